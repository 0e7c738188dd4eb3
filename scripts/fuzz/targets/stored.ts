import {
	parseStoredAlwaysOnSites,
	parseStoredCheckpoint,
	parseStoredChoice,
	parseStoredConsent,
	parseStoredMeetingTab,
	parseStoredPreferences,
	parseStoredToldMeetings,
} from "../../../src/contract/stored-schema.ts";
import { POLICY_VERSION } from "../../../src/core/base/lawful-use.ts";
import { DEFAULT_PREFERENCES } from "../../../src/core/base/preferences.ts";
import { checkAccepted } from "../accepted-value.ts";
import type { FuzzTarget } from "../fuzz-target.ts";
import { CHECKPOINT, CHOICE, MEETING_TAB } from "../samples.ts";

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
		{
			policyVersion: POLICY_VERSION,
			context: { place: "other", isInEea: false },
			reads: "attention-and-expression",
			givenAtMs: 1_700_000_000_000,
		},
		parseStoredConsent,
	),
	storedTarget("preferences", DEFAULT_PREFERENCES, parseStoredPreferences),
	storedTarget(
		"always-on-sites",
		[{ origin: "https://rooms.example", wasGrantedBefore: true }],
		parseStoredAlwaysOnSites,
	),
	storedTarget(
		"told-meetings",
		[
			{
				tabId: 7,
				addresses: ["meet.example/abc"],
				toldAtMs: 1_700_000_000_000,
			},
		],
		parseStoredToldMeetings,
	),
	storedTarget("choice", CHOICE, parseStoredChoice),
	storedTarget("meeting-tab", MEETING_TAB, parseStoredMeetingTab),
	storedTarget("checkpoint", CHECKPOINT, parseStoredCheckpoint),
];
