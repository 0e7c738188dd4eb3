import { type ReadonlySignal, signal } from "@preact/signals";
import { effectUntil } from "../state/effect-until.ts";

/** Longer than from one picture of a scroll to the next, and soon enough to seem at once. */
const RESTS_MS = 150;

/** A value once it has stopped changing: for what takes long to draw, and need not follow each step. */
export function restedState<T>(
	value: ReadonlySignal<T>,
	life: AbortSignal,
): ReadonlySignal<T> {
	const rested = signal(value.peek());
	effectUntil(life, () => {
		const next = value.value;
		if (Object.is(next, rested.peek())) return undefined;
		const timer = setTimeout(() => {
			rested.value = next;
		}, RESTS_MS);
		return () => clearTimeout(timer);
	});
	return rested;
}
