import { DEFAULT_HABITS, type Habits } from "../base/preferences.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import type { TileWithChoice } from "../page/tile.ts";
import type { ParticipantSignal } from "../participant/participant-signal.ts";
import type { ParticipantHistory } from "../participant/participant-summary.ts";
import {
	followSignal,
	followTile,
	historyOf,
	newTrack,
	type ParticipantTrack,
	relearn,
	resumeTrack,
	withHabits,
} from "../participant/participant-track.ts";

/** One meeting tab: who is there, who was there, and what is known of each. Immutable. */
export interface RoomState {
	/** By page frame (its `frameId`); people are in the page's order. */
	readonly tracksByPageFrame: ReadonlyMap<number, readonly ParticipantTrack[]>;
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
		departed: histories.map((history) => ({
			history,
			isNamed: false,
			leftAtMs: nowMs,
		})),
	};
}

/** Unique within the tab. */
export function participantId(frameId: number, tileId: string): string {
	return `${frameId}:${tileId}`;
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
		tracksByPageFrame: new Map(room.tracksByPageFrame).set(frameId, tracks),
		departed: departed.slice(-MAX_DEPARTED),
	};
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
	return { ...room, tracksByPageFrame, departed };
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

/** A signal of someone who is not (or no longer) in the room changes nothing. */
export function observe(room: RoomState, signal: ParticipantSignal): RoomState {
	return changeOne(room, signal.participantId, (track) =>
		followSignal(track, signal),
	);
}

/** Whether the user leaves this person out, so that their frames still under way must be dropped. */
export function isExcluded(
	{ tracksByPageFrame }: RoomState,
	id: string,
): boolean {
	return [...tracksByPageFrame.values()].some((tracks) =>
		tracks.some((track) => track.id === id && track.tile.video === "excluded"),
	);
}

/** Learns the person's baseline again. */
export function relearnOne(
	room: RoomState,
	id: string,
	nowMs: number,
): RoomState {
	return changeOne(room, id, (track) => relearn(track, nowMs));
}

/** From now on everybody's time is judged by these habits. */
export function changeHabits(
	room: RoomState,
	habits: Habits,
	nowMs: number,
): RoomState {
	const tracksByPageFrame = new Map(
		[...room.tracksByPageFrame].map(([frameId, tracks]) => [
			frameId,
			tracks.map((track) => withHabits(track, habits, nowMs)),
		]),
	);
	return { ...room, tracksByPageFrame };
}

function changeOne(
	room: RoomState,
	id: string,
	change: (track: ParticipantTrack) => ParticipantTrack,
): RoomState {
	const tracksByPageFrame = new Map(room.tracksByPageFrame);
	for (const [frameId, tracks] of tracksByPageFrame) {
		const index = tracks.findIndex((track) => track.id === id);
		const track = tracks[index];
		if (track)
			tracksByPageFrame.set(frameId, tracks.with(index, change(track)));
	}
	return { ...room, tracksByPageFrame };
}
