import { lawfulReads, type UsageContext } from "../core/base/lawful-use.ts";
import type { Preferences, ReadingScope } from "../core/base/preferences.ts";
import {
	lawfulKeeping,
	type RetentionChoice,
} from "../core/session/keeping.ts";
import { parse } from "./parse.ts";
import { preferencesSchema, readsSchema } from "./preferences-schema.ts";
import * as v from "./schema.ts";
import { keepingSchema } from "./session-schema.ts";

/** The settings that a user may take to another computer: nothing about people, and no sites, for which Chrome asks there. */
export interface Settings {
	readonly reads: ReadingScope;
	readonly preferences: Preferences;
	/** How sessions are kept. Null if the file does not say; the present choice then stays, because somebody else's default might delete sessions. */
	readonly keeping: RetentionChoice | null;
}

/** Why a file is refused. */
export type SettingsFault = "no-json" | "no-settings" | "newer";

const FORMAT = "roompulse-settings";
const SCHEMA_VERSION = 1;

const header = v.object({
	format: v.literal(FORMAT),
	schemaVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
const settings = v.object({
	reads: readsSchema,
	preferences: preferencesSchema,
	/** A reason counts only for whoever typed it. */
	keeping: v.optional(
		v.nullable(
			v.pipe(
				keepingSchema,
				v.transform((keeping) => ({ ...keeping, reason: "" })),
			),
		),
		null,
	),
});

/** What the context allows of a file's settings. */
export function lawfulSettings(
	settings: Settings,
	context: UsageContext,
): Settings {
	const { reads, keeping } = settings;
	return {
		...settings,
		reads: lawfulReads(reads, context),
		keeping: keeping && lawfulKeeping(keeping, context),
	};
}

/** @param version of the extension that writes the file */
export function settingsFileText(chosen: Settings, version: string): string {
	const { reads, preferences, keeping } = chosen;
	const file = {
		format: FORMAT,
		schemaVersion: SCHEMA_VERSION,
		version,
		reads,
		preferences,
		keeping: keeping && { ...keeping, reason: "" },
	};
	return `${JSON.stringify(file, null, "\t")}\n`;
}

/** The file's settings, or why none of them are accepted. */
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
