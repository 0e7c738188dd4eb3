import type { ParticipantSignal } from "../../src/core/participant/participant-signal.ts";
import {
	followSignal,
	newTrack,
} from "../../src/core/participant/participant-track.ts";
import type { MotionLevel } from "../../src/core/picture/tile-motion.ts";
import { desiredInterval } from "../../src/core/schedule/desired-interval.ts";
import { aChosenTile } from "./builders.ts";

/**
 * Selects those of one person's signals that the scheduler would take if it had
 * nobody else to look at.
 * @param stir the motion level of the person's pictures
 */
export function looksWhenWished(
	signals: readonly ParticipantSignal[],
	stir: MotionLevel,
): readonly ParticipantSignal[] {
	let track = newTrack("0:amara", aChosenTile(), 0);
	let dueAtMs = 0;
	const looks: ParticipantSignal[] = [];
	for (const signal of signals) {
		if (signal.atMs < dueAtMs) continue;
		looks.push(signal);
		track = followSignal(track, signal);
		dueAtMs = signal.atMs + desiredInterval(track, stir).desiredMs;
	}
	return looks;
}
