import { nextTask } from "./next-task.ts";

/** Hidden pages and frames out of sight draw nothing: then the work goes on without. */
const LONGEST_WAIT_MS = 100;

/** Resolves just after the page has laid itself out, when reading boxes and styles makes it do nothing twice. */
export async function afterLayout(): Promise<void> {
	if (document.visibilityState === "visible") await nextDrawing();
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
