/** Called between the steps of a long piece of work: lets the page run when the work has held its main thread long enough; else there is nothing to wait for, since each waiting takes time. */
export type YieldPoint = () => Promise<void> | undefined;

/** Well under the 8 ms that a page may notice, since a single step takes time, too. */
const SLICE_MS = 4;

export function yieldPoints(): YieldPoint {
	let sinceMs = Number.NEGATIVE_INFINITY;
	async function pause(): Promise<void> {
		await afterLayout();
		sinceMs = performance.now();
	}
	return () => (performance.now() - sinceMs < SLICE_MS ? undefined : pause());
}

/** Hidden pages and frames out of sight draw nothing: then the work goes on without. */
const LONGEST_WAIT_MS = 100;

/** Resolves just after the page has laid itself out, when reading boxes and styles makes it do nothing twice. */
async function afterLayout(): Promise<void> {
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

const waiting: (() => void)[] = [];

const { port1, port2 } = new MessageChannel();

port1.onmessage = () => waiting.shift()?.();

/** Resolves in a task of its own, so that the page's work goes first; unlike a timer it is not slowed down in a hidden tab. One channel for all: opening and closing one takes 50 µs. */
export function nextTask(): Promise<void> {
	return new Promise((resolve) => {
		waiting.push(resolve);
		port2.postMessage(null);
	});
}
