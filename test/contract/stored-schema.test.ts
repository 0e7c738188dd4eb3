import { describe, expect, test } from "vitest";
import {
	MAX_ALWAYS_ON_SITES,
	parseStoredAlwaysOnSites,
	parseStoredCheckpoint,
	parseStoredChoice,
	parseStoredConsent,
	parseStoredMeetingTab,
	parseStoredPreferences,
} from "../../src/contract/stored-schema.ts";
import { POLICY_VERSION } from "../../src/core/base/lawful-use.ts";
import { DEFAULT_PREFERENCES } from "../../src/core/base/preferences.ts";
import { NOBODY_PACKED } from "../../src/core/room/joined-people.ts";
import { NO_PACKED_GROUPS } from "../../src/core/session/packed-groups.ts";
import { aChoice } from "../support/builders.ts";
import { ANYWHERE } from "../support/contexts.ts";

describe("stored preferences", () => {
	test("of the first version get the defaults for later settings", () => {
		const first = { notesExpected: true, pace: "eager" };
		expect(parseStoredPreferences(first)).toEqual({
			...DEFAULT_PREFERENCES,
			notesExpected: true,
			pace: "eager",
		});
	});

	test("of today come back unchanged", () => {
		const chosen = {
			notesExpected: true,
			pace: "gentle",
			sensitivity: "quick",
			groupSize: 8,
			onlySelf: true,
			tileLabels: true,
			areNamesHidden: true,
			announces: false,
			chatWord: "#stop",
			language: "hi",
			noticeLanguages: ["de", "ar"],
		};
		expect(parseStoredPreferences(chosen)).toEqual(chosen);
	});

	test.each([
		["nothing", undefined],
		["a text", "eager"],
	])("are unknown if they are %s", (_, stored) => {
		expect(parseStoredPreferences(stored)).toBeUndefined();
	});

	test.each([
		["a pace that does not exist", { pace: "frantic" }, {}],
		[
			"a group so small that its numbers would be one person's",
			{ groupSize: 2 },
			{},
		],
		["a larger group than there is", { groupSize: 99 }, { groupSize: 30 }],
		[
			"a language that is not spoken",
			{ language: "tlh", noticeLanguages: ["tlh", "de"] },
			{ noticeLanguages: ["de"] },
		],
	])("lose nothing but %s", (_, stored, read) => {
		const own = { onlySelf: true, announces: false };
		expect(
			parseStoredPreferences({ ...DEFAULT_PREFERENCES, ...own, ...stored }),
		).toEqual({ ...DEFAULT_PREFERENCES, ...own, ...read });
	});
});

describe("stored sites that are always on", () => {
	const site = { origin: "https://meet.example", wasGrantedBefore: false };

	test("come back unchanged", () => {
		expect(parseStoredAlwaysOnSites([site])).toEqual([site]);
	});

	test.each([
		["all sites", "https://*"],
		["one that is not encrypted", "http://meet.example"],
	])("are without %s", (_, origin) => {
		expect(parseStoredAlwaysOnSites([{ ...site, origin }, site])).toEqual([
			site,
		]);
	});

	test("are none if they are too many", () => {
		const many = Array(MAX_ALWAYS_ON_SITES + 1).fill(site);
		expect(parseStoredAlwaysOnSites(many)).toBeUndefined();
	});
});

const GIVEN = { policyVersion: POLICY_VERSION, context: ANYWHERE };

describe("a stored consent", () => {
	test("comes back with its time", () => {
		const consent = {
			policyVersion: POLICY_VERSION,
			context: ANYWHERE,
			reads: "attention-and-expression",
			givenAtMs: 5,
		};
		expect(parseStoredConsent(consent)).toEqual(consent);
	});

	test.each([
		null,
		{ ...GIVEN, reads: "everything", givenAtMs: 5 },
		{ ...GIVEN, reads: "attention" },
		{ ...GIVEN, reads: "attention", givenAtMs: 5, context: { place: "moon" } },
	])("was never given if %j is stored", (stored) => {
		expect(parseStoredConsent(stored)).toBeUndefined();
	});
});

test("a stored choice is dropped if its name is not one that a page could show", () => {
	const choice = aChoice({ name: "Ada", isExcluded: true });
	expect(parseStoredChoice(choice)).toEqual(choice);
	expect(parseStoredChoice({ ...choice, name: "a@b.example" })).toBeUndefined();
});

test("a stored meeting tab keeps the reason why it was lost", () => {
	const lost = {
		tabId: 7,
		state: "lost",
		sinceMs: 5,
		failure: { code: "page-changed" },
	};
	expect(parseStoredMeetingTab(lost)).toEqual(lost);
	expect(parseStoredMeetingTab({ ...lost, state: "asleep" })).toBeUndefined();
});

test("a stored checkpoint gives its people and markers back, without unknown fields", () => {
	const checkpoint = {
		tabId: 7,
		takenAtMs: 5_000,
		participants: [
			{
				id: "0:amara",
				name: "Amara",
				samples: 3,
				trace: [
					{ startMs: 0, toward: 0.5, elsewhere: 0.2, away: 0 },
					{ startMs: 5_000, toward: 0, elsewhere: 0, away: 1 },
				],
			},
		],
		markers: [{ atMs: 4, kind: "note", text: "x".repeat(200) }],
		told: {
			keys: ["0:amara", "0:ben"],
			readable: { alike: [[0, 1], [1]], before: [] },
			expressive: { alike: [], before: [[0]] },
		},
		toldPeople: { settledAtMs: 4_000, ids: ["0:amara"], names: ["Amara"] },
	};
	expect(parseStoredCheckpoint({ ...checkpoint, version: 9 })).toEqual(
		checkpoint,
	);
	expect(parseStoredCheckpoint({ ...checkpoint, tabId: -1 })).toBeUndefined();
	const { takenAtMs, told, toldPeople, ...ofVersion020 } = checkpoint;
	expect(parseStoredCheckpoint(ofVersion020)).toEqual({
		...checkpoint,
		takenAtMs: 0,
		told: NO_PACKED_GROUPS,
		toldPeople: NOBODY_PACKED,
	});
});
