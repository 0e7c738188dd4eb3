import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { parseRoomSummary } from "../../../src/contract/room-schema.ts";
import { parseStoredCheckpoint } from "../../../src/contract/stored-schema.ts";
import type { DateMove } from "../../../src/core/base/clock-track.ts";
import { DEFAULT_PREFERENCES } from "../../../src/core/base/preferences.ts";
import { succeed } from "../../../src/core/base/result.ts";
import { NOBODY_PACKED } from "../../../src/core/room/joined-people.ts";
import { NO_PACKED_GROUPS } from "../../../src/core/session/packed-groups.ts";
import type { TabReader } from "../../../src/offscreen/meeting-tab/tab-reader.ts";
import {
	type TabReaders,
	tabReaders,
} from "../../../src/offscreen/meeting-tab/tab-readers.ts";
import { aPageCheck } from "../../support/a-page-check.ts";
import { answerMessages } from "../../support/answer-messages.ts";
import { aChoice, aTile } from "../../support/builders.ts";
import { anEngine } from "../../support/fake-engine.ts";
import { lookTools } from "../../support/fake-look-tools.ts";
import { aPort } from "../../support/fake-port.ts";
import { NO_IGNORED_VIDEOS } from "../../support/no-ignored-videos.ts";

interface Kept {
	readonly tabId: number;
	readonly markers?: readonly { readonly text: string }[];
}
const send = vi.fn<(name: string, request: Kept) => unknown>();

beforeEach(() => {
	vi.useFakeTimers({ now: 1_700_000_000_000 });
	send.mockReset().mockReturnValue(succeed({ isOn: true }));
	answerMessages((name, request) => send(name, request as Kept));
});
afterEach(() => {
	vi.useRealTimers();
});

const NO_MOVES: readonly DateMove[] = [];

function theReaders() {
	const tools = lookTools();
	const readers = tabReaders(anEngine({ tools }), {
		nowMs: () => Date.now(),
		dateMoves: () => NO_MOVES,
		readTab: async () => {},
		writeSession: async () => succeed(null),
	});
	return { readers, openTabs: () => tools.resources.counts().tab };
}

/** Two people on the tab's page, and the room's summary of them. */
function join(reader: TabReader) {
	const page = aPort();
	reader.addContent(page.port, 0);
	const list = (...names: readonly string[]) =>
		page.say({
			type: "tiles/listed",
			meeting: "meet.example/abc",
			tiles: [
				...names.map((name) => aTile({ tileId: name.toLowerCase(), name })),
				aTile({ tileId: "me", name: "Me", isSelf: true }),
			],
			ignored: NO_IGNORED_VIDEOS,
			check: aPageCheck(),
		});
	list("Ana");
	const { port, sent } = aPort();
	reader.addListener(port);
	return { port, list, lastSummary: () => parseRoomSummary(sent.at(-1)) };
}

/** New readers, with what the last checkpoint of the ended ones saved. */
function crashed(before: TabReaders): TabReaders {
	before.end(7);
	const taken = send.mock.calls.findLast(
		([name]) => name === "background/checkpoint-taken",
	)?.[1];
	const { readers } = theReaders();
	readers.restore([parseStoredCheckpoint(taken)].flatMap((one) => one ?? []));
	return readers;
}

describe("the user's choice", () => {
	const leftOut = [
		aChoice({ key: "ana", pageName: "Ana", isExcluded: true, name: "A." }),
	];
	const alone = { ...DEFAULT_PREFERENCES, onlySelf: true, groupSize: 9 };

	test("applies to tabs that begin later", () => {
		const { readers } = theReaders();
		readers.changePreferences(alone);
		readers.changeChoices(leftOut);
		const { lastSummary } = join(readers.of(7));
		expect(lastSummary()).toMatchObject({
			groupSize: 9,
			participants: [
				{ name: "A.", state: "excluded" },
				{ name: "Me", state: "cant-tell" },
			],
		});
	});

	test("reaches every current tab at once", () => {
		const { readers } = theReaders();
		const rooms = [7, 8].map((tabId) => join(readers.of(tabId)));
		readers.changePreferences(alone);
		for (const { lastSummary } of rooms)
			expect(lastSummary()).toMatchObject({
				groupSize: 9,
				participants: [{ state: "excluded" }, { state: "cant-tell" }],
			});
		readers.changePreferences(DEFAULT_PREFERENCES);
		readers.changeChoices(leftOut);
		for (const { lastSummary } of rooms)
			expect(lastSummary()).toMatchObject({
				groupSize: DEFAULT_PREFERENCES.groupSize,
				participants: [{ name: "A.", state: "excluded" }, { name: "Me" }],
			});
	});
});

