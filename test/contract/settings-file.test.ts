import { describe, expect, test } from "vitest";
import {
	parseSettingsFile,
	settingsFileText,
} from "../../src/contract/settings-file.ts";
import { DEFAULT_PREFERENCES } from "../../src/core/base/preferences.ts";

const SETTINGS = {
	reads: "attention",
	preferences: {
		...DEFAULT_PREFERENCES,
		pace: "gentle",
		groupSize: 8,
		onlySelf: true,
		sensitivity: "quick",
		tileLabels: true,
	},
	keeping: { keeps: "people", retentionDays: 30, reason: "" },
} as const;
const FILE = JSON.parse(settingsFileText(SETTINGS, "0.1.0"));

describe("a settings file", () => {
	test("gives back the settings that were written", () => {
		expect(parseSettingsFile(settingsFileText(SETTINGS, "0.1.0"))).toEqual(
			SETTINGS,
		);
	});

	test("of an earlier version gets the defaults for later settings", () => {
		const { keeping: _later, ...rest } = FILE;
		const early = {
			...rest,
			preferences: { notesExpected: true, pace: "eager" },
		};
		expect(parseSettingsFile(JSON.stringify(early))).toEqual({
			reads: "attention",
			preferences: {
				...DEFAULT_PREFERENCES,
				notesExpected: true,
				pace: "eager",
			},
			// Not the default: sessions that the user keeps for longer must not be deleted.
			keeping: null,
		});
	});

	test("may keep sessions until they are deleted, or not mention them", () => {
		const forever = { keeps: "room", retentionDays: null, reason: "" } as const;
		for (const keeping of [forever, null]) {
			const text = settingsFileText({ ...SETTINGS, keeping }, "0.1.0");
			expect(parseSettingsFile(text)).toEqual({ ...SETTINGS, keeping });
		}
	});

	test.each([
		["", "no-json"],
		["{", "no-json"],
		["null", "no-settings"],
		["[]", "no-settings"],
		["\u0089PNG\r\n\u001a\n\u0000", "no-json"],
		["[".repeat(100_000), "no-json"],
		[`${`{"a":`.repeat(20_000)}1${"}".repeat(20_000)}`, "no-settings"],
		[
			'{"__proto__":{"format":"roompulse-settings","schemaVersion":1}}',
			"no-settings",
		],
		['{"format":"something-else","schemaVersion":1}', "no-settings"],
		[JSON.stringify({ ...FILE, schemaVersion: 2 }), "newer"],
		[JSON.stringify({ ...FILE, schemaVersion: 0 }), "no-settings"],
		[JSON.stringify({ ...FILE, reads: "everything" }), "no-settings"],
		[JSON.stringify({ ...FILE, preferences: null }), "no-settings"],
		[JSON.stringify({ ...FILE, keeping: { keeps: "all" } }), "no-settings"],
		[
			JSON.stringify({
				...FILE,
				keeping: { ...SETTINGS.keeping, retentionDays: 3650 },
			}),
			"no-settings",
		],
	] as const)("that begins with %.40j is refused as %s", (text, fault) => {
		expect(parseSettingsFile(text)).toBe(fault);
	});

	test.each([2, 31, 5.5, "5", null])(
		"of a group of %j is refused",
		(groupSize) => {
			const preferences = { ...SETTINGS.preferences, groupSize };
			expect(parseSettingsFile(JSON.stringify({ ...FILE, preferences }))).toBe(
				"no-settings",
			);
		},
	);
});
