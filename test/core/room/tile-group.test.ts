import { describe, expect, test } from "vitest";
import { GROUP_THRESHOLDS } from "../../../src/core/base/group-thresholds.ts";
import type { ParticipantSignal } from "../../../src/core/participant/participant-signal.ts";
import {
	observe,
	observeGroup,
	relearnOne,
} from "../../../src/core/room/observe-room.ts";
import {
	emptyRoom,
	listTiles,
	type RoomState,
} from "../../../src/core/room/room.ts";
import {
	historiesOf,
	readPeople,
	summariseParticipants,
} from "../../../src/core/room/room-reading.ts";
import { tileLabels } from "../../../src/core/room/tile-label.ts";
import { liveParticipants } from "../../../src/core/schedule/live-participants.ts";
import { aChosenTile, aPose, aSignal } from "../../support/builders.ts";

const START_MS = 1_000_000;
const TILE = "0:room";
const ROOM = aChosenTile({ tileId: "room", name: "Room 3A" });

function listed(room = emptyRoom(), tile = ROOM, nowMs = START_MS): RoomState {
	return listTiles(room, 0, [tile], nowMs);
}

/** Everybody with these numbers is seen, from the left to the right in this order. */
function seen(
	numbers: readonly number[],
	atMs: number,
	signals: Readonly<Record<number, Partial<ParticipantSignal>>> = {},
) {
	return {
		people: numbers.map((number, i) => ({ number, x: (i + 1) / 10 })),
		signals: new Map(
			numbers.map((number) => [number, aSignal({ ...signals[number], atMs })]),
		),
		atMs,
	};
}

function watched(
	room: RoomState,
	numbers: readonly number[],
	fromS: number,
	toS: number,
	signals: Parameters<typeof seen>[2] = {},
): RoomState {
	let next = room;
	for (let s = fromS; s <= toS; s += 0.5)
		next = observeGroup(next, TILE, seen(numbers, at(s), signals));
	return next;
}

const at = (s: number) => START_MS + s * 1_000;

function namesAt(room: RoomState, s: number): readonly string[] {
	return summariseParticipants(room, at(s)).map(({ name }) => name);
}

describe("a tile with several people", () => {
	const AWAY = { 7: { headPose: aPose({ yawDeg: 60 }) } };
	const room = watched(listed(), [4, 7, 9], 0, 60);

	test("is a participant for each of them, in the order of the picture", () => {
		const people = summariseParticipants(room, at(60));
		expect(people.map(({ name, seat }) => [name, seat?.place])).toEqual([
			["Room 3A (1)", 0],
			["Room 3A (2)", 1],
			["Room 3A (3)", 2],
		]);
		expect(people[1]).toMatchObject({
			id: "0/2:room",
			state: "facing",
			seat: { tile: TILE, tileName: "Room 3A", of: 3 },
		});
	});

	test("counts each of them in the room's figures, by what they do", () => {
		const turned = watched(room, [4, 7, 9], 60.5, 75, AWAY);
		const { attention } = readPeople(turned, at(75));
		expect(attention).toMatchObject({ total: 3, toward: 2, away: 1 });
	});

	test("keeps people's numbers while they change places, and gives new ones to who comes", () => {
		const changed = watched(room, [9, 4, 11], 60.5, 62);
		expect(namesAt(changed, 62)).toEqual([
			"Room 3A (3)",
			"Room 3A (1)",
			"Room 3A (4)",
		]);
	});

	test("is looked at as often as one person", () => {
		const live = liveParticipants(room);
		expect(live).toHaveLength(1);
		expect(live[0]).toMatchObject({ participantId: TILE, isFollowed: false });
	});

	test("has one label on the page, which says nothing of anybody", () => {
		const participants = summariseParticipants(room, at(60));
		const status = {
			phase: "running",
			reads: "attention",
			models: { ready: 2, wanted: 2 },
			provider: null,
			problems: [],
		} as const;
		expect(tileLabels({ status, participants }, 0)).toEqual([
			{ tileId: "room", state: "several-faces" },
		]);
	});

	test("learns one person's usual pose again without the others'", () => {
		const again = relearnOne(room, "0/2:room", at(60));
		const usual = summariseParticipants(again, at(60)).map(
			(one) => one.usual === "learnt",
		);
		expect(usual).toEqual([true, false, true]);
	});

	test("is renamed as a whole", () => {
		const renamed = listed(room, { ...ROOM, name: "Bergen" }, at(60));
		expect(namesAt(renamed, 60)).toEqual([
			"Bergen (1)",
			"Bergen (2)",
			"Bergen (3)",
		]);
	});

	test("with a name of any length has names that are accepted", () => {
		const long = { ...ROOM, name: "x".repeat(200) };
		const named = watched(listed(emptyRoom(), long), [1, 2], 0, 5);
		for (const name of namesAt(named, 5))
			expect(name.length).toBeLessThanOrEqual(200);
	});

	test.each(["camera-off", "excluded"] as const)(
		"is one participant again where its video is %s, and knows nobody after that",
		(video) => {
			const off = listed(room, { ...ROOM, video }, at(61));
			expect(summariseParticipants(off, at(61))).toMatchObject([
				{ id: TILE, state: video, seat: null },
			]);
			const on = watched(listed(off, ROOM, at(70)), [4, 7], 71, 75);
			expect(namesAt(on, 75)).toEqual(["Room 3A (4)", "Room 3A (5)"]);
		},
	);

	test("is one participant again where another stream plays, and gone with its tile", () => {
		const other = listed(room, { ...ROOM, streamKey: "track-2" }, at(61));
		expect(namesAt(other, 61)).toEqual(["Room 3A"]);
		const gone = listTiles(room, 0, [], at(61));
		expect(gone.groups.size).toBe(0);
		expect(summariseParticipants(gone, at(61))).toEqual([]);
	});

	test("is frozen for everybody in it", () => {
		const frozen = observe(
			room,
			aSignal({ participantId: TILE, atMs: at(61), presence: "frozen" }),
		);
		const later = observe(
			frozen,
			aSignal({ participantId: TILE, atMs: at(64), presence: "frozen" }),
		);
		expect(
			summariseParticipants(later, at(64)).map(({ state }) => state),
		).toEqual(["frozen", "frozen", "frozen"]);
	});

	test("keeps the tile's own history for a crash, and nobody's in the group", () => {
		expect(historiesOf(room).map(({ id }) => id)).toEqual([TILE]);
	});
});

