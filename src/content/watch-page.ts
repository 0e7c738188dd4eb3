import { KEY_ATTRIBUTES } from "./page-key.ts";

/** A pass at most so often, however much the page changes … */
const MIN_PAUSE_MS = 500;
/** … and at least so often, for what no observer reports: tracks that mute, changes in shadow roots, styles. */
const MAX_PAUSE_MS = 2_000;

const MEDIA_EVENTS = [
	"loadedmetadata",
	"playing",
	"pause",
	"ended",
	"emptied",
	"resize",
];

/** Calls `pass` soon after the page changes, and now and then anyway, until `signal` aborts. */
export function watchPage(
	pass: () => Promise<void>,
	signal: AbortSignal,
): void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let dueAtMs = Number.POSITIVE_INFINITY;
	let lastAtMs = Number.NEGATIVE_INFINITY;

	function schedule(inMs: number): void {
		const atMs = performance.now() + inMs;
		if (signal.aborted || atMs >= dueAtMs) return;
		clearTimeout(timer);
		dueAtMs = atMs;
		timer = setTimeout(run, inMs);
	}

	let isRunning = false;
	async function run(): Promise<void> {
		dueAtMs = Number.POSITIVE_INFINITY;
		isRunning = true;
		try {
			await pass();
		} finally {
			isRunning = false;
			lastAtMs = performance.now();
			schedule(changedMeanwhile ? MIN_PAUSE_MS : MAX_PAUSE_MS);
			changedMeanwhile = false;
		}
	}

	let changedMeanwhile = false;
	const changed = () => {
		if (isRunning) changedMeanwhile = true;
		else schedule(Math.max(0, lastAtMs + MIN_PAUSE_MS - performance.now()));
	};
	const observer = new MutationObserver(changed);
	observer.observe(document, {
		childList: true,
		subtree: true,
		attributeFilter: [...KEY_ATTRIBUTES],
	});
	for (const event of MEDIA_EVENTS)
		document.addEventListener(event, changed, { capture: true, signal });
	signal.addEventListener("abort", () => {
		observer.disconnect();
		clearTimeout(timer);
	});
	run();
}
