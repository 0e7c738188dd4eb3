import type { ParticipantHistory } from "./participant-history.ts";
import type { ParticipantSignal } from "./participant-signal.ts";
import type { ParticipantSummary } from "./participant-summary.ts";
import {
	followSignal,
	followTile,
	historyOf,
	newTrack,
	type ParticipantTrack,
	resumeTrack,
	summariseTrack,
} from "./participant-track.ts";
import { THRESHOLDS } from "./thresholds.ts";
import type { IgnoredVideos, Tile } from "./tile.ts";

/** One meeting tab: who is there, who was there, and what is known of each. Immutable. */
export interface RoomState {
	/** By browser frame, in the page's order. */
	readonly tracksByFrame: ReadonlyMap<number, readonly ParticipantTrack[]>;
	readonly ignoredByFrame: ReadonlyMap<number, IgnoredVideos>;
	/** Whoever is gone now, or was there before a crash: their past waits for them. */
	readonly departed: readonly Departed[];
}

interface Departed {
	readonly history: ParticipantHistory;
	/** Whether the page itself named them, so that the same name coming back is the same person. */
	readonly isNamed: boolean;
	readonly leftAtMs: number;
}

export function emptyRoom(
	histories: readonly ParticipantHistory[] = [],
	nowMs = 0,
): RoomState {
	return {
		tracksByFrame: new Map(),
		ignoredByFrame: new Map(),
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

/** Takes the whole list of one browser frame's tiles: new ones join, missing ones leave. */
export function listTiles(
	room: RoomState,
	frameId: number,
	tiles: readonly Tile[],
	ignored: IgnoredVideos,
	nowMs: number,
): RoomState {
	const before = room.tracksByFrame.get(frameId) ?? [];
	const listedIds = new Set(
		tiles.map((tile) => participantId(frameId, tile.tileId)),
	);
	const leaving = before.filter((track) => !listedIds.has(track.id));
	let departed = [...keptDeparted(room, nowMs), ...leaving.map(depart(nowMs))];
	const tracks = tiles.map((tile) => {
		const id = participantId(frameId, tile.tileId);
		const known = before.find((track) => track.id === id);
		if (known) return followTile(known, tile, nowMs);
		const past = findPast(departed, id, tile);
		departed = departed.filter((one) => one !== past);
		const track = newTrack(id, tile, nowMs);
		return past ? resumeTrack(track, past.history) : track;
	});
	return {
		tracksByFrame: new Map(room.tracksByFrame).set(frameId, tracks),
		ignoredByFrame: new Map(room.ignoredByFrame).set(frameId, ignored),
		departed,
	};
}

/** A browser frame's content script is gone, and its people with it. */
export function dropFrame(
	room: RoomState,
	frameId: number,
	nowMs: number,
): RoomState {
	const tracksByFrame = new Map(room.tracksByFrame);
	const ignoredByFrame = new Map(room.ignoredByFrame);
	const leaving = tracksByFrame.get(frameId) ?? [];
	tracksByFrame.delete(frameId);
	ignoredByFrame.delete(frameId);
	const departed = [
		...keptDeparted(room, nowMs),
		...leaving.map(depart(nowMs)),
	];
	return { tracksByFrame, ignoredByFrame, departed };
}

function depart(nowMs: number) {
	return (track: ParticipantTrack): Departed => ({
		history: historyOf(track),
		isNamed: track.tile.nameSource === "page",
		leftAtMs: nowMs,
	});
}

function keptDeparted(room: RoomState, nowMs: number): readonly Departed[] {
	return room.departed.filter(
		({ leftAtMs }) => nowMs - leftAtMs < THRESHOLDS.departedKeptMs,
	);
}

/** By the page's own key, else by a name that only one of the departed bore. */
function findPast(
	departed: readonly Departed[],
	id: string,
	tile: Tile,
): Departed | undefined {
	const byId = departed.find(({ history }) => history.id === id);
	if (byId && byId.history.name === tile.name) return byId;
	if (tile.nameSource !== "page") return undefined;
	const namesakes = departed.filter(
		({ history, isNamed }) => isNamed && history.name === tile.name,
	);
	return namesakes.length === 1 ? namesakes[0] : undefined;
}

/** A signal of someone who is not (or no longer) in the room changes nothing. */
export function observe(room: RoomState, signal: ParticipantSignal): RoomState {
	const tracksByFrame = new Map(room.tracksByFrame);
	for (const [frameId, tracks] of tracksByFrame) {
		if (!tracks.some((track) => track.id === signal.participantId)) continue;
		tracksByFrame.set(
			frameId,
			tracks.map((track) =>
				track.id === signal.participantId ? followSignal(track, signal) : track,
			),
		);
	}
	return { ...room, tracksByFrame };
}

export interface LiveParticipant {
	readonly participantId: string;
	readonly frameId: number;
	readonly tileId: string;
	readonly streamKey: string;
	readonly isSelf: boolean;
}

/** Those of whom a picture can be had now. */
export function liveParticipants(room: RoomState): readonly LiveParticipant[] {
	return [...room.tracksByFrame].flatMap(([frameId, tracks]) =>
		tracks
			.filter(({ tile }) => tile.video === "live")
			.map(({ id, tile }) => ({
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
