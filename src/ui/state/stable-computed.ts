import { computed, type ReadonlySignal } from "@preact/signals";
import { isEqual } from "../../core/base/is-equal.ts";

/** A computed value that stays the same object while its content is equal, so that what depends on it is not computed again. */
export function stableComputed<T>(compute: () => T): ReadonlySignal<T> {
	let last: { readonly value: T } | null = null;
	return computed(() => {
		const value = compute();
		if (last === null || !isEqual(last.value, value)) last = { value };
		return last.value;
	});
}
