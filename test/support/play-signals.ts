import type { ParticipantSignal } from "../../src/core/participant/participant-signal.ts";
import type { ParticipantSummary } from "../../src/core/participant/participant-summary.ts";
import { observe } from "../../src/core/room/observe-room.ts";
import { emptyRoom, listTiles } from "../../src/core/room/room.ts";
import { summariseParticipants } from "../../src/core/room/room-reading.ts";
import { aChosenTile } from "./builders.ts";

/** The summaries of the only person in a room, once a second, given these signals in order. */
export function playSignals(
	signals: readonly ParticipantSignal[],
	untilMs: number,
): readonly ParticipantSummary[] {
	let room = listTiles(emptyRoom(), 0, [aChosenTile()], 0);
	const summaries: ParticipantSummary[] = [];
	let next = 0;
	for (let atMs = 1_000; atMs <= untilMs; atMs += 1_000) {
		for (; (signals[next]?.atMs ?? Infinity) <= atMs; next++) {
			const signal = signals[next];
			if (signal) room = observe(room, { ...signal, participantId: "0:amara" });
		}
		summaries.push(...summariseParticipants(room, atMs));
	}
	return summaries;
}
