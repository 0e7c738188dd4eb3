import { LANGUAGES } from "../core/base/languages.ts";
import {
	type Agreement,
	ASKED_AGAIN_FOR,
	type Consent,
	lawfulAgreement,
	PLACES,
	type UsageContext,
} from "../core/base/lawful-use.ts";
import {
	DEFAULT_PREFERENCES,
	GROUP_SIZES,
	PACES,
	type Preferences,
	READING_SCOPES,
	SENSITIVITIES,
} from "../core/base/preferences.ts";
import { aChatWord, aTimeMs, listOf } from "./quantities.ts";
import * as v from "./schema.ts";

export const readsSchema = v.picklist(READING_SCOPES);

export const contextSchema: v.GenericSchema<UsageContext> = v.object({
	place: v.picklist(PLACES),
	isInEea: v.boolean(),
});

const agreementEntries = { context: contextSchema, reads: readsSchema };

/** A sender may ask for more than their context allows; the parser keeps only what it allows. */
export const agreementSchema: v.GenericSchema<unknown, Agreement> = v.pipe(
	v.object(agreementEntries),
	v.transform(lawfulAgreement),
);

/** An agreement, and when it was given; null until the first-run page has been answered as the present policy asks. */
export const consentSchema: v.GenericSchema<unknown, Consent | null> =
	v.nullable(
		v.pipe(
			v.object({ ...agreementEntries, givenAtMs: aTimeMs }),
			v.transform(lawfulAgreement),
		),
	);

/** Why somebody is asked again who answered before. */
export const askedAgainSchema = v.object({
	forWhat: v.nullable(v.picklist(ASKED_AGAIN_FOR)),
});

export const aGroupSize = v.pipe(
	v.number(),
	v.integer(),
	v.minValue(GROUP_SIZES.least),
	v.maxValue(GROUP_SIZES.most),
);

/** A sender may leave out settings that have a default. */
export const preferencesSchema: v.GenericSchema<unknown, Preferences> =
	v.object({
		notesExpected: v.boolean(),
		pace: v.picklist(PACES),
		sensitivity: v.optional(
			v.picklist(SENSITIVITIES),
			DEFAULT_PREFERENCES.sensitivity,
		),
		groupSize: v.optional(aGroupSize, DEFAULT_PREFERENCES.groupSize),
		onlySelf: v.optional(v.boolean(), DEFAULT_PREFERENCES.onlySelf),
		tileLabels: v.optional(v.boolean(), DEFAULT_PREFERENCES.tileLabels),
		areNamesHidden: v.optional(v.boolean(), DEFAULT_PREFERENCES.areNamesHidden),
		announces: v.optional(v.boolean(), DEFAULT_PREFERENCES.announces),
		language: v.optional(
			v.nullable(v.picklist(LANGUAGES)),
			DEFAULT_PREFERENCES.language,
		),
		chatWord: v.optional(v.nullable(aChatWord), DEFAULT_PREFERENCES.chatWord),
		noticeLanguages: v.optional(
			listOf(v.picklist(LANGUAGES), LANGUAGES.length),
			[...DEFAULT_PREFERENCES.noticeLanguages],
		),
	});
