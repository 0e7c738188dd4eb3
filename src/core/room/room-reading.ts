import {
	DEFAULT_PREFERENCES,
	type Preferences,
	windowMsOf,
} from "../base/preferences.ts";
import type { IgnoredVideos } from "../page/tile.ts";
import type {
	ParticipantHistory,
	ParticipantSummary,
} from "../participant/participant-summary.ts";
import { historyOf } from "../participant/participant-track.ts";
import { summariseTrack } from "../participant/summarise-track.ts";
import type { RoomState } from "./room.ts";
import { roomAttention } from "./room-attention.ts";

export function summariseParticipants(
	room: RoomState,
	nowMs: number,
	windowMs?: number,
): readonly ParticipantSummary[] {
	return [...room.tracksByPageFrame.values()].flatMap((tracks) =>
		tracks.map((track) => summariseTrack(track, nowMs, windowMs)),
	);
}

/** Each of them, and all together, as the user wants it. */
export function readPeople(
	room: RoomState,
	nowMs: number,
	{ sensitivity, groupSize }: Wanted = DEFAULT_PREFERENCES,
) {
	const windowMs = windowMsOf(sensitivity);
	const participants = summariseParticipants(room, nowMs, windowMs);
	const attention = roomAttention(participants, room.habits, nowMs);
	return { participants, attention, groupSize };
}

type Wanted = Pick<Preferences, "sensitivity" | "groupSize">;

export function gestureCounts(room: RoomState): GestureCounts {
	const tracks = [...room.tracksByPageFrame.values()].flat();
	return {
		yawns: tracks.reduce((sum, { mouth }) => sum + mouth.yawns, 0),
		nods: tracks.reduce((sum, { nods }) => sum + nods.nods, 0),
	};
}

/** How many people have nodded since. */
export function noddingSince(room: RoomState, sinceMs: number): number {
	const tracks = [...room.tracksByPageFrame.values()].flat();
	return tracks.filter(({ nods }) => (nods.lastNodAtMs ?? 0) >= sinceMs).length;
}

export function ignoredVideos(room: RoomState): IgnoredVideos {
	const all = [...room.ignoredByPageFrame.values()];
	const sum = (field: keyof IgnoredVideos) =>
		all.reduce((total, ignored) => total + ignored[field], 0);
	return {
		screenShares: sum("screenShares"),
		duplicates: sum("duplicates"),
		tooSmall: sum("tooSmall"),
	};
}

/** Of everyone, present and departed: what a checkpoint keeps. */
export function historiesOf(room: RoomState): readonly ParticipantHistory[] {
	const present = [...room.tracksByPageFrame.values()].flat().map(historyOf);
	return [...present, ...room.departed.map(({ history }) => history)];
}

export interface GestureCounts {
	/** Long, wide and still. */
	readonly yawns: number;
	/** Only of those who are sampled often enough: the own camera while it is watched. */
	readonly nods: number;
}
