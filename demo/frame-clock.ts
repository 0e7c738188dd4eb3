import { FRAMES_PER_SECOND } from "./frame-rate.ts";

export interface FrameClock {
	/** When it started, in milliseconds since 1970. */
	readonly startedAtMs: number;
	/** Calls `draw` for each frame with the milliseconds since the clock's start. */
	onFrame(draw: (elapsedMs: number) => void, signal: AbortSignal): void;
}

/** Ticks that come sooner than this share of a frame's time have waited for a busy page; one picture is enough for them. */
const SOONEST_SHARE = 0.6;
/**
 * After the drawing, the page has at least this share of the time that it took for everything else. A page that only
 * draws, as one with many puppets on a busy computer, connects no calls and answers nobody.
 */
const REST_SHARE = 0.5;

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
	let nextMs = Number.NEGATIVE_INFINITY;
	worker.addEventListener("message", () => {
		const nowMs = performance.now();
		if (nowMs - lastMs < (1000 / FRAMES_PER_SECOND) * SOONEST_SHARE) return;
		if (nowMs < nextMs) return;
		lastMs = nowMs;
		for (const draw of listeners) draw(nowMs - startMs);
		const doneMs = performance.now();
		nextMs = doneMs + (doneMs - nowMs) * REST_SHARE;
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
