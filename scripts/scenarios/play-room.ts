import type { ParticipantState } from "../../src/core/base/participant-state.ts";
import { DEFAULT_PREFERENCES } from "../../src/core/base/preferences.ts";
import type { TileWithChoice } from "../../src/core/page/tile.ts";
import type { ParticipantSummary } from "../../src/core/participant/participant-summary.ts";
import {
	type Cue,
	followCues,
	NO_CUES,
	roomMoment,
} from "../../src/core/room/cues.ts";
import { observe } from "../../src/core/room/observe-room.ts";
import {
	emptyRoom,
	listTiles,
	type RoomState,
} from "../../src/core/room/room.ts";
import {
	type RoomAttention,
	roomBand,
} from "../../src/core/room/room-attention.ts";
import { gestureCounts, readPeople } from "../../src/core/room/room-reading.ts";
import { desiredInterval } from "../../src/core/schedule/desired-interval.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { type ClockSetting, simulatedClocks } from "./simulated-clocks.ts";
import { simulatedLooks } from "./simulated-looks.ts";
import type { Doing, SimulatedPerson } from "./simulated-person.ts";

/** One second of one person: the truth, and the statement about it. */
export interface Moment {
	readonly atS: number;
	readonly doing: Doing;
	readonly words: string;
	/** For how long the person has done that. */
	readonly heldS: number;
	readonly state: ParticipantState;
	readonly attention: ParticipantSummary["attention"];
}

/** The statement about the room at one second. */
export interface RoomMoment {
	readonly atS: number;
	readonly attention: RoomAttention;
	readonly band: ReturnType<typeof roomBand>;
	readonly cue: Cue["kind"] | null;
}

export interface Played {
	/** By name. */
	readonly people: ReadonlyMap<string, readonly Moment[]>;
	readonly room: readonly RoomMoment[];
	/** Nods that were counted, over everybody. */
	readonly nods: number;
	/** Kept tracks' size at the end, as JSON: a room that only grows would show here. */
	readonly keptChars: number;
}

export interface Setting extends ClockSetting {
	readonly durationS: number;
	readonly notesExpected?: boolean;
	readonly groupSize?: number;
}

const TICK_MS = 100;
const FRAME_ID = 0;

/** Plays simulated people through the functions of the extension, from the tiles to the room's summary. */
export function playRoom(
	people: readonly SimulatedPerson[],
	setting: Setting,
	seed: number,
): Played {
	const chance = chanceOf(seed);
	const preferences = { ...DEFAULT_PREFERENCES, ...setting };
	const seats = people.map((person) => ({
		person,
		id: `${FRAME_ID}:${person.name}`,
		looks: simulatedLooks(person, chanceOf(Math.floor(chance.uniform() * 1e9))),
		moments: [] as Moment[],
		dueMs: chance.between(0, 400),
	}));
	const clocks = simulatedClocks(setting);
	const roomMoments: RoomMoment[] = [];
	let room = emptyRoom();
	let cues = NO_CUES;
	let listed = "";
	let tiles: readonly TileWithChoice[] = [];
	for (
		let awakeMs = 0;
		awakeMs <= setting.durationS * 1_000;
		awakeMs += TICK_MS
	) {
		const atS = awakeMs / 1_000;
		const atMs = clocks.roomMs(awakeMs);
		const list = JSON.stringify(people.map((person) => person.tile(atS)));
		if (list !== listed) {
			tiles = people.map((person) => tileOf(person, atS));
			room = listTiles(room, FRAME_ID, tiles, atMs, preferences);
			listed = list;
		}
		for (const [i, seat] of seats.entries()) {
			if (awakeMs < seat.dueMs || tiles[i]?.video !== "live") continue;
			const id = `${FRAME_ID}:${tiles[i]?.tileId}`;
			const look = seat.looks.lookAt(id, awakeMs);
			room = observe(room, { ...look, atMs: clocks.stampedMs(atMs) });
			seat.dueMs = awakeMs + waitMs(room, id, seat.person, chance);
		}
		if (awakeMs === 0 || awakeMs % 1_000 !== 0) continue;
		const { participants, attention, groupSize } = readPeople(
			room,
			atMs,
			preferences,
		);
		cues = followCues(
			cues,
			roomMoment({ atMs, attention, participants, groupSize }, 0),
			true,
		);
		roomMoments.push({
			atS,
			attention,
			band: roomBand(attention, groupSize),
			cue: cues.shown?.kind ?? null,
		});
		for (const [i, seat] of seats.entries()) {
			const summary = participants.find(
				({ id }) => id === `${FRAME_ID}:${tiles[i]?.tileId}`,
			);
			const { doing, words } = seat.looks.posture(atS);
			const last = seat.moments.at(-1);
			if (!summary) continue;
			seat.moments.push({
				atS,
				doing,
				words,
				heldS: last?.words === words ? last.heldS + 1 : 0,
				state: summary.state,
				attention: summary.attention,
			});
		}
	}
	return {
		people: new Map(seats.map(({ person, moments }) => [person.name, moments])),
		room: roomMoments,
		nods: gestureCounts(room).nods,
		keptChars: JSON.stringify([...room.tracksByPageFrame.values()]).length,
	};
}

/** The schedule looks when it wants to, or as soon after as its ticks allow. */
function waitMs(
	room: RoomState,
	id: string,
	{ lookEveryS }: SimulatedPerson,
	chance: Chance,
): number {
	if (lookEveryS) return chance.between(...lookEveryS) * 1_000;
	const track = room.tracksByPageFrame
		.get(FRAME_ID)
		?.find((one) => one.id === id);
	const desiredMs = track ? desiredInterval(track, "as-usual").desiredMs : 0;
	return desiredMs + chance.between(0, 150);
}

function tileOf({ name, tile }: SimulatedPerson, atS: number): TileWithChoice {
	return {
		tileId: name,
		streamKey: "stream",
		name,
		nameSource: "page",
		isSelf: false,
		video: "live",
		widthPx: 640,
		heightPx: 360,
		choice: {
			meeting: "",
			key: name,
			pageName: name,
			name: null,
			isExcluded: false,
		},
		...tile(atS),
	};
}
