import { expressionDueAtMs } from "./expression-track.ts";
import type { ParticipantHistory } from "./participant-history.ts";
import type { ParticipantSummary } from "./participant-summary.ts";
import { historyOf, type ParticipantTrack } from "./participant-track.ts";
import { type Preferences, USUAL_PREFERENCES } from "./preferences.ts";
import type { RoomState } from "./room.ts";
import { roomAttention } from "./room-attention.ts";
import type { GestureCounts } from "./room-summary.ts";
import { type SampleWish, sampleWish } from "./sample-wish.ts";
import { windowMsOf } from "./sensitivity.ts";
import { summariseTrack } from "./summarise-track.ts";
import { THRESHOLDS } from "./thresholds.ts";
import type { IgnoredVideos } from "./tile.ts";
import type { TileMemory } from "./tile-memory.ts";
import { stirOf, type TileWatch } from "./tile-watch.ts";

export interface LiveParticipant extends SampleWish {
	readonly participantId: string;
	readonly frameId: number;
	readonly tileId: string;
	readonly streamKey: string;
	readonly isSelf: boolean;
	/** Whether the next look need not search for the face. */
	readonly isFollowed: boolean;
	/** Whether the face's expression has been read lately. */
	readonly readsExpression: boolean;
	/** From when on the expression is to be read again. */
	readonly expressionDueAtMs: number;
}

/**
 * Those of whom a picture can be had now.
 * @param memories of their tiles, as far as there are any
 */
export function liveParticipants(
	room: RoomState,
	memories: ReadonlyMap<string, TileMemory> = new Map(),
): readonly LiveParticipant[] {
	return [...room.tracksByFrame].flatMap(([frameId, tracks]) =>
		tracks
			.filter(({ tile }) => tile.video === "live")
			.map((track) => ({
				participantId: track.id,
				frameId,
				tileId: track.tile.tileId,
				streamKey: track.tile.streamKey,
				isSelf: track.tile.isSelf,
				...wishFor(track, memories.get(track.id)?.watch ?? null),
				isFollowed: memories.get(track.id)?.followed?.looksAhead ?? false,
				readsExpression: isRead(track),
				expressionDueAtMs: expressionDueAtMs(track.expression),
			})),
	);
}

function wishFor(track: ParticipantTrack, watch: TileWatch | null) {
	const last = watch?.seen[0];
	// A picture that said nothing of the person: their face was not in that part any more.
	const isElsewhere = last !== undefined && last.atMs > track.heardAtMs;
	return sampleWish(track, stirOf(watch), isElsewhere);
}

function isRead({ expression, heardAtMs }: ParticipantTrack): boolean {
	return (
		expression !== null &&
		heardAtMs - expression.atMs <= THRESHOLDS.expression.staleAfterMs
	);
}

export function summariseParticipants(
	room: RoomState,
	nowMs: number,
	windowMs?: number,
): readonly ParticipantSummary[] {
	return [...room.tracksByFrame.values()].flatMap((tracks) =>
		tracks.map((track) => summariseTrack(track, nowMs, windowMs)),
	);
}

/** Each of them, and all together, as the user wants it. */
export function readPeople(
	room: RoomState,
	nowMs: number,
	{ sensitivity, groupSize }: Wanted = USUAL_PREFERENCES,
) {
	const windowMs = windowMsOf(sensitivity);
	const participants = summariseParticipants(room, nowMs, windowMs);
	const attention = roomAttention(participants, room.habits, nowMs);
	return { participants, attention, groupSize };
}

type Wanted = Pick<Preferences, "sensitivity" | "groupSize">;

export function gestureCounts(room: RoomState): GestureCounts {
	const tracks = [...room.tracksByFrame.values()].flat();
	return {
		yawns: tracks.reduce((sum, { mouth }) => sum + mouth.yawns, 0),
		nods: tracks.reduce((sum, { nods }) => sum + nods.nods, 0),
	};
}

/** How many people have nodded since. */
export function noddingSince(room: RoomState, sinceMs: number): number {
	const tracks = [...room.tracksByFrame.values()].flat();
	return tracks.filter(({ nods }) => (nods.lastNodAtMs ?? 0) >= sinceMs).length;
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
