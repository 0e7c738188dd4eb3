/**
 * Wall-clock milliseconds that never run backwards within a document and
 * agree between the documents of one browser: the one clock of all timestamps.
 */
export function nowMs(): number {
	return performance.timeOrigin + performance.now();
}

/** Resolves after `ms`, or as soon as `signal` aborts, whichever is first; the timer does not outlive it. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		if (signal.aborted) return resolve();
		const end = () => {
			clearTimeout(timer);
			signal.removeEventListener("abort", end);
			resolve();
		};
		const timer = setTimeout(end, ms);
		signal.addEventListener("abort", end);
	});
}

/** Runs `work` every `intervalMs` until `signal` aborts. It uses a timer, because in an offscreen document timers are not slowed down, while animation frames never come. */
export function repeat(
	intervalMs: number,
	signal: AbortSignal,
	work: () => void,
): void {
	if (signal.aborted) return;
	const timer = setInterval(work, intervalMs);
	signal.addEventListener("abort", () => clearInterval(timer), { once: true });
}
