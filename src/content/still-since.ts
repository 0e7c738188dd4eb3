const seen = new WeakMap<Element, { where: string; sinceMs: number }>();

/** Since when a place has been found in the same spot each time it was looked at; `nowMs` the first time. */
export function stillSince(
	place: Element,
	where: unknown,
	nowMs: number,
): number {
	const spot = JSON.stringify(where, rounded);
	const before = seen.get(place);
	if (before?.where === spot) return before.sinceMs;
	seen.set(place, { where: spot, sinceMs: nowMs });
	return nowMs;
}

/** Boxes differ by what computing them costs in digits. */
function rounded(_key: string, value: unknown): unknown {
	return typeof value === "number" ? Math.round(value * 1e4) / 1e4 : value;
}
