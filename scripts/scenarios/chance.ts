import { seededRandom } from "../soak/random.ts";

/** A source of chance that gives the same in every run. */
export interface Chance {
	/** From 0 to 1. */
	uniform(): number;
	between(least: number, most: number): number;
	/** Normally distributed, with a mean of 0. */
	normal(deviation: number): number;
	/** Exponentially distributed, as spells without a memory are. */
	spell(mean: number): number;
	pick<T>(values: readonly [T, ...T[]]): T;
}

export function chanceOf(seed: number): Chance {
	const uniform = seededRandom(seed);
	return {
		uniform,
		between: (least, most) => least + (most - least) * uniform(),
		normal: (deviation) =>
			deviation *
			Math.sqrt(-2 * Math.log(1 - uniform())) *
			Math.cos(2 * Math.PI * uniform()),
		spell: (mean) => -mean * Math.log(1 - uniform()),
		pick: (values) =>
			values[Math.floor(uniform() * values.length)] ?? values[0],
	};
}
