/** Runs `work` every `intervalMs` until `signal` aborts. In an offscreen document timers run freely, and animation frames never come. */
export function repeat(
	intervalMs: number,
	signal: AbortSignal,
	work: () => void,
): void {
	if (signal.aborted) return;
	const timer = setInterval(work, intervalMs);
	signal.addEventListener("abort", () => clearInterval(timer), { once: true });
}
