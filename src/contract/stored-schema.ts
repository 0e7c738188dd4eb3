/**
 * The schemas of everything that the background keeps in the extension's storage. A message is of this version,
 * but a stored value may be of any earlier one and must still be read, so the two change separately.
 */

import { LANGUAGES } from "../core/base/languages.ts";
import {
	ASKED_AGAIN_FOR,
	type Consent,
	lawfulAgreement,
	PLACES,
	POLICY_VERSION,
} from "../core/base/lawful-use.ts";
import {
	DEFAULT_PREFERENCES,
	GROUP_SIZES,
	PACES,
	type Preferences,
	READING_SCOPES,
	SENSITIVITIES,
} from "../core/base/preferences.ts";
import type { PersonChoice } from "../core/page/person-choice.ts";
import type { ParticipantHistory } from "../core/participant/participant-summary.ts";
import { NOBODY_PACKED } from "../core/room/joined-people.ts";
import type { MeetingTab } from "../core/room/meeting-tab.ts";
import { MAX_HISTORIES } from "../core/room/room.ts";
import { MAX_ADDRESSES, type ToldMeeting } from "../core/room/told-meeting.ts";
import { NO_PACKED_GROUPS } from "../core/session/packed-groups.ts";
import { MAX_MARKERS } from "../core/timeline/marker.ts";
import { toldPeopleSchema } from "./checkpoint-schema.ts";
import { aChosenName } from "./choice-schema.ts";
import { failureSchema } from "./failure-schema.ts";
import { parse } from "./parse.ts";
import { aGroupSize } from "./preferences-schema.ts";
import {
	aChatWord,
	aCount,
	aMeeting,
	aName,
	anId,
	anOrigin,
	aShare,
	aTabId,
	aTimeMs,
	listOf,
} from "./quantities.ts";
import * as v from "./schema.ts";
import { packedGroupsSchema, storedMarkerSchema } from "./session-schema.ts";

/** An answer to an earlier policy, or from a version that asked for no context, is none: the first run asks again. */
const storedConsent: v.GenericSchema<unknown, StoredConsent> = v.pipe(
	v.object({
		policyVersion: v.literal(POLICY_VERSION),
		context: v.object({
			place: v.picklist(PLACES),
			isInEea: v.boolean(),
		}),
		reads: v.picklist(READING_SCOPES),
		givenAtMs: aTimeMs,
	}),
	v.transform(lawfulAgreement),
);

/** An answer that counts no more is forgotten once an update has said so; this remembers why the user is asked again. */
const storedAskedAgain = v.object({
	askedAgainFor: v.picklist(ASKED_AGAIN_FOR),
});

export interface StoredConsent extends Consent {
	readonly policyVersion: typeof POLICY_VERSION;
}

/** A setting that is missing, as where an earlier version stored the rest, or that this version cannot read, as from a later one, has its default and takes the others nothing. */
function setting<T>(schema: v.GenericSchema<unknown, T>, otherwise: T) {
	return v.fallback(v.optional(schema, otherwise), otherwise);
}

const MOST_LISTED = 1_000;
/** Entries of a list that cannot be read take the others nothing. */
const listOfReadable = <T>(one: v.GenericSchema<unknown, T>) =>
	v.pipe(
		listOf(v.unknown(), MOST_LISTED),
		v.transform((entries) =>
			entries.flatMap((entry) => parse(one, entry) ?? []),
		),
	);

/** A group beyond the most is as large as there is here. */
const storedGroupSize = v.pipe(
	v.number(),
	v.transform((size) => Math.min(size, GROUP_SIZES.most)),
	aGroupSize,
);

