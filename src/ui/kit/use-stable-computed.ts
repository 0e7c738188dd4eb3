import type { ReadonlySignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { stableComputed } from "../state/stable-computed.ts";

/**
 * A part of a state for a component to show; the component renders again only when that part changes.
 * @param inputs everything that `compute` uses besides the values of signals
 */
export function useStableComputed<T>(
	compute: () => T,
	inputs: readonly unknown[],
): ReadonlySignal<T> {
	return useMemo(() => stableComputed(compute), inputs);
}
