import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
	MANAGED_NAMES,
	parseManaged,
} from "../../src/contract/managed-schema.ts";
import { LANGUAGES } from "../../src/core/base/languages.ts";
import { NOTHING_MANAGED } from "../../src/core/session/managed-settings.ts";

const FILE = join(import.meta.dirname, "../../public/managed-schema.json");

test("the file for administrators names the settings that are read", () => {
	const { properties } = JSON.parse(readFileSync(FILE, "utf8"));
	expect(Object.keys(properties)).toEqual(MANAGED_NAMES);
	for (const language of LANGUAGES)
		expect(properties.Language.description).toContain(language);
	// Chrome would drop a value that is not on a list, so that a misspelt limit would limit nothing.
	for (const property of Object.values(properties))
		expect(property).not.toHaveProperty("enum");
});

describe("an organisation's settings", () => {
	test("are read, and leave the rest to the user", () => {
		expect(parseManaged({})).toEqual({ settings: NOTHING_MANAGED, faults: [] });
		const site = "https://meet.example.org";
		expect(
			parseManaged({
				Place: "school",
				InEea: true,
				ReadsAtMost: "attention",
				KeepsAtMost: "room",
				KeepsAtMostDays: 30,
				LeastGroupSize: 8,
				NoticeBeforeEachMeeting: true,
				TileLabels: false,
				ChatWord: "#stop",
				AlwaysOnSites: [site],
				Language: "de",
			}),
		).toEqual({
			settings: {
				place: "school",
				isInEea: true,
				readsAtMost: "attention",
				keepsAtMost: "room",
				keepsAtMostDays: 30,
				leastGroupSize: 8,
				noticeBeforeEachMeeting: true,
				tileLabels: false,
				chatWord: "#stop",
				alwaysOnSites: [site],
				language: "de",
			},
			faults: [],
		});
	});

	test("count as the strictest where they cannot be read, and are named", () => {
		const { settings, faults } = parseManaged({
			ReadsAtMost: "everything",
			KeepsAtMost: 7,
			KeepsAtMostDays: 3_650,
			NoticeBeforeEachMeeting: "yes",
			TileLabels: "yes",
			ChatWord: "no word",
			AlwaysOnSites: ["http://meet.example.org"],
			LeastGroupSize: 4,
			Language: "tlh",
		});
		expect(settings).toEqual({
			...NOTHING_MANAGED,
			readsAtMost: "attention",
			keepsAtMost: "nothing",
			keepsAtMostDays: 1,
			noticeBeforeEachMeeting: true,
			tileLabels: false,
			chatWord: "",
			alwaysOnSites: [],
			leastGroupSize: 4,
		});
		expect(faults).toEqual([
			"ReadsAtMost",
			"KeepsAtMost",
			"KeepsAtMostDays",
			"NoticeBeforeEachMeeting",
			"TileLabels",
			"ChatWord",
			"AlwaysOnSites",
			"Language",
		]);
	});

	test("of a later version are named, and change nothing", () => {
		const { settings, faults } = parseManaged({ ReadsMinds: true });
		expect(settings).toEqual(NOTHING_MANAGED);
		expect(faults).toEqual(["ReadsMinds"]);
	});

	test("cannot make the group smaller than it may be", () => {
		const sizeOf = (LeastGroupSize: unknown) =>
			parseManaged({ LeastGroupSize }).settings.leastGroupSize;
		expect(sizeOf(1)).toBe(3);
		expect(sizeOf(1e9)).toBe(30);
		expect(sizeOf(Number.NaN)).toBeNull();
	});

	test("are bounded, whatever their number", () => {
		const many = Object.fromEntries(
			Array.from({ length: 1_000 }, (_, i) => [`Name ${i}`.repeat(99), i]),
		);
		const { faults } = parseManaged(many);
		expect(faults).toHaveLength(20);
		expect(faults[0]?.length).toBeLessThanOrEqual(60);
	});
});
