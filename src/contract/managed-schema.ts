import { LANGUAGES } from "../core/base/languages.ts";
import { PLACES } from "../core/base/lawful-use.ts";
import { GROUP_SIZES } from "../core/base/preferences.ts";
import { RETENTION_DAYS, RETENTION_SCOPES } from "../core/session/keeping.ts";
import {
	type ManagedSettings,
	NOTHING_MANAGED,
	READING_LIMITS,
} from "../core/session/managed-settings.ts";
import { parse } from "./parse.ts";
import { aChatWord, anOrigin, listOf } from "./quantities.ts";
import * as v from "./schema.ts";
import { MAX_ALWAYS_ON_SITES } from "./stored-schema.ts";

/** What an administrator set, and the names of the settings that could not be read. */
export interface ReadManaged {
	readonly settings: ManagedSettings;
	readonly faults: readonly string[];
}

/** A group size beyond the limits still says what is meant, so it counts as the nearest that there is. */
const aManagedGroupSize = v.pipe(
	v.number(),
	v.finite(),
	v.transform((size) =>
		Math.min(Math.max(Math.ceil(size), GROUP_SIZES.least), GROUP_SIZES.most),
	),
);

const SCHEMAS = {
	place: v.picklist(PLACES),
	isInEea: v.boolean(),
	readsAtMost: v.picklist(READING_LIMITS),
	keepsAtMost: v.picklist(RETENTION_SCOPES),
	keepsAtMostDays: v.picklist(RETENTION_DAYS),
	leastGroupSize: aManagedGroupSize,
	noticeBeforeEachMeeting: v.boolean(),
	tileLabels: v.boolean(),
	chatWord: v.union([v.literal(""), aChatWord]),
	alwaysOnSites: listOf(anOrigin, MAX_ALWAYS_ON_SITES),
	language: v.picklist(LANGUAGES),
};

/** The settings by their names in public/managed-schema.json. */
const SETTINGS = {
	Place: setting("place", SCHEMAS.place, null),
	InEea: setting("isInEea", SCHEMAS.isInEea, true),
	ReadsAtMost: setting("readsAtMost", SCHEMAS.readsAtMost, "attention"),
	KeepsAtMost: setting("keepsAtMost", SCHEMAS.keepsAtMost, "nothing"),
	KeepsAtMostDays: setting("keepsAtMostDays", SCHEMAS.keepsAtMostDays, 1),
	LeastGroupSize: setting("leastGroupSize", SCHEMAS.leastGroupSize, null),
	NoticeBeforeEachMeeting: setting(
		"noticeBeforeEachMeeting",
		SCHEMAS.noticeBeforeEachMeeting,
		true,
	),
	TileLabels: setting("tileLabels", SCHEMAS.tileLabels, false),
	ChatWord: setting("chatWord", SCHEMAS.chatWord, ""),
	AlwaysOnSites: setting("alwaysOnSites", SCHEMAS.alwaysOnSites, []),
	Language: setting("language", SCHEMAS.language, null),
};

export const MANAGED_NAMES: readonly string[] = Object.keys(SETTINGS);
const MAX_NAME_CHARS = 60;
const MAX_FAULTS = 20;

/**
 * Reads each setting by itself, so that one mistake does not take the others away. A value that cannot be read counts
 * as the strictest where there is one, since the administrator wanted some limit.
 * @param stored what the browser's managed storage has
 */
export function parseManaged(
	stored: Readonly<Record<string, unknown>>,
): ReadManaged {
	let settings = NOTHING_MANAGED;
	const faults: string[] = [];
	for (const [name, value] of Object.entries(stored)) {
		const known = Object.entries(SETTINGS).find(([known]) => known === name);
		const read = known?.[1](value);
		if (!read?.isRead) faults.push(name.slice(0, MAX_NAME_CHARS));
		settings = { ...settings, ...read?.settings };
	}
	return { settings, faults: faults.slice(0, MAX_FAULTS) };
}

function setting<Key extends keyof ManagedSettings>(
	key: Key,
	schema: v.GenericSchema<unknown, NonNullable<ManagedSettings[Key]>>,
	strictest: ManagedSettings[Key],
) {
	return (
		value: unknown,
	): { settings: Partial<ManagedSettings>; isRead: boolean } => {
		const read = parse(schema, value);
		return {
			settings: { [key]: read ?? strictest },
			isRead: read !== undefined,
		};
	};
}

/** The same as it travels between the extension's own contexts. */
export const readManagedSchema: v.GenericSchema<unknown, ReadManaged> =
	v.object({
		settings: v.object({
			place: v.nullable(SCHEMAS.place),
			isInEea: v.nullable(SCHEMAS.isInEea),
			readsAtMost: v.nullable(SCHEMAS.readsAtMost),
			keepsAtMost: v.nullable(SCHEMAS.keepsAtMost),
			keepsAtMostDays: v.nullable(SCHEMAS.keepsAtMostDays),
			leastGroupSize: v.nullable(SCHEMAS.leastGroupSize),
			noticeBeforeEachMeeting: v.nullable(SCHEMAS.noticeBeforeEachMeeting),
			tileLabels: v.nullable(SCHEMAS.tileLabels),
			chatWord: v.nullable(SCHEMAS.chatWord),
			alwaysOnSites: v.nullable(SCHEMAS.alwaysOnSites),
			language: v.nullable(SCHEMAS.language),
		}),
		faults: listOf(v.pipe(v.string(), v.maxLength(MAX_NAME_CHARS)), MAX_FAULTS),
	});
