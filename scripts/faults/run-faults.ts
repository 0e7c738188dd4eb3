import type { Fault } from "./fault.ts";
import { type Tried, tryFault } from "./try-fault.ts";

/** Tries faults one after another. */
export async function runFaults(
	faults: readonly Fault[],
	{
		signal,
		gatheredSeconds,
		onTried = () => {},
	}: {
		/** Ends the run after the fault that is being tried. */
		signal?: AbortSignal;
		/** How much history each fault meets; enough that a loss of ten seconds shows if left out. */
		gatheredSeconds?: number;
		onTried?: (tried: Tried) => void;
	} = {},
): Promise<readonly Tried[]> {
	const all: Tried[] = [];
	for (const fault of faults) {
		if (signal?.aborted) break;
		const tried = await tryFault(fault, gatheredSeconds);
		all.push(tried);
		onTried(tried);
	}
	return all;
}
