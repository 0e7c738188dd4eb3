import { type ReadonlySignal, signal } from "@preact/signals";
import { effectUntil } from "../state/effect-until.ts";

/** Longer than from one animation frame of a scroll to the next, and short enough to seem immediate. */
const DEBOUNCE_MS = 150;

/** A value once it has stopped changing, for views that take long to draw and need not follow each step. */
export function debouncedState<T>(
	value: ReadonlySignal<T>,
	life: AbortSignal,
): ReadonlySignal<T> {
	const debounced = signal(value.peek());
	effectUntil(life, () => {
		const next = value.value;
		if (Object.is(next, debounced.peek())) return undefined;
		const timer = setTimeout(() => {
			debounced.value = next;
		}, DEBOUNCE_MS);
		return () => clearTimeout(timer);
	});
	return debounced;
}
