import type { Habits } from "../base/preferences.ts";
import { tileParticipantId } from "../page/participant-id.ts";
import type { ParticipantSignal } from "../participant/participant-signal.ts";
import {
	followSignal,
	type ParticipantTrack,
	relearn,
	withHabits,
} from "../participant/participant-track.ts";
import { NO_AUDIENCE, observeAudience } from "./audience.ts";
import type { RoomState } from "./room.ts";
import {
	mapPeople,
	mostPeopleBeside,
	NO_GROUP,
	observePeople,
	type SeenPeople,
	type TileGroup,
} from "./tile-group.ts";

/** A signal of someone who is not (or no longer) in the room changes nothing. */
export function observe(room: RoomState, signal: ParticipantSignal): RoomState {
	const { participantId } = signal;
	const group = room.groups.get(participantId);
	if (!group) return observeOne(room, signal);
	// A picture that stands still, or cannot be read, is everybody's.
	if (group.people.length > 0 && saysNothingOfFaces(signal)) {
		const next = mapPeople(group, (track) =>
			followSignal(track, { ...signal, participantId: track.id }),
		);
		return withGroup(room, participantId, next);
	}
	// A tile with an audience is nobody's own.
	if (group.front) return room;
	const isAlone = { ...group, people: [], aloneNumber: null };
	return observeOne(withGroup(room, participantId, isAlone), signal);
}

function observeOne(room: RoomState, signal: ParticipantSignal): RoomState {
	return changeOne(room, signal.participantId, (track) =>
		followSignal(track, signal),
	);
}

function saysNothingOfFaces({ presence }: ParticipantSignal): boolean {
	return (
		presence === "frozen" ||
		presence === "camera-off" ||
		presence === "cant-tell"
	);
}

function withGroup(room: RoomState, id: string, group: TileGroup): RoomState {
	return { ...room, groups: new Map(room.groups).set(id, group) };
}

/** Takes in one look at a tile that shows several people, or did just now. */
export function observeGroup(
	room: RoomState,
	participantId: string,
	seen: SeenPeople,
): RoomState {
	const own = trackOf(room, participantId);
	if (own?.tile.video !== "live") return room;
	const none = room.isAudience ? NO_AUDIENCE : NO_GROUP;
	const group = room.groups.get(participantId) ?? none;
	const most = mostPeopleBeside(room.groups, participantId);
	const next = group.front
		? observeAudience({ own, group }, group.front, seen)
		: observePeople({ own, group }, seen, most);
	return changeOne(
		withGroup(room, participantId, next.group),
		participantId,
		() => next.own,
	);
}

function trackOf(room: RoomState, id: string): ParticipantTrack | undefined {
	for (const tracks of room.tracksByPageFrame.values()) {
		const track = tracks.find((one) => one.id === id);
		if (track) return track;
	}
	return undefined;
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
	const groups = new Map(
		[...room.groups].map(([id, group]) => [
			id,
			mapPeople(group, (track) => withHabits(track, habits, nowMs)),
		]),
	);
	return { ...room, tracksByPageFrame, groups };
}

function changeOne(
	room: RoomState,
	id: string,
	change: (track: ParticipantTrack) => ParticipantTrack,
): RoomState {
	const tile = tileParticipantId(id);
	const group = room.groups.get(tile);
	if (tile !== id && group) {
		const next = mapPeople(group, (track) =>
			track.id === id ? change(track) : track,
		);
		return withGroup(room, tile, next);
	}
	const tracksByPageFrame = new Map(room.tracksByPageFrame);
	for (const [frameId, tracks] of tracksByPageFrame) {
		const index = tracks.findIndex((track) => track.id === id);
		const track = tracks[index];
		if (track)
			tracksByPageFrame.set(frameId, tracks.with(index, change(track)));
	}
	return { ...room, tracksByPageFrame };
}
