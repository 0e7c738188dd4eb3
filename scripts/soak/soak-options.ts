import { numberList } from "../bench/figures/number-list.ts";

const MOST_PEOPLE = 49;
/** A shorter soak has too few samples for a slope. */
const LEAST_MINUTES = 1;

/**
 * @param values the options as given on the command line
 * @throws if a value is not allowed
 */
export function soakOptions(values: {
	accelerated: boolean;
	real: boolean;
	minutes: string;
	people: string;
	seed: string;
}): { minutes: number; people: number; seed: number } {
	if (values.accelerated && values.real)
		throw new Error("--accelerated and --real: left out, both are done.");
	const minutes = Number(values.minutes);
	if (!Number.isFinite(minutes) || minutes < LEAST_MINUTES)
		throw new Error(
			`--minutes needs a number from ${LEAST_MINUTES}, not "${values.minutes}".`,
		);
	return {
		minutes,
		people: oneOf("--people", values.people, MOST_PEOPLE),
		seed: oneOf("--seed", values.seed, 2 ** 32 - 1),
	};
}

function oneOf(option: string, text: string, most: number) {
	const [first, ...others] = numberList(option, text, most);
	if (first === undefined || others.length > 0)
		throw new Error(`${option} needs one number, not "${text}".`);
	return first;
}
