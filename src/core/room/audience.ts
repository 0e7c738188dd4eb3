import { AUDIENCE_THRESHOLDS } from "../base/audience-thresholds.ts";
import type { ParticipantTrack } from "../participant/participant-track.ts";
import {
	type FrontTrack,
	followFront,
	type SeenDirection,
	setFront,
	UNKNOWN_FRONT,
	withFront,
} from "./front.ts";
import type { RoomState } from "./room.ts";
import {
	followPeople,
	mapPeople,
	NO_GROUP,
	type SeenPeople,
	type TileGroup,
	type TileTracks,
} from "./tile-group.ts";

/** What a page that shows an audience says of it besides its figures. */
export interface AudienceSummary {
	/** Whether the front is known, and how: from most heads, or because the user has set it. */
	readonly front: FrontKnown;
	/** Whether as many people are followed as can be, so that more may be there. */
	readonly isFull: boolean;
	/** How many faces have been read since the start: beside the looks, it says how often each is. */
	readonly facesRead: number;
}

export const FRONT_KNOWN = ["learning", "learnt", "set"] as const;
export type FrontKnown = (typeof FRONT_KNOWN)[number];

/** An audience of which nobody was seen yet. */
export const NO_AUDIENCE: TileGroup = { ...NO_GROUP, front: UNKNOWN_FRONT };

/** Takes in one look at an audience: its people, and where the front is. */
export function observeAudience(
	before: TileTracks,
	front: FrontTrack,
	seen: SeenPeople,
): TileTracks {
	const people = seen.people.slice(0, AUDIENCE_THRESHOLDS.mostFaces);
	const { own, group } = followPeople(before, { ...seen, people });
	const heads = group.people.flatMap(({ number, track }) =>
		seenDirection(
			before.group.people.find((one) => one.number === number)?.track,
			track,
			seen.atMs,
		),
	);
	const next = followFront(front, heads, seen.atMs);
	const facesRead = group.facesRead + seen.signals.size;
	return { own, group: turnedTo({ ...group, facesRead }, next, seen.atMs) };
}

/** Where somebody points whom this look has read; nothing of somebody who has just come. */
function seenDirection(
	before: ParticipantTrack | undefined,
	{ head }: ParticipantTrack,
	atMs: number,
): readonly SeenDirection[] {
	if (!before || head?.atMs !== atMs) return [];
	return [{ pose: head.pose, gapMs: atMs - before.lastSignalAtMs }];
}

/** The group with this front, by which everybody is judged from now on. */
function turnedTo(
	group: TileGroup,
	front: FrontTrack,
	atMs: number,
): TileGroup {
	const { pose } = front;
	if (!pose || pose === group.front?.pose) return { ...group, front };
	return {
		...mapPeople(group, (track) => withFront(track, pose, atMs)),
		front,
	};
}

/** From now on the room is an audience before one camera, or a meeting again. */
export function asAudience(room: RoomState, isAudience: boolean): RoomState {
	if (room.isAudience === isAudience) return room;
	return { ...room, isAudience, groups: new Map() };
}

/**
 * The user says that most heads point to the front now, or that it is to be learnt again.
 * @returns the same room where nobody's head is seen
 */
export function changeFront(
	room: RoomState,
	how: "set" | "learn",
	nowMs: number,
): RoomState {
	const groups = new Map(
		[...room.groups].map(([id, group]): [string, TileGroup] => {
			const { front } = group;
			if (!front) return [id, group];
			if (how === "learn") return [id, { ...group, front: UNKNOWN_FRONT }];
			const heads = group.people.flatMap(({ track }) => track.head?.pose ?? []);
			return [id, turnedTo(group, setFront(front, heads, nowMs), nowMs)];
		}),
	);
	return { ...room, groups };
}

/** Null in a meeting. */
export function audienceSummary(room: RoomState): AudienceSummary | null {
	if (!room.isAudience) return null;
	const groups = [...room.groups.values()];
	const front = groups.find((group) => group.front)?.front ?? UNKNOWN_FRONT;
	const people = groups.reduce((sum, group) => sum + group.people.length, 0);
	return {
		front: frontKnown(front),
		isFull: people >= AUDIENCE_THRESHOLDS.mostFaces,
		facesRead: groups.reduce((sum, group) => sum + group.facesRead, 0),
	};
}

function frontKnown({ pose, isSet }: FrontTrack): FrontKnown {
	if (!pose) return "learning";
	return isSet ? "set" : "learnt";
}

/** What pages get of a room: nobody of an audience, only its figures. */
export function withoutAudience<
	Summary extends {
		readonly audience: AudienceSummary | null;
		readonly participants: readonly unknown[];
	},
>(summary: Summary): Summary {
	return summary.audience ? { ...summary, participants: [] } : summary;
}
