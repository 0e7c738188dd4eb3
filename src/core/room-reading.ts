import { expressionDueAtMs } from "./expression-track.ts";
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
	/** From when on the expression is to be read again. */
	readonly expressionDueAtMs: number;
}

/** Those of whom a picture can be had now. */
export function liveParticipants(room: RoomState): readonly LiveParticipant[] {
	return [...room.tracksByFrame].flatMap(([frameId, tracks]) =>
		tracks
			.filter(({ tile }) => tile.video === "live")
			.map((track) => ({
				participantId: track.id,
				frameId,
				tileId: track.tile.tileId,
				streamKey: track.tile.streamKey,
				isSelf: track.tile.isSelf,
				wishMs: sampleWishMs(track),
				expressionDueAtMs: expressionDueAtMs(track.expression),
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
