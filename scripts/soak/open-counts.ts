/**
 * The number of open resources of each kind, as the offscreen document publishes
 * them on its port for resources, including those of the worker that runs its
 * nets.
 */
export type OpenCounts = Record<string, number>;

/** The kinds that each look opens and closes; none may be open when nobody is looked at. */
export const OF_LOOKS = ["picture", "batch", "tileMemory", "tensor"];

/** @throws if the message is not a set of counts */
export function openCountsIn(message: unknown): OpenCounts {
	if (typeof message !== "object" || message === null)
		throw new Error("The offscreen document did not say what is open.");
	const counts = Object.fromEntries(
		Object.entries(message).map(([kind, count]) => {
			if (!Number.isInteger(count))
				throw new Error(`The number of open ${kind}s is not a number.`);
			return [kind, Number(count)];
		}),
	);
	const missing = OF_LOOKS.find((kind) => counts[kind] === undefined);
	if (missing) throw new Error(`Nobody counts what is open of ${missing}.`);
	return counts;
}

/**
 * The difference of two counts, without zeros: positive for resources left open,
 * negative for resources closed twice.
 */
export function leftOver(before: OpenCounts, after: OpenCounts): OpenCounts {
	return Object.fromEntries(
		Object.entries(after).flatMap(([kind, count]) => {
			const more = count - (before[kind] ?? 0);
			return more === 0 ? [] : [[kind, more]];
		}),
	);
}
