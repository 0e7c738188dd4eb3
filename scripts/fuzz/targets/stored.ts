import {
	parseStoredAlwaysOnSites,
	parseStoredCheckpoint,
	parseStoredChoice,
	parseStoredConsent,
	parseStoredMeetingTab,
	parseStoredPreferences,
} from "../../../src/contract/stored-schema.ts";
import { DEFAULT_PREFERENCES } from "../../../src/core/base/preferences.ts";
import { checkAccepted } from "../accepted-value.ts";
import type { FuzzTarget } from "../fuzz-target.ts";

const CHOICE = {
	meeting: "meet.example/abc",
	key: "key:amara",
	pageName: "Amara Okafor",
	name: "Amara",
	isExcluded: false,
};

function storedTarget<T>(
	name: string,
	sample: unknown,
	parseStored: (stored: unknown) => T | undefined,
): FuzzTarget {
	return {
		name: `stored-${name}`,
		isText: false,
		samples: [sample],
		feed: (value) => checkAccepted(parseStored(value), parseStored),
	};
}

export const STORED_TARGETS: readonly FuzzTarget[] = [
	storedTarget(
		"consent",
		{ reads: "attention", givenAtMs: 1_700_000_000_000 },
		parseStoredConsent,
	),
	storedTarget("preferences", DEFAULT_PREFERENCES, parseStoredPreferences),
	storedTarget(
		"always-on-sites",
		[{ origin: "https://rooms.example", wasGrantedBefore: true }],
		parseStoredAlwaysOnSites,
	),
	storedTarget("choice", CHOICE, parseStoredChoice),
	storedTarget(
		"meeting-tab",
		{
			tabId: 7,
			state: "lost",
			sinceMs: 1_700_000_000_000,
			failure: { code: "page-changed", detail: "gone" },
		},
		parseStoredMeetingTab,
	),
	storedTarget(
		"checkpoint",
		{
			tabId: 7,
			takenAtMs: 4_000,
			participants: [
				{
					id: "0:key:amara",
					name: "Amara Okafor",
					samples: 20,
					trace: [
						{ startMs: 1_000, toward: 0.5, elsewhere: 0.2, away: 0 },
						{ startMs: 11_000, toward: 0, elsewhere: 0, away: 1 },
					],
				},
			],
			markers: [{ atMs: 3_000, kind: "topic", text: "Topic 3" }],
		},
		parseStoredCheckpoint,
	),
];
