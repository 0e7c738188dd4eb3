import { beforeEach, describe, expect, test } from "vitest";
import {
	DEFAULT_PREFERENCES,
	type Preferences,
} from "../../../src/core/base/preferences.ts";
import { EMPTY_TILE_MEMORY } from "../../../src/core/face-group/tile-memory.ts";
import type { PersonChoice } from "../../../src/core/page/person-choice.ts";
import type { Tile } from "../../../src/core/page/tile.ts";
import {
	historiesOf,
	summariseParticipants,
} from "../../../src/core/room/room-reading.ts";
import { documentResources } from "../../../src/offscreen/diagnostics/document-resources.ts";
import { tabPeople } from "../../../src/offscreen/meeting-tab/tab-people.ts";
import { aPageCheck } from "../../support/a-page-check.ts";
import { aChoice, aSignal, aTile } from "../../support/builders.ts";
import { ANYWHERE } from "../../support/contexts.ts";
import { NO_IGNORED_VIDEOS } from "../../support/no-ignored-videos.ts";

let nowMs = 0;
beforeEach(() => {
	nowMs = 1_000;
});

function thePeople(histories: Parameters<typeof tabPeople>[0] = []) {
	let preferences: Preferences = DEFAULT_PREFERENCES;
	let choices: readonly PersonChoice[] = [];
	const resources = documentResources();
	const chosen = {
		preferences: () => preferences,
		context: () => ANYWHERE,
		labelMessages: () => null,
		forPeople: () => choices,
	};
	const people = tabPeople(histories, chosen, resources, () => nowMs);
	return {
		people,
		counts: resources.counts,
		prefer(change: Partial<Preferences>) {
			preferences = { ...preferences, ...change };
		},
		choose(next: readonly PersonChoice[]) {
			choices = next;
		},
		list: (frameId: number, ...tiles: readonly Tile[]) =>
			people.list(frameId, {
				meeting: "meet.example/abc",
				tiles: [...tiles],
				ignored: NO_IGNORED_VIDEOS,
				check: aPageCheck(),
				origin: "https://meet.example",
			}),
		live: () => people.live().map(({ participantId }) => participantId),
	};
}

const ana = aTile({ tileId: "ana", name: "Ana" });
const me = aTile({ tileId: "me", name: "Me", isSelf: true });

describe("the people of a tab", () => {
	test("are live while their video is, and go with their page frame", () => {
		const { people, list, live } = thePeople();
		list(0, ana, { ...me, video: "camera-off" });
		list(3, ana);
		expect(live()).toEqual(["0:ana", "3:ana"]);
		people.drop(3);
		expect(live()).toEqual(["0:ana"]);
		expect(historiesOf(people.room()).map(({ id }) => id)).toContain("3:ana");
	});

	test("are listed according to the user's current choices", () => {
		const { people, list, live, choose, prefer } = thePeople();
		list(0, ana, me);
		choose([aChoice({ key: "ana", pageName: "Ana", isExcluded: true })]);
		expect(people.isExcluded("0:ana")).toBe(false);
		list(0, ana, me);
		expect(people.isExcluded("0:ana")).toBe(true);
		choose([]);
		prefer({ onlySelf: true });
		list(0, ana, me);
		expect(live()).toEqual(["0:me"]);
		prefer({ onlySelf: false });
		list(0, ana, me);
		expect(live()).toEqual(["0:ana", "0:me"]);
	});

	test("continue from their history before a crash", () => {
		const before = { id: "0:ana", name: "Ana", samples: 5, trace: [] };
		const { people, list } = thePeople([before]);
		list(0, ana);
		people.observe(aSignal({ participantId: "0:ana", atMs: nowMs }));
		expect(summariseParticipants(people.room(), nowMs)).toMatchObject([
			{ name: "Ana", samples: 6 },
		]);
	});

	test("are judged by the current habits", () => {
		const { people, list, prefer } = thePeople();
		list(0, ana);
		prefer({ notesExpected: true });
		const habits = () =>
			[...people.room().tracksByPageFrame.values()]
				.flat()
				.map((track) => track.habits.notesExpected);
		expect(habits()).toEqual([false]);
		people.changeHabits();
		expect(habits()).toEqual([true]);
		list(0, ana, me);
		expect(habits()).toEqual([true, true]);
	});
});

describe("tile memories", () => {
	test("are forgotten, and counted as closed, when no picture of the tile can be captured", () => {
		const { people, list, counts } = thePeople();
		list(0, ana, me);
		for (const id of ["0:ana", "0:me"])
			people.memories.keep(id, EMPTY_TILE_MEMORY);
		expect(counts()).toMatchObject({ tileMemory: 2 });
		list(0, { ...ana, video: "camera-off" }, me);
		expect([...people.memories.known.keys()]).toEqual(["0:me"]);
		people.drop(0);
		expect(counts()).toMatchObject({ tileMemory: 0 });
	});

	test("outlast a change of habits", () => {
		const { people, list } = thePeople();
		list(0, ana);
		people.memories.keep("0:ana", EMPTY_TILE_MEMORY);
		people.changeHabits();
		expect([...people.memories.known.keys()]).toEqual(["0:ana"]);
	});
});
