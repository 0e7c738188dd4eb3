/** The shortest pause between two passes, however much the page changes. */
const MIN_PAUSE_MS = 500;
/** The longest pause after a change, because nothing reports changes of styles or shadow roots that are attached late. Without any reported change the pause doubles each time, up to `LONGEST_PAUSE_MS`. */
const MAX_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 40_000;
/** The pause after a pass that threw: the user waits for the page to be searched again. */
const RETRY_AFTER_MS = 2_000;

export interface PassScheduler {
	/** The page has changed, so a pass is due soon. */
	changed(): void;
}

/** Calls `pass` at once, soon after each change, when a pass asks for the next one, and from time to time anyway, until `signal` aborts. A pass returns in how many ms it wants the next one, or null. One that throws is reported to `failed`, and the next one comes soon. */
export function passScheduler(
	pass: () => Promise<number | null>,
	failed: (error: unknown) => void,
	signal: AbortSignal,
): PassScheduler {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let dueAtMs = Number.POSITIVE_INFINITY;
	let lastAtMs = Number.NEGATIVE_INFINITY;
	let isRunning = false;
	let changedMeanwhile = false;
	let pauseMs = MAX_PAUSE_MS;

	function schedule(atMs: number): void {
		if (signal.aborted || atMs >= dueAtMs) return;
		clearTimeout(timer);
		dueAtMs = atMs;
		timer = setTimeout(run, Math.max(0, atMs - performance.now()));
	}

	async function run(): Promise<void> {
		dueAtMs = Number.POSITIVE_INFINITY;
		isRunning = true;
		let desiredMs: number | null = null;
		try {
			desiredMs = await pass();
		} catch (error) {
			failed(error);
			desiredMs = RETRY_AFTER_MS;
		} finally {
			isRunning = false;
			lastAtMs = performance.now();
			const nextMs = changedMeanwhile ? MIN_PAUSE_MS : (desiredMs ?? pauseMs);
			schedule(lastAtMs + Math.min(pauseMs, Math.max(MIN_PAUSE_MS, nextMs)));
			pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
			changedMeanwhile = false;
		}
	}

	signal.addEventListener("abort", () => clearTimeout(timer));
	run();
	return {
		changed() {
			pauseMs = MAX_PAUSE_MS;
			if (isRunning) changedMeanwhile = true;
			else schedule(lastAtMs + MIN_PAUSE_MS);
		},
	};
}
