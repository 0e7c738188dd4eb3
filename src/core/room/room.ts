import { DEFAULT_HABITS, type Habits } from "../base/preferences.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import { participantId } from "../page/participant-id.ts";
import type { TileWithChoice } from "../page/tile.ts";
import type { ParticipantHistory } from "../participant/participant-summary.ts";
import {
	followTile,
	historyOf,
	newTrack,
	type ParticipantTrack,
	resumeTrack,
} from "../participant/participant-track.ts";
import { relistGroup, type TileGroup } from "./tile-group.ts";

/** One meeting tab: who is there, who was there, and what is known of each. Immutable. */
export interface RoomState {
	/** By page frame (its `frameId`); people are in the page's order. */
	readonly tracksByPageFrame: ReadonlyMap<number, readonly ParticipantTrack[]>;
	/** The people of tiles that show several, by the id of the tile's own participant; of a tile that never did, there is none. */
	readonly groups: ReadonlyMap<string, TileGroup>;
	/** Whether its one tile is a camera that looks at an audience. */
	readonly isAudience: boolean;
	/** People who are gone now, or were there before a crash. Their past is kept for their return. */
	readonly departed: readonly Departed[];
}

interface Departed {
	readonly history: ParticipantHistory;
	/** Whether they have a name, so that the same name coming back is the same person. */
	readonly isNamed: boolean;
	readonly leftAtMs: number;
}

/** More people than leave a class within a quarter of an hour. The limit keeps a page from making us remember people without end. */
const MAX_DEPARTED = 200;
/** The most people whose past is kept: those who are there, and those who left. */
export const MAX_HISTORIES = 1_000;

export function emptyRoom(
	histories: readonly ParticipantHistory[] = [],
	nowMs = 0,
): RoomState {
	return {
		tracksByPageFrame: new Map(),
		groups: new Map(),
		isAudience: false,
		departed: histories.map((history) => ({
			history,
			isNamed: false,
			leftAtMs: nowMs,
		})),
	};
}

/**
 * Takes the whole list of one page frame's tiles: new ones join, missing ones leave. For people the user
 * leaves out, nothing gathered before is kept.
 */
export function listTiles(
	room: RoomState,
	frameId: number,
	tiles: readonly TileWithChoice[],
	nowMs: number,
	habits: Habits = DEFAULT_HABITS,
): RoomState {
	const before = room.tracksByPageFrame.get(frameId) ?? [];
	const listedIds = new Set(
		tiles.map((tile) => participantId(frameId, tile.tileId)),
	);
	const leaving = before.filter((track) => !listedIds.has(track.id));
	let departed = withDeparted(room, leaving, nowMs);
	const tracks = tiles.map((tile) => {
		const id = participantId(frameId, tile.tileId);
		const known = before.find((track) => track.id === id);
		const isLeftOut = tile.video === "excluded";
		const mayGoOn = !isLeftOut || known?.tile.video === "excluded";
		if (known && mayGoOn) return followTile(known, tile, nowMs);
		const past = findPast(departed, id, tile);
		departed = departed.filter((one) => one !== past);
		const track = newTrack(id, tile, nowMs, habits);
		return past && !isLeftOut ? resumeTrack(track, past.history) : track;
	});
	return {
		...room,
		tracksByPageFrame: new Map(room.tracksByPageFrame).set(frameId, tracks),
		groups: relistedGroups(room.groups, before, tracks, nowMs),
		departed: departed.slice(-MAX_DEPARTED),
	};
}

/** Keeps the groups of the tiles that are still there. */
function relistedGroups(
	groups: RoomState["groups"],
	before: readonly ParticipantTrack[],
	now: readonly ParticipantTrack[],
	nowMs: number,
): RoomState["groups"] {
	if (groups.size === 0) return groups;
	const next = new Map(groups);
	for (const old of before) {
		const group = groups.get(old.id);
		if (!group) continue;
		const track = now.find(({ id }) => id === old.id);
		if (track) next.set(old.id, relistGroup(group, old, track, nowMs));
		else next.delete(old.id);
	}
	return next;
}

/** Removes a page frame whose content script is gone, and its people. */
export function dropPageFrame(
	room: RoomState,
	frameId: number,
	nowMs: number,
): RoomState {
	const tracksByPageFrame = new Map(room.tracksByPageFrame);
	const leaving = tracksByPageFrame.get(frameId) ?? [];
	tracksByPageFrame.delete(frameId);
	const departed = withDeparted(room, leaving, nowMs).slice(-MAX_DEPARTED);
	const groups = relistedGroups(room.groups, leaving, [], nowMs);
	return { ...room, tracksByPageFrame, groups, departed };
}

function withDeparted(
	room: RoomState,
	leaving: readonly ParticipantTrack[],
	nowMs: number,
): readonly Departed[] {
	const kept = room.departed.filter(
		({ leftAtMs }) => nowMs - leftAtMs < THRESHOLDS.departedKeptMs,
	);
	const left = leaving.map((track) => ({
		history: historyOf(track),
		isNamed: isNamed(track.tile),
		leftAtMs: nowMs,
	}));
	return [...kept, ...left];
}

/** Finds a departed person by the page's own key, else by a name that only one of the departed has. */
function findPast(
	departed: readonly Departed[],
	id: string,
	tile: TileWithChoice,
): Departed | undefined {
	const byId = departed.find(({ history }) => history.id === id);
	if (byId && byId.history.name === tile.name) return byId;
	if (!isNamed(tile)) return undefined;
	const namesakes = departed.filter(
		({ history, isNamed }) => isNamed && history.name === tile.name,
	);
	return namesakes.length === 1 ? namesakes[0] : undefined;
}

/** Whether the page or the user gave the person a name. */
function isNamed({ nameSource, choice }: TileWithChoice): boolean {
	return nameSource === "page" || choice.name !== null;
}
