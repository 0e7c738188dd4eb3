import { type LatencyWindow, latencyWindow } from "./latency-window.ts";

/**
 * The stages that a frame passes through, in order. Transport runs from the end
 * of a picture's capture to its arrival here, and includes waiting for the rest
 * of its batch. The way back is taken to be as long as the way there, because
 * the page's clock is not ours. Judgement updates the participant's state from the signal.
 * Publication covers a whole room. "look" is not a stage but the total for one
 * frame, from its capture until it is judged.
 */
export const STAGES = [
	"capture",
	"transport",
	"pixels",
	"detection",
	"landmarks",
	"alignment",
	"expression",
	"judgement",
	"publication",
	"look",
] as const;
export type Stage = (typeof STAGES)[number];

export interface StageTimings {
	note(stage: Stage, durationMs: number): void;
	/** Runs `work` and notes how long it took, even if it throws. */
	time<T>(stage: Stage, work: () => T): T;
	/** Like `time`, for work on `count` pictures or faces at once; notes the time per item. */
	timeEach<T>(stage: Stage, count: number, work: () => Promise<T>): Promise<T>;
	/** Forgets all earlier timings. */
	restart(): void;
	/** In milliseconds, over the last 300 runs of each stage. */
	percentiles(): Readonly<
		Partial<Record<Stage, { readonly p50: number; readonly p95: number }>>
	>;
}

export function stageTimings(nowMs: () => number): StageTimings {
	const windows = new Map<Stage, LatencyWindow>();
	const note = (stage: Stage, durationMs: number) => {
		const window = windows.get(stage) ?? latencyWindow();
		windows.set(stage, window);
		window.add(durationMs);
	};
	return {
		note,
		restart: () => windows.clear(),
		time(stage, work) {
			const startMs = nowMs();
			try {
				return work();
			} finally {
				note(stage, nowMs() - startMs);
			}
		},
		async timeEach(stage, count, work) {
			const startMs = nowMs();
			try {
				return await work();
			} finally {
				note(stage, (nowMs() - startMs) / count);
			}
		},
		percentiles: () =>
			Object.fromEntries(
				STAGES.flatMap((stage) => {
					const measured = windows.get(stage)?.percentiles();
					return measured ? [[stage, measured]] : [];
				}),
			),
	};
}
