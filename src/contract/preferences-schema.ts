import { PACES } from "../core/pace.ts";
import {
	GROUP_SIZES,
	type Preferences,
	USUAL_PREFERENCES,
} from "../core/preferences.ts";
import { READS } from "../core/reads.ts";
import { SENSITIVITIES } from "../core/sensitivity.ts";
import * as v from "./schema.ts";

export const readsSchema = v.picklist(READS);

/** What later versions added is as usual where an earlier one stored the rest. */
export const preferencesSchema: v.GenericSchema<unknown, Preferences> =
	v.object({
		notesExpected: v.boolean(),
		pace: v.picklist(PACES),
		sensitivity: v.optional(
			v.picklist(SENSITIVITIES),
			USUAL_PREFERENCES.sensitivity,
		),
		groupSize: v.optional(
			v.pipe(
				v.number(),
				v.integer(),
				v.minValue(GROUP_SIZES.least),
				v.maxValue(GROUP_SIZES.most),
			),
			USUAL_PREFERENCES.groupSize,
		),
		onlySelf: v.optional(v.boolean(), USUAL_PREFERENCES.onlySelf),
		tileLabels: v.optional(v.boolean(), USUAL_PREFERENCES.tileLabels),
	});
