import { HOSTILE_VALUES } from "./hostile-values.ts";

export const MUTATION_KINDS = [
	"replace",
	"hostile",
	"delete",
	"repeat",
	"add",
	"copy",
	"nudge",
] as const;

/** One change of a value, drawn by the fuzzer. The numbers are taken modulo what there is to choose from. */
export interface Mutation {
	readonly kind: (typeof MUTATION_KINDS)[number];
	/** Chooses the place that changes. */
	readonly where: number;
	/** Chooses the second place, the hostile value, or the amount. */
	readonly which: number;
	readonly times: number;
	readonly value: unknown;
}

/** A place within a value: a property of an object, or an item of an array. */
interface Place {
	readonly holder: Record<PropertyKey, unknown>;
	readonly key: string;
}

const MOST_PLACES = 5_000;
/** Larger messages would only show that a large message takes long to build. */
const MOST_SIZE = 100_000;
/** Larger than what one mutation may make, since the others add to it. */
const MOST_IN_ALL = 2 * MOST_SIZE;
const CHARS_A_UNIT = 5;

/**
 * A changed copy of a sample.
 * @param sample anything that can be cloned as it would be between two contexts
 */
export function mutate(
	sample: unknown,
	mutations: readonly Mutation[],
): unknown {
	const root = { value: structuredClone(sample) };
	for (const mutation of mutations) apply(root, mutation);
	// Items that were repeated are one object, so a change of it counts as often.
	return sizeOf(root) <= MOST_IN_ALL ? root.value : structuredClone(sample);
}

function apply(root: Record<PropertyKey, unknown>, mutation: Mutation): void {
	const places = placesIn(root);
	const { holder, key } = pick(places, mutation.where);
	const { which, times, value } = mutation;
	switch (mutation.kind) {
		case "replace":
			put(holder, key, value);
			return;
		case "hostile":
			put(holder, key, pick(HOSTILE_VALUES, which)());
			return;
		case "delete":
			if (Array.isArray(holder)) holder.splice(Number(key), 1);
			else if (holder !== root) delete holder[key];
			return;
		case "repeat":
			repeat(holder, key, times);
			return;
		case "add":
			put(holder, `extra${which}`, value);
			return;
		case "copy": {
			const from = pick(places, which);
			const copied = from.holder[from.key];
			if (sizeOf(root) + sizeOf(copied) <= MOST_SIZE)
				put(holder, key, structuredClone(copied));
			return;
		}
		case "nudge":
			nudge(holder, key, which);
			return;
	}
}

function placesIn(root: Record<PropertyKey, unknown>): readonly Place[] {
	const places: Place[] = [];
	const waiting: unknown[] = [root];
	while (waiting.length > 0 && places.length < MOST_PLACES) {
		const holder = waiting.shift();
		if (!isHolder(holder)) continue;
		for (const key of Object.keys(holder)) {
			places.push({ holder, key });
			waiting.push(holder[key]);
		}
	}
	return places;
}

function isHolder(value: unknown): value is Record<PropertyKey, unknown> {
	return (
		Array.isArray(value) ||
		(typeof value === "object" &&
			value !== null &&
			Object.getPrototypeOf(value) === Object.prototype)
	);
}

function pick<T>(list: readonly T[], index: number): T {
	const chosen = list[index % list.length];
	if (chosen === undefined) throw new Error("There is nothing to choose from.");
	return chosen;
}

/** Sets an own property, also one called `__proto__`. */
function put(holder: object, key: string, value: unknown): void {
	Object.defineProperty(holder, key, {
		value,
		writable: true,
		enumerable: true,
		configurable: true,
	});
}

/** How large a value is: a unit for each place, and for every few characters. Counting ends above `MOST_IN_ALL`. */
function sizeOf(value: unknown): number {
	let size = 0;
	const waiting: unknown[] = [value];
	while (waiting.length > 0 && size <= MOST_IN_ALL) {
		const one = waiting.pop();
		size += typeof one === "string" ? 1 + one.length / CHARS_A_UNIT : 1;
		if (typeof one !== "object" || one === null) continue;
		const inner = Object.values(one);
		// An array's empty places take as much room as others once it is written as text.
		const places = Array.isArray(one) ? one.length : inner.length;
		if (places > MOST_SIZE) return places;
		size += places - inner.length;
		waiting.push(...inner);
	}
	return size;
}

function repeat(
	holder: Record<PropertyKey, unknown>,
	key: string,
	times: number,
): void {
	const value = holder[key];
	const most = Math.floor(MOST_SIZE / sizeOf(value));
	if (Array.isArray(value) && value.length > 0) {
		const length = Math.min(times, most * value.length);
		const items = Array.from({ length }, (_, i) => value[i % value.length]);
		put(holder, key, items);
	} else if (typeof value === "string")
		put(holder, key, value.repeat(Math.min(times, most)));
}

const FACTORS = [-1, 0.5, 10, 1e6, 1e12, 1e300];
const TAILS = ["\u0000", '"', "'", ";=1", "\u202e", "(You)", "é", "\ud83d"];

function nudge(
	holder: Record<PropertyKey, unknown>,
	key: string,
	which: number,
): void {
	const value = holder[key];
	if (typeof value === "number")
		put(holder, key, which % 2 ? value + 1 : value * pick(FACTORS, which));
	else if (typeof value === "string")
		put(holder, key, value + pick(TAILS, which));
	else if (typeof value === "boolean") put(holder, key, !value);
}
