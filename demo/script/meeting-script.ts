import { parse } from "../../src/contract/parse.ts";
import * as v from "../../src/contract/schema.ts";
import { type Portrait, portraitCalled } from "../portrait-cast.ts";
import { type Act, actSchema } from "./act.ts";

const MOST_PEOPLE = 49;
const MOST_ACTS = 1_000;

const positive = (most: number) =>
	v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(most));

const schema = v.object({
	name: v.string(),
	/** The size of the pictures that every camera sends. */
	frame: v.object({
		widthPx: v.pipe(positive(1920), v.integer()),
		heightPx: v.pipe(positive(1080), v.integer()),
	}),
	durationS: positive(7_200),
	people: v.pipe(
		v.array(
			v.object({
				/** The given name of somebody in portrait-cast.ts. */
				who: v.string(),
				blinksPerMinute: v.pipe(v.number(), v.minValue(0), v.maxValue(60)),
				acts: v.pipe(v.array(actSchema), v.maxLength(MOST_ACTS)),
			}),
		),
		v.maxLength(MOST_PEOPLE),
	),
});

/** Who does what when, as in demo/scripts/*.json. A script begins again when it is over. */
export type MeetingScript = v.InferOutput<typeof schema>;

export interface ScriptedPerson {
	readonly portrait: Portrait;
	readonly blinksPerMinute: number;
	readonly acts: readonly Act[];
	readonly repeatsEveryS: number;
}

/** Undefined if the value is not a script, or names somebody who does not exist. */
export function parseScript(value: unknown): MeetingScript | undefined {
	const script = parse(schema, value);
	return script?.people.every(({ who }) => portraitCalled(who))
		? script
		: undefined;
}

export function peopleOf(script: MeetingScript): readonly ScriptedPerson[] {
	return script.people.flatMap(({ who, blinksPerMinute, acts }) => {
		const portrait = portraitCalled(who);
		const repeatsEveryS = script.durationS;
		return portrait ? [{ portrait, blinksPerMinute, acts, repeatsEveryS }] : [];
	});
}
