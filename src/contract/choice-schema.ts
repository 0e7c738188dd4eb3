import { cleanMarkedName } from "../core/page/clean-name.ts";
import type { PersonChoice } from "../core/page/person-choice.ts";
import { failureSchema } from "./failure-schema.ts";
import { aCount, aMeeting, aName, anId } from "./quantities.ts";
import * as v from "./schema.ts";

/** The user's name for somebody, which must be cleaned already. */
export const aChosenName = v.pipe(
	aName,
	v.check((name) => cleanMarkedName(name) === name),
);

export const choiceSchema: v.GenericSchema<PersonChoice> = v.object({
	meeting: aMeeting,
	key: anId,
	pageName: v.nullable(aName),
	name: v.nullable(aChosenName),
	isExcluded: v.boolean(),
});

/** How many people have a stored choice, and what went wrong with the others, if anything did. */
export const keptPeopleSchema = v.object({
	count: aCount,
	failure: v.nullable(failureSchema),
});
export type KeptPeople = v.InferOutput<typeof keptPeopleSchema>;
