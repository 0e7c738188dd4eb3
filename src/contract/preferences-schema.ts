import {
	DEFAULT_PREFERENCES,
	GROUP_SIZES,
	PACES,
	type Preferences,
	READING_SCOPES,
	SENSITIVITIES,
} from "../core/base/preferences.ts";
import * as v from "./schema.ts";

export const readsSchema = v.picklist(READING_SCOPES);

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
	});
