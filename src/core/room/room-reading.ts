import {
	DEFAULT_PREFERENCES,
	type Preferences,
	windowMsOf,
} from "../base/preferences.ts";
import type {
	ParticipantHistory,
	ParticipantSummary,
} from "../participant/participant-summary.ts";
import {
	historyOf,
	type ParticipantTrack,
} from "../participant/participant-track.ts";
import { summariseTrack } from "../participant/summarise-track.ts";
import { audienceSummary } from "./audience.ts";
import type { RoomState } from "./room.ts";
import { roomAttention } from "./room-attention.ts";
import type { PersonInTile } from "./tile-group.ts";

export function summariseParticipants(
	room: RoomState,
	nowMs: number,
	windowMs?: number,
): readonly ParticipantSummary[] {
	const summaryOf = (track: ParticipantTrack) =>
		summariseTrack(track, nowMs, windowMs);
	return tileTracks(room).flatMap((track) => {
		const people = room.groups.get(track.id)?.people ?? [];
		if (people.length === 0) return room.isAudience ? [] : [summaryOf(track)];
		return asShown(people, track.tile.isSelf).map((one, place) => {
			const { name: tileName } = track.tile;
			const seat = { tile: track.id, tileName, place, of: people.length };
			return { ...summaryOf(one.track), seat };
		});
	});
}

/** In the order in which the page shows them: pages mirror the user's own picture. */
function asShown(
	people: readonly PersonInTile[],
	isMirrored: boolean,
): readonly PersonInTile[] {
	return isMirrored ? people.toReversed() : people;
}

/** Summaries of each person and of the room, by the user's preferences. */
export function readPeople(
	room: RoomState,
	nowMs: number,
	preferences: Wanted = DEFAULT_PREFERENCES,
) {
	const { sensitivity, groupSize, notesExpected, areNamesHidden } = preferences;
	const windowMs = windowMsOf(sensitivity);
	const participants = summariseParticipants(room, nowMs, windowMs);
	const attention = roomAttention(participants, preferences, nowMs, groupSize);
	const audience = audienceSummary(room);
	return {
		participants,
		attention,
		groupSize,
		notesExpected,
		areNamesHidden,
		audience,
	};
}

type Wanted = Pick<
	Preferences,
	"sensitivity" | "groupSize" | "notesExpected" | "areNamesHidden"
>;

export function gestureCounts(room: RoomState): GestureCounts {
	return {
		yawns: otherTracks(room).reduce((sum, { mouth }) => sum + mouth.yawns, 0),
		nods: tracksOf(room).reduce((sum, { nods }) => sum + nods.nods, 0),
	};
}

/** How many people have nodded since `sinceMs`, without whoever runs this. */
export function noddingSince(room: RoomState, sinceMs: number): number {
	return otherTracks(room).filter(
		({ nods }) => (nods.lastNodAtMs ?? 0) >= sinceMs,
	).length;
}

/** Everybody's track: of a tile that shows several people, theirs instead of its own. */
function tracksOf(room: RoomState): readonly ParticipantTrack[] {
	return tileTracks(room).flatMap((own) => {
		const people = room.groups.get(own.id)?.people ?? [];
		if (people.length > 0 || room.isAudience)
			return people.map(({ track }) => track);
		return [own];
	});
}

function tileTracks(room: RoomState): readonly ParticipantTrack[] {
	return [...room.tracksByPageFrame.values()].flat();
}

function otherTracks(room: RoomState): readonly ParticipantTrack[] {
	return tracksOf(room).filter(({ tile }) => !tile.isSelf);
}

/** The histories of every tile's own participant, present and departed, for a checkpoint. Nobody of a group is known again after a crash. */
export function historiesOf(room: RoomState): readonly ParticipantHistory[] {
	const present = tileTracks(room).map(historyOf);
	return [...present, ...room.departed.map(({ history }) => history)];
}

export interface GestureCounts {
	/** Yawns: mouths wide open, for long and still; without whoever runs this. */
	readonly yawns: number;
	/** Nods of people who are sampled often enough to see them: only the user's own camera while its overlay is open. */
	readonly nods: number;
}
