import type { ReadonlySignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { stableComputed } from "../state/stable-computed.ts";

/**
 * What a component shows of a state, drawn anew only where that changes.
 * @param inputs what `compute` uses besides the values of signals
 */
export function useStableComputed<T>(
	compute: () => T,
	inputs: readonly unknown[],
): ReadonlySignal<T> {
	return useMemo(() => stableComputed(compute), inputs);
}
