import { READING_SCOPES } from "../core/base/preferences.ts";
import { THRESHOLDS } from "../core/base/thresholds.ts";
import {
	REASON_CHARS,
	RETENTION_DAYS,
	RETENTION_SCOPES,
	type RetentionChoice,
	type RetentionDays,
} from "../core/session/keeping.ts";
import type { KeepingLimits } from "../core/session/managed-settings.ts";
import { MOST_KEYS, type PackedGroups } from "../core/session/packed-groups.ts";
import type { SeenClock } from "../core/session/seen-clock.ts";
import type { PersonTime, SessionBin } from "../core/session/session-bin.ts";
import type {
	SessionRecord,
	ToldTime,
} from "../core/session/session-record.ts";
import type { SpentTime } from "../core/session/spent-time.ts";
import { MOST_GROUPS } from "../core/session/told-groups.ts";
import {
	MARKER_KINDS,
	MARKER_MAX_CHARS,
	type Marker,
} from "../core/timeline/marker.ts";
import { parse } from "./parse.ts";
import {
	aCount,
	aHash,
	aName,
	aNumber,
	anId,
	aTabId,
	aTimeMs,
	listOf,
} from "./quantities.ts";
import * as v from "./schema.ts";

/** The schemas with which kept sessions are read back: a disk may contain anything. */
/** Limits for a disk that has gone wrong: a bin of ten seconds has at most some hundreds of people. */
const MAX_PEOPLE = 20_000;
const MAX_CLASSES = 100;
const aLengthMs = v.pipe(aNumber, v.minValue(0));

const spentTime: v.GenericSchema<unknown, SpentTime> = v.object({
	presentMs: aLengthMs,
	readableMs: aLengthMs,
	/** Versions before 0.3.0 counted no time elsewhere by itself. */
	elsewhereMs: v.optional(v.nullable(aLengthMs), null),
	attendingMs: v.nullable(aLengthMs),
	expressionMs: v.nullable(listOf(aLengthMs, MAX_CLASSES)),
});

const toldTime: v.GenericSchema<unknown, ToldTime> = v.object({
	readableMs: aLengthMs,
	elsewhereMs: v.optional(v.nullable(aLengthMs), null),
	attendingMs: v.nullable(aLengthMs),
	expressionMs: v.nullable(v.array(aLengthMs)),
});

const personTime: v.GenericSchema<unknown, PersonTime> = v.object({
	key: anId,
	name: aName,
	spent: spentTime,
});

const sessionBin: v.GenericSchema<unknown, SessionBin> = v.object({
	startMs: aTimeMs,
	heardMs: aLengthMs,
	room: spentTime,
	people: v.nullable(listOf(personTime, MAX_PEOPLE)),
});

const sessionRecord: v.GenericSchema<unknown, SessionRecord> = v.object({
	id: anId,
	tabId: aTabId,
	meetingHash: aHash,
	className: aName,
	startedAtMs: aTimeMs,
	lastAtMs: aTimeMs,
	settings: v.object({
		version: aName,
		reads: v.picklist(READING_SCOPES),
		notesExpected: v.boolean(),
		keepsPeople: v.boolean(),
		/** Versions before 0.3.0 had this one. */
		groupSize: v.optional(aCount, THRESHOLDS.roomAttention.groupSize),
		/** Versions before 0.3.0 read meetings only. */
		isAudience: v.optional(v.boolean(), false),
	}),
	totals: v.object({
		heardMs: aLengthMs,
		presentMs: aLengthMs,
		readableMs: aLengthMs,
		told: toldTime,
		mostPeople: aCount,
	}),
});

export const storedMarkerSchema: v.GenericSchema<Marker> = v.object({
	atMs: aTimeMs,
	kind: v.picklist(MARKER_KINDS),
	// In UTF-16 units: characters of most scripts take one, emoji two.
	text: v.pipe(v.string(), v.maxLength(2 * MARKER_MAX_CHARS)),
});

// In UTF-16 units, like a marker's text.
const aReason = v.pipe(v.string(), v.maxLength(2 * REASON_CHARS.most));

export const keepingSchema: v.GenericSchema<unknown, RetentionChoice> =
	v.object({
		keeps: v.picklist(RETENTION_SCOPES),
		retentionDays: v.nullable(v.picklist(RETENTION_DAYS)),
		/** Versions before 0.3.0 asked for none. */
		reason: v.optional(aReason, ""),
	});

/** A time that cannot be chosen here, as from a later version, counts as the next longer one, so that nothing is deleted before it. */
const storedRetentionDays = v.pipe(
	v.nullable(v.number()),
	v.transform(
		(days): RetentionDays =>
			RETENTION_DAYS.find((one) => days !== null && one >= days) ?? null,
	),
);

/** Where a choice of a later version cannot be read, nothing more is kept, and nothing is deleted. */
const storedKeeping: v.GenericSchema<unknown, RetentionChoice> = v.object({
	keeps: v.fallback(v.picklist(RETENTION_SCOPES), "nothing"),
	retentionDays: v.fallback(storedRetentionDays, null),
	reason: v.fallback(v.optional(aReason, ""), ""),
});

const keepingLimitsSchema: v.GenericSchema<KeepingLimits> = v.object({
	keepsAtMost: v.nullable(v.picklist(RETENTION_SCOPES)),
	keepsAtMostDays: v.nullable(v.picklist(RETENTION_DAYS)),
});

const seenClockSchema: v.GenericSchema<SeenClock> = v.object({
	trustedMs: aTimeMs,
	doubtedMs: v.nullable(aTimeMs),
});

export const parseSessionRecord = (stored: unknown) =>
	parse(sessionRecord, stored);
export const parseSessionBin = (stored: unknown) => parse(sessionBin, stored);
export const parseMarker = (stored: unknown) =>
	parse(storedMarkerSchema, stored);
export const parseSeenClock = (stored: unknown) =>
	parse(seenClockSchema, stored);
export const parseKeeping = (stored: unknown) => parse(storedKeeping, stored);
export const parseKeepingLimits = (stored: unknown) =>
	parse(keepingLimitsSchema, stored);

const groups = listOf(listOf(aCount, MOST_KEYS), MOST_GROUPS);
const toldGroups = v.object({ alike: groups, before: groups });

/** Groups of people of whom figures have been kept. */
export const packedGroupsSchema: v.GenericSchema<unknown, PackedGroups> =
	v.object({
		keys: listOf(anId, MOST_KEYS),
		readable: toldGroups,
		expressive: toldGroups,
	});
