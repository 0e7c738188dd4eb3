import type { ReadonlySignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { keptComputed } from "../state/kept-computed.ts";

/**
 * What a component shows of a state, drawn anew only where that changes.
 * @param inputs what `compute` uses besides the values of signals
 */
export function useKeptComputed<T>(
	compute: () => T,
	inputs: readonly unknown[],
): ReadonlySignal<T> {
	return useMemo(() => keptComputed(compute), inputs);
}
