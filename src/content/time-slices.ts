import { afterLayout } from "./after-layout.ts";

/** Called between the steps of a long piece of work: lets the page run when the work has held its main thread long enough. */
export type Pause = () => Promise<void>;

/** Well under the 8 ms that a page may notice, since a single step takes time, too. */
const SLICE_MS = 3;

export function timeSlices(): Pause {
	let sinceMs = Number.NEGATIVE_INFINITY;
	return async () => {
		if (performance.now() - sinceMs < SLICE_MS) return;
		await afterLayout();
		sinceMs = performance.now();
	};
}
