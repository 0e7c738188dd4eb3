import { GROUP_THRESHOLDS } from "../base/group-thresholds.ts";
import type { PlacedPerson } from "../face-group/face-group.ts";
import { personInTileId } from "../page/participant-id.ts";
import type { TileWithChoice } from "../page/tile.ts";
import type { ParticipantSignal } from "../participant/participant-signal.ts";
import {
	followSignal,
	followTile,
	historyOf,
	newTrack,
	type ParticipantTrack,
	resumeTrack,
} from "../participant/participant-track.ts";
import { type FrontTrack, UNKNOWN_FRONT, withFront } from "./front.ts";

/** The people of one tile that shows several. Immutable. */
export interface TileGroup {
	/** At least two, from the picture's left to its right; none while the tile's own track is of the only one. */
	readonly people: readonly PersonInTile[];
	/** The number of the face that the tile's own track is of; null while that is not known. */
	readonly aloneNumber: number | null;
	/** How many people the tile has had: who leaves and returns is a new one. */
	readonly given: number;
	/** The front that an audience shares; null for the people of a meeting's tile, who each have a usual pose of their own. */
	readonly front: FrontTrack | null;
	/** How many faces of an audience have been read since the start. */
	readonly facesRead: number;
}

/** One of several people before one camera. */
export interface PersonInTile extends PlacedPerson {
	/** Which of the tile's people this is, counted as they came. */
	readonly ordinal: number;
	readonly track: ParticipantTrack;
}

/** What one look has seen of a tile's people. */
export interface SeenPeople {
	readonly people: readonly PlacedPerson[];
	/** By the number of the face; of those that this look has read. */
	readonly signals: ReadonlyMap<number, ParticipantSignal>;
	readonly atMs: number;
}

/** A tile's own track, and its group. */
export interface TileTracks {
	readonly own: ParticipantTrack;
	readonly group: TileGroup;
}

/** A tile that has shown one person, or nobody, so far. */
export const NO_GROUP: TileGroup = {
	people: [],
	aloneNumber: null,
	given: 0,
	front: null,
	facesRead: 0,
};

/**
 * Takes in one look at a tile that shows several people. A tile's only person is followed by the tile's own track; where
 * others join, that person goes on in a track of their own, and where all others leave, in the tile's again.
 * @param mostPeople how many people this tile may have
 */
export function observePeople(
	before: TileTracks,
	seen: SeenPeople,
	mostPeople: number,
): TileTracks {
	const people = seen.people.slice(0, mostPeople);
	return people.length > 1
		? followPeople(before, { ...seen, people })
		: followAlone(before, people[0]?.number ?? null, seen);
}

/** Takes in one look at several people, each of whom has a track of their own. */
export function followPeople(
	{ own, group }: TileTracks,
	{ people, signals, atMs }: SeenPeople,
): TileTracks {
	let { given } = group;
	const next = people.map((placed): PersonInTile => {
		const { number } = placed;
		const known = group.people.find((one) => one.number === number);
		const ordinal = known?.ordinal ?? ++given;
		const track = known?.track ?? joining(number, ordinal);
		return {
			...placed,
			ordinal,
			track: withSignal(track, signals.get(number)),
		};
	});
	return {
		// Its person goes on elsewhere.
		own: group.people.length === 0 ? withOtherPerson(own, atMs) : own,
		group: { ...group, people: next, aloneNumber: null, given },
	};

	function joining(number: number, ordinal: number): ParticipantTrack {
		const id = personInTileId(own.id, ordinal);
		const tile = tileOfPerson(own.tile, ordinal);
		if (group.aloneNumber === number) return { ...own, id, tile };
		const track = newTrack(id, tile, atMs, own.habits);
		const front = group.front?.pose;
		return front ? withFront(track, front, atMs) : track;
	}
}

/** @param number of the only person's face; null if nobody is known to be there */
function followAlone(
	{ own, group }: TileTracks,
	number: number | null,
	{ signals, atMs }: SeenPeople,
): TileTracks {
	const last = group.people.find((one) => one.number === number)?.track;
	const wasAlone = group.people.length === 0;
	const { aloneNumber } = group;
	const goesOn =
		wasAlone &&
		(number === null || aloneNumber === null || aloneNumber === number);
	const known = goesOn ? own : withOtherPerson(own, atMs);
	const track = last ? { ...last, id: own.id, tile: own.tile } : known;
	return {
		own: withSignal(track, number === null ? undefined : signals.get(number)),
		group: { ...group, people: [], aloneNumber: number },
	};
}

/** Forgets what is known of the face: its person has left or is followed by another track, and the next face may be another person's. */
function withOtherPerson(
	own: ParticipantTrack,
	nowMs: number,
): ParticipantTrack {
	const { id, tile, habits } = own;
	return resumeTrack(newTrack(id, tile, nowMs, habits), historyOf(own));
}

function withSignal(
	track: ParticipantTrack,
	signal: ParticipantSignal | undefined,
): ParticipantTrack {
	return signal
		? followSignal(track, { ...signal, participantId: track.id })
		: track;
}

/** The tile as one of its people has it: with a number behind the name, which tells who is who in what is kept. */
function tileOfPerson(tile: TileWithChoice, ordinal: number): TileWithChoice {
	const name = tile.name.slice(0, MAX_TILE_NAME_CHARS);
	return { ...tile, name: `${name} (${ordinal})` };
}

/** So that the name with its number is no longer than names may be (contract/quantities.ts). */
const MAX_TILE_NAME_CHARS = 180;

/** The group after the page has listed the tile again; nothing of it stays where the tile shows another video, or none. */
export function relistGroup(
	group: TileGroup,
	before: ParticipantTrack,
	now: ParticipantTrack,
	nowMs: number,
): TileGroup {
	const isSameStream = now.tile.streamKey === before.tile.streamKey;
	const { given } = group;
	// Another camera stands elsewhere.
	const front = group.front && (isSameStream ? group.front : UNKNOWN_FRONT);
	if (!isSameStream || now.tile.video !== "live")
		return { ...NO_GROUP, given, front, facesRead: group.facesRead };
	const people = group.people.map((one) => ({
		...one,
		track: followTile(one.track, tileOfPerson(now.tile, one.ordinal), nowMs),
	}));
	return { ...group, people };
}

/** Changes the tracks of a group's people. */
export function mapPeople(
	group: TileGroup,
	change: (track: ParticipantTrack) => ParticipantTrack,
): TileGroup {
	const people = group.people.map((one) => ({
		...one,
		track: change(one.track),
	}));
	return { ...group, people };
}

/** How many people one tile may have beside those of all other tiles. */
export function mostPeopleBeside(
	groups: ReadonlyMap<string, TileGroup>,
	tile: string,
): number {
	let others = 0;
	for (const [id, { people }] of groups)
		if (id !== tile) others += people.length;
	const { mostFaces, mostPeople } = GROUP_THRESHOLDS;
	return Math.min(mostFaces, Math.max(0, mostPeople - others));
}