describe("a tab", () => {
	test("begins once, when it is first needed, and is counted until it ends", () => {
		const { readers, openTabs } = theReaders();
		expect(readers.of(7)).toBe(readers.of(7));
		readers.of(8);
		expect([readers.count(), openTabs()]).toEqual([2, 2]);
		const { port } = join(readers.of(7));
		readers.end(7);
		readers.end(7);
		expect(port.closed.aborted).toBe(true);
		expect([readers.count(), openTabs()]).toEqual([1, 1]);
	});

	test("ends by itself when the background says that it is off", async () => {
		const { readers } = theReaders();
		readers.of(7);
		send.mockReturnValue(succeed({ isOn: false }));
		await vi.advanceTimersByTimeAsync(10_000);
		expect(readers.count()).toBe(0);
		expect(vi.getTimerCount()).toBe(0);
	});

	test("gets its past back after a crash, unless it has already begun again", async () => {
		const { readers } = theReaders();
		readers.of(8).mark("note", "new");
		const marker = { atMs: 5, kind: "note", text: "old" } as const;
		const past = {
			takenAtMs: 9,
			participants: [],
			markers: [marker],
			told: NO_PACKED_GROUPS,
			toldPeople: NOBODY_PACKED,
		};
		readers.restore([
			{ tabId: 7, ...past },
			{ tabId: 8, ...past },
		]);
		send.mockClear();
		await vi.advanceTimersByTimeAsync(10_000);
		const kept = send.mock.calls.map(([, said]) => [
			said.tabId,
			said.markers?.map(({ text }) => text),
		]);
		expect(kept).toContainEqual([7, ["old"]]);
		expect(kept).toContainEqual([8, ["new"]]);
	});

	test("still knows after a crash who was told, and so who has joined since", async () => {
		const before = theReaders().readers;
		const page = join(before.of(7));
		await vi.advanceTimersByTimeAsync(40_000);
		page.list("Ana", "Ben");
		await vi.advanceTimersByTimeAsync(10_000);
		expect(page.lastSummary()?.joinedSinceTold).toBe(1);

		const after = crashed(before);
		const again = join(after.of(7));
		again.list("Ana", "Ben");
		await vi.advanceTimersByTimeAsync(1_000);
		expect(again.lastSummary()?.joinedSinceTold).toBe(1);

		after.of(7).joinedTold();
		const later = crashed(after);
		const third = join(later.of(7));
		third.list("Ana", "Ben");
		await vi.advanceTimersByTimeAsync(1_000);
		expect(third.lastSummary()?.joinedSinceTold).toBe(0);
	});

	test("gets no past that is still to come: if the computer's date was set back meanwhile, so is the past", async () => {
		const { readers } = theReaders();
		const HOUR_MS = 3_600_000;
		const takenAtMs = Date.now() + HOUR_MS;
		const spent = { toward: 1, elsewhere: 0, away: 0 };
		const trace = [{ startMs: takenAtMs - 5_000, ...spent }];
		const history = { id: "0:ana", name: "Ana", samples: 3, trace };
		const marker = { atMs: takenAtMs - 7_000, kind: "note", text: "" } as const;
		readers.restore([
			{
				tabId: 7,
				takenAtMs,
				participants: [history],
				markers: [marker],
				told: NO_PACKED_GROUPS,
				toldPeople: NOBODY_PACKED,
			},
		]);
		const { lastSummary } = join(readers.of(7));
		expect(lastSummary()?.participants[0]?.trace).toEqual([
			{ startMs: Date.now() - 5_000, ...spent },
		]);
		send.mockClear();
		await vi.advanceTimersByTimeAsync(10_000);
		expect(send.mock.calls.map(([, said]) => said.markers)).toContainEqual([
			{ ...marker, atMs: Date.now() - 17_000 },
		]);
	});
});
