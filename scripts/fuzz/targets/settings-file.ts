import {
	parseSettingsFile,
	settingsFileText,
} from "../../../src/contract/settings-file.ts";
import { DEFAULT_PREFERENCES } from "../../../src/core/base/preferences.ts";
import { checkAccepted } from "../accepted-value.ts";
import type { FuzzTarget } from "../fuzz-target.ts";

const VERSION = "1.0.0";

function readBack(text: string) {
	const read = parseSettingsFile(text);
	return typeof read === "string" ? undefined : read;
}

export const SETTINGS_TARGET: FuzzTarget = {
	name: "settings-file",
	isText: true,
	samples: [
		settingsFileText(
			{
				reads: "attention-and-expression",
				preferences: DEFAULT_PREFERENCES,
				keeping: { keeps: "room", retentionDays: 30, reason: "" },
			},
			VERSION,
		),
		settingsFileText(
			{ reads: "attention", preferences: DEFAULT_PREFERENCES, keeping: null },
			VERSION,
		),
	],
	feed: (value) =>
		checkAccepted(readBack(String(value)), (settings) =>
			readBack(settingsFileText(settings, VERSION)),
		),
};
