import { describe, expect, test } from "vitest";
import {
	parseStoredCheckpoint,
	parseStoredChoice,
	parseStoredConsent,
	parseStoredMeetingTab,
	parseStoredPreferences,
} from "../../src/contract/stored-schema.ts";
import { DEFAULT_PREFERENCES } from "../../src/core/base/preferences.ts";
import { aChoice } from "../support/builders.ts";

describe("stored preferences", () => {
	test("of the first version have the usual value for what came later", () => {
		const first = { notesExpected: true, pace: "eager" };
		expect(parseStoredPreferences(first)).toEqual({
			...DEFAULT_PREFERENCES,
			notesExpected: true,
			pace: "eager",
		});
	});

	test("of today come back as they are", () => {
		const chosen = {
			notesExpected: true,
			pace: "gentle",
			sensitivity: "quick",
			groupSize: 8,
			onlySelf: true,
			tileLabels: true,
		};
		expect(parseStoredPreferences(chosen)).toEqual(chosen);
	});

	test.each([
		["nothing", undefined],
		["a text", "eager"],
		["a pace that there is not", { notesExpected: true, pace: "frantic" }],
		[
			"a group so small that it would tell of one person",
			{ ...DEFAULT_PREFERENCES, groupSize: 2 },
		],
	])("are unknown where they are %s", (_, stored) => {
		expect(parseStoredPreferences(stored)).toBeUndefined();
	});
});

describe("a stored consent", () => {
	test("comes back with its time", () => {
		const consent = { reads: "attention-and-expression", givenAtMs: 5 };
		expect(parseStoredConsent(consent)).toEqual(consent);
	});

	test.each([
		null,
		{ reads: "everything", givenAtMs: 5 },
		{ reads: "attention" },
	])("was never given where %j is stored", (stored) => {
		expect(parseStoredConsent(stored)).toBeUndefined();
	});
});

test("a stored choice is dropped where its name is not as names are shown", () => {
	const choice = aChoice({ name: "Ada", isExcluded: true });
	expect(parseStoredChoice(choice)).toEqual(choice);
	expect(parseStoredChoice({ ...choice, name: "a@b.example" })).toBeUndefined();
});

test("a stored meeting tab keeps why it was lost", () => {
	const lost = {
		tabId: 7,
		state: "lost",
		sinceMs: 5,
		failure: { code: "page-changed" },
	};
	expect(parseStoredMeetingTab(lost)).toEqual(lost);
	expect(parseStoredMeetingTab({ ...lost, state: "asleep" })).toBeUndefined();
});

test("a stored checkpoint brings its people and markers back, and no more than is known", () => {
	const checkpoint = {
		tabId: 7,
		participants: [
			{
				id: "0:amara",
				name: "Amara",
				samples: 3,
				trace: [
					{ startMs: 0, attendingShare: 0.5 },
					{ startMs: 5_000, attendingShare: null },
				],
			},
		],
		markers: [{ atMs: 4, kind: "note", text: "x".repeat(200) }],
	};
	expect(parseStoredCheckpoint({ ...checkpoint, version: 9 })).toEqual(
		checkpoint,
	);
	expect(parseStoredCheckpoint({ ...checkpoint, tabId: -1 })).toBeUndefined();
});
