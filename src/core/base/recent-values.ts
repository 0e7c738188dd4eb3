import { median } from "./statistics.ts";

/** Measurements of the last seconds, oldest first. */
export type RecentValues = readonly TimedValue[];

export interface TimedValue {
	readonly atMs: number;
	readonly value: number;
}

/** Adds a value, and drops those older than `keptMs`. */
export function withValue(
	values: RecentValues,
	value: number,
	atMs: number,
	keptMs: number,
): RecentValues {
	return [
		...values.filter((one) => atMs - one.atMs <= keptMs),
		{ atMs, value },
	];
}

/** Mean absolute change from one value to the next; 0 for fewer than two values. */
export function meanChange(values: RecentValues): number {
	const changes = changesOf(values);
	const sum = changes.reduce((total, change) => total + change, 0);
	return changes.length > 0 ? sum / changes.length : 0;
}

/** Median of the absolute changes from one value to the next; 0 for fewer than two values. */
export function medianChange(values: RecentValues): number {
	const changes = changesOf(values);
	return changes.length > 0 ? median(changes) : 0;
}

function changesOf(values: RecentValues): readonly number[] {
	return values
		.slice(1)
		.map(({ value }, i) => Math.abs(value - (values[i]?.value ?? value)));
}

/** How often the values turn from rising to falling or back, each time by at least `step`. */
export function reversals(values: RecentValues, step: number): number {
	let count = 0;
	let extreme = values[0]?.value ?? 0;
	let direction = 0;
	for (const { value } of values) {
		const change = value - extreme;
		if (direction === 0 || change * direction > 0) {
			if (direction !== 0 || Math.abs(change) >= step) {
				direction = Math.sign(change) || direction;
				extreme = value;
			}
		} else if (Math.abs(change) >= step) {
			count++;
			direction = -direction;
			extreme = value;
		}
	}
	return count;
}
