import { nextTask } from "../../platform/next-task.ts";
import { visibilityStateOf } from "./page-members.ts";

/** Call this between the steps of long work. Once the work has held the main thread long enough, it returns a promise that lets the page run; before, it returns undefined, because every wait takes time. */
export type YieldPoint = () => Promise<void> | undefined;

/** Well under the 8 ms that a page may notice, because a single step takes time, too. */
const MAX_HELD_MS = 4;

export function yieldPoints(): YieldPoint {
	let sinceMs = Number.NEGATIVE_INFINITY;
	async function pause(): Promise<void> {
		await afterLayout();
		sinceMs = performance.now();
	}
	return () =>
		performance.now() - sinceMs < MAX_HELD_MS ? undefined : pause();
}

/** Hidden pages, and iframes that are out of sight, draw nothing: after this time the work goes on without a drawing. */
const LONGEST_WAIT_MS = 100;

/** Resolves just after the page has laid itself out, when reading boxes and styles does not force a second layout. */
async function afterLayout(): Promise<void> {
	if (visibilityStateOf(document) === "visible") await nextDrawing();
	await nextTask();
}

function nextDrawing(): Promise<void> {
	return new Promise((resolve) => {
		const end = () => {
			cancelAnimationFrame(request);
			clearTimeout(timer);
			resolve();
		};
		const request = requestAnimationFrame(end);
		const timer = setTimeout(end, LONGEST_WAIT_MS);
	});
}