const storedPreferencesSchema: v.GenericSchema<unknown, Preferences> = v.object(
	{
		notesExpected: setting(v.boolean(), DEFAULT_PREFERENCES.notesExpected),
		pace: setting(v.picklist(PACES), DEFAULT_PREFERENCES.pace),
		sensitivity: setting(
			v.picklist(SENSITIVITIES),
			DEFAULT_PREFERENCES.sensitivity,
		),
		groupSize: setting(storedGroupSize, DEFAULT_PREFERENCES.groupSize),
		onlySelf: setting(v.boolean(), DEFAULT_PREFERENCES.onlySelf),
		tileLabels: setting(v.boolean(), DEFAULT_PREFERENCES.tileLabels),
		areNamesHidden: setting(v.boolean(), DEFAULT_PREFERENCES.areNamesHidden),
		announces: setting(v.boolean(), DEFAULT_PREFERENCES.announces),
		language: setting(
			v.nullable(v.picklist(LANGUAGES)),
			DEFAULT_PREFERENCES.language,
		),
		chatWord: setting(v.nullable(aChatWord), DEFAULT_PREFERENCES.chatWord),
		noticeLanguages: setting(
			listOfReadable(v.picklist(LANGUAGES)),
			DEFAULT_PREFERENCES.noticeLanguages,
		),
	},
);

export const MAX_ALWAYS_ON_SITES = 100;
const storedAlwaysOnSite = v.object({
	origin: anOrigin,
	/** Whether Chrome's permission was there before, as for a frame, and so outlasts this entry. */
	wasGrantedBefore: v.boolean(),
});
const storedAlwaysOnSites = v.pipe(
	listOfReadable(storedAlwaysOnSite),
	v.maxLength(MAX_ALWAYS_ON_SITES),
);
export interface AlwaysOnSite {
	readonly origin: string;
	readonly wasGrantedBefore: boolean;
}

/** More tabs than anybody meets people in on a day; the latest are kept. */
export const MAX_TOLD_MEETINGS = 100;

const storedChoice: v.GenericSchema<PersonChoice> = v.object({
	meeting: aMeeting,
	key: anId,
	pageName: v.nullable(aName),
	name: v.nullable(aChosenName),
	isExcluded: v.boolean(),
});

const storedToldMeetings: v.GenericSchema<readonly ToldMeeting[]> = listOf(
	v.object({
		tabId: aTabId,
		addresses: listOf(aMeeting, MAX_ADDRESSES),
		toldAtMs: aTimeMs,
	}),
	MAX_TOLD_MEETINGS,
);

const storedMeetingTab: v.GenericSchema<MeetingTab> = v.object({
	tabId: aTabId,
	state: v.picklist(["off", "on", "lost"]),
	sinceMs: v.nullable(aTimeMs),
	failure: v.nullable(failureSchema),
});

/** Sixty bins are kept, and a few more while they are moved on. */
const MAX_TRACE = 1_000;
const storedHistory: v.GenericSchema<ParticipantHistory> = v.object({
	id: anId,
	name: aName,
	samples: aCount,
	trace: listOf(
		v.object({
			startMs: aTimeMs,
			toward: aShare,
			elsewhere: aShare,
			away: aShare,
		}),
		MAX_TRACE,
	),
});

const storedCheckpoint = v.object({
	tabId: aTabId,
	/** Version 0.2.0 did not store it. */
	takenAtMs: v.optional(aTimeMs, 0),
	participants: listOf(storedHistory, MAX_HISTORIES),
	markers: listOf(storedMarkerSchema, MAX_MARKERS),
	/** Version 0.2.0 did not store them. */
	told: v.optional(packedGroupsSchema, NO_PACKED_GROUPS),
	toldPeople: v.optional(toldPeopleSchema, NOBODY_PACKED),
});

export const parseStoredConsent = (stored: unknown) =>
	parse(storedConsent, stored);
export const parseStoredAskedAgain = (stored: unknown) =>
	parse(storedAskedAgain, stored);
export const parseStoredPreferences = (stored: unknown) =>
	parse(storedPreferencesSchema, stored);
export const parseStoredAlwaysOnSite = (stored: unknown) =>
	parse(storedAlwaysOnSite, stored);
export const parseStoredAlwaysOnSites = (stored: unknown) =>
	parse(storedAlwaysOnSites, stored);
export const parseStoredChoice = (stored: unknown) =>
	parse(storedChoice, stored);
export const parseStoredToldMeetings = (stored: unknown) =>
	parse(storedToldMeetings, stored);
export const parseStoredMeetingTab = (stored: unknown) =>
	parse(storedMeetingTab, stored);
export const parseStoredCheckpoint = (stored: unknown) =>
	parse(storedCheckpoint, stored);
