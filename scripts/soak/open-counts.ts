/**
 * How much is open, by kind, as the offscreen document says on its port for
 * resources: in itself, and in the worker where its nets run.
 */
export type OpenCounts = Record<string, number>;

/** What comes and goes with each look: nothing of it may be left when nobody is looked at. */
export const OF_LOOKS = ["picture", "batch", "tileMemory", "tensor"];

/** @throws where it is something else */
export function openCountsIn(message: unknown): OpenCounts {
	if (typeof message !== "object" || message === null)
		throw new Error("The offscreen document did not say what is open.");
	const counts = Object.fromEntries(
		Object.entries(message).map(([kind, count]) => {
			if (!Number.isInteger(count))
				throw new Error(`The number of open ${kind}s is none.`);
			return [kind, Number(count)];
		}),
	);
	const missing = OF_LOOKS.find((kind) => counts[kind] === undefined);
	if (missing) throw new Error(`Nobody counts what is open of ${missing}.`);
	return counts;
}

/**
 * Whatever there is more of than there was before, or, where things were
 * closed twice, less.
 */
export function leftOver(before: OpenCounts, after: OpenCounts): OpenCounts {
	return Object.fromEntries(
		Object.entries(after).flatMap(([kind, count]) => {
			const more = count - (before[kind] ?? 0);
			return more === 0 ? [] : [[kind, more]];
		}),
	);
}