describe("a tile's only person", () => {
	const alone = watched(listed(), [1], 0, 60);

	test("is the tile's participant", () => {
		expect(summariseParticipants(alone, at(60))).toMatchObject([
			{ id: TILE, name: "Room 3A", state: "facing", usual: "learnt" },
		]);
	});

	test("goes on with all that is known when somebody joins, who begins anew", () => {
		const two = watched(alone, [1, 2], 60.5, 62);
		const people = summariseParticipants(two, at(62));
		expect(people.map(({ usual }) => usual)).toEqual(["learnt", "learning"]);
		expect(people[0]?.samples).toBeGreaterThan(120);
	});

	test("is the tile's participant again when the other leaves, whoever stays", () => {
		const two = watched(alone, [1, 2], 60.5, 90);
		const second = watched(two, [2], 90.5, 92);
		expect(summariseParticipants(second, at(92))).toMatchObject([
			{ id: TILE, name: "Room 3A", seat: null, usual: "learnt" },
		]);
	});

	test("is another one where the face is another, and nothing holds of the first", () => {
		const other = watched(alone, [5], 60.5, 61);
		expect(summariseParticipants(other, at(61))).toMatchObject([
			{ id: TILE, usual: "learning" },
		]);
	});

	test("is followed on by looks at the tile as one person's", () => {
		const next = observe(
			alone,
			aSignal({ participantId: TILE, atMs: at(60.5) }),
		);
		const back = watched(next, [1], 61, 61);
		expect(summariseParticipants(back, at(61))).toMatchObject([
			{ usual: "learnt" },
		]);
	});
});

test("a tab has no more than so many people in groups, however many tiles it shows", () => {
	const { mostPeople, mostFaces } = GROUP_THRESHOLDS;
	const tiles = Array.from({ length: 40 }, (_, i) =>
		aChosenTile({ tileId: `room-${i}`, streamKey: `track-${i}` }),
	);
	let room = listTiles(emptyRoom(), 0, tiles, START_MS);
	const numbers = Array.from({ length: 60 }, (_, i) => i);
	for (const { tileId } of tiles)
		room = observeGroup(room, `0:${tileId}`, seen(numbers, START_MS));
	const people = [...room.groups.values()].map(({ people }) => people.length);
	expect(Math.max(...people)).toBe(mostFaces);
	expect(people.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(mostPeople);
});

test("a look at a tile that is not there, or has no picture, changes nothing", () => {
	const room = listed(emptyRoom(), { ...ROOM, video: "camera-off" });
	expect(observeGroup(room, TILE, seen([1, 2], at(1)))).toBe(room);
	expect(observeGroup(room, "0:other", seen([1, 2], at(1)))).toBe(room);
});
