import type { ParticipantHistory } from "./participant-history.ts";
import type { ParticipantSummary } from "./participant-summary.ts";
import { historyOf } from "./participant-track.ts";
import type { RoomState } from "./room.ts";
import type { GestureCounts } from "./room-summary.ts";
import { sampleWishMs } from "./sample-wish.ts";
import { summariseTrack } from "./summarise-track.ts";
import type { IgnoredVideos } from "./tile.ts";

export interface LiveParticipant {
	readonly participantId: string;
	readonly frameId: number;
	readonly tileId: string;
	readonly streamKey: string;
	readonly isSelf: boolean;
	/** How long after the last picture the next is wanted. */
	readonly wishMs: number;
}

/** Those of whom a picture can be had now. */
export function liveParticipants(room: RoomState): readonly LiveParticipant[] {
	return [...room.tracksByFrame].flatMap(([frameId, tracks]) =>
		tracks
			.filter(({ tile }) => tile.video === "live")
			.map((track) => ({ ...track, wishMs: sampleWishMs(track) }))
			.map(({ id, tile, wishMs }) => ({
				wishMs,
				participantId: id,
				frameId,
				tileId: tile.tileId,
				streamKey: tile.streamKey,
				isSelf: tile.isSelf,
			})),
	);
}

export function summariseParticipants(
	room: RoomState,
	nowMs: number,
): readonly ParticipantSummary[] {
	return [...room.tracksByFrame.values()].flatMap((tracks) =>
		tracks.map((track) => summariseTrack(track, nowMs)),
	);
}

export function gestureCounts(room: RoomState): GestureCounts {
	const tracks = [...room.tracksByFrame.values()].flat();
	return {
		yawns: tracks.reduce((sum, { mouth }) => sum + mouth.yawns, 0),
		nods: tracks.reduce((sum, { nods }) => sum + nods.nods, 0),
	};
}

export function ignoredVideos(room: RoomState): IgnoredVideos {
	const all = [...room.ignoredByFrame.values()];
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
	const present = [...room.tracksByFrame.values()].flat().map(historyOf);
	return [...present, ...room.departed.map(({ history }) => history)];
}
