import { FRAMES_PER_SECOND } from "./frame-rate.ts";

export interface FrameClock {
	/** When it started, in milliseconds since 1970. */
	readonly startedAtMs: number;
	/** Calls `draw` for each frame with the milliseconds since the clock's start. */
	onFrame(draw: (elapsedMs: number) => void, signal: AbortSignal): void;
}

/** Ticks that come sooner than this share of a frame's time have waited for a busy page; one picture is enough for them. */
const SOONEST_SHARE = 0.6;

/** A worker gives the ticks, because browsers slow down a page's timers in hidden tabs, but not a worker's. */
export function startFrameClock(signal: AbortSignal): FrameClock {
	const worker = new Worker(
		new URL("./frame-clock-worker.ts", import.meta.url),
		{ type: "module" },
	);
	signal.addEventListener("abort", () => worker.terminate(), { once: true });
	const listeners = new Set<(elapsedMs: number) => void>();
	const startMs = performance.now();
	let lastMs = Number.NEGATIVE_INFINITY;
	worker.addEventListener("message", () => {
		const nowMs = performance.now();
		if (nowMs - lastMs < (1000 / FRAMES_PER_SECOND) * SOONEST_SHARE) return;
		lastMs = nowMs;
		for (const draw of listeners) draw(nowMs - startMs);
	});
	return {
		startedAtMs: performance.timeOrigin + startMs,
		onFrame(draw, until) {
			if (until.aborted) return;
			listeners.add(draw);
			until.addEventListener("abort", () => listeners.delete(draw), {
				once: true,
			});
		},
	};
}
