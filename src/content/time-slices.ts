import { afterLayout } from "./after-layout.ts";

/** Called between the steps of a long piece of work: lets the page run when the work has held its main thread long enough; else there is nothing to wait for, since each waiting takes time. */
export type Pause = () => Promise<void> | undefined;

/** Well under the 8 ms that a page may notice, since a single step takes time, too. */
const SLICE_MS = 4;

export function timeSlices(): Pause {
	let sinceMs = Number.NEGATIVE_INFINITY;
	async function pause(): Promise<void> {
		await afterLayout();
		sinceMs = performance.now();
	}
	return () => (performance.now() - sinceMs < SLICE_MS ? undefined : pause());
}
