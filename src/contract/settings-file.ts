import type { Preferences, Reads } from "../core/base/preferences.ts";
import type { Keeping } from "../core/session/keeping.ts";
import { parse } from "./parse.ts";
import { readsSchema } from "./preferences-schema.ts";
import * as v from "./schema.ts";
import { keepingSchema } from "./session-schema.ts";
import { storedPreferencesSchema } from "./stored-schema.ts";

/** What a user may carry to another computer: nothing of people, and no site, which Chrome asks about there. */
export interface Settings {
	readonly reads: Reads;
	readonly preferences: Preferences;
	/** What is kept of sessions; null where the file does not say, and what holds then stays: another's usual might delete sessions. */
	readonly keeping: Keeping | null;
}

/** Why a file is not taken. */
export type SettingsFault = "no-json" | "no-settings" | "newer";

const FORMAT = "roompulse-settings";
const SCHEMA_VERSION = 1;

const header = v.object({
	format: v.literal(FORMAT),
	schemaVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
const settings = v.object({
	reads: readsSchema,
	preferences: storedPreferencesSchema,
	keeping: v.optional(v.nullable(keepingSchema), null),
});

/** @param version of the extension that writes it */
export function settingsFileText(chosen: Settings, version: string): string {
	const { reads, preferences, keeping } = chosen;
	const file = {
		format: FORMAT,
		schemaVersion: SCHEMA_VERSION,
		version,
		reads,
		preferences,
		keeping,
	};
	return `${JSON.stringify(file, null, "\t")}\n`;
}

/** All that the file says, or why none of it is taken. */
export function parseSettingsFile(text: string): Settings | SettingsFault {
	let file: unknown;
	try {
		file = JSON.parse(text);
	} catch {
		return "no-json";
	}
	const head = parse(header, file);
	if (!head) return "no-settings";
	if (head.schemaVersion > SCHEMA_VERSION) return "newer";
	return parse(settings, file) ?? "no-settings";
}
