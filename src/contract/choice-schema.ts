import { cleanName } from "../core/page/clean-name.ts";
import type { PersonChoice } from "../core/page/person-choice.ts";
import { aMeeting, aName, anId } from "./quantities.ts";
import * as v from "./schema.ts";

export const choiceSchema: v.GenericSchema<PersonChoice> = v.object({
	meeting: aMeeting,
	key: anId,
	pageName: v.nullable(aName),
	name: v.nullable(
		v.pipe(
			aName,
			v.check((name) => cleanName(name) === name),
		),
	),
	isExcluded: v.boolean(),
});
