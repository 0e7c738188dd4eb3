import {
	addLatency,
	EMPTY_LATENCY_WINDOW,
	type LatencyWindow,
	percentiles,
} from "../core/latency-window.ts";

/** The stages that a frame passes, in order. Transport is from the picture's being there to its arrival here, the rest of its batch included. */
export const STAGES = [
	"capture",
	"transport",
	"pixels",
	"detection",
	"landmarks",
	"alignment",
	"expression",
] as const;
export type Stage = (typeof STAGES)[number];

export interface StageTimings {
	note(stage: Stage, durationMs: number): void;
	/** Runs `work` and notes how long it took, also when it throws. */
	time<T>(stage: Stage, work: () => T): T;
	/** The same for work on several pictures or faces at once: the time for each. */
	timeEach<T>(stage: Stage, count: number, work: () => Promise<T>): Promise<T>;
	medians(): Readonly<Partial<Record<Stage, number>>>;
}

export function stageTimings(nowMs: () => number): StageTimings {
	const windows = new Map<Stage, LatencyWindow>();
	const note = (stage: Stage, durationMs: number) => {
		const window = windows.get(stage) ?? EMPTY_LATENCY_WINDOW;
		windows.set(stage, addLatency(window, durationMs));
	};
	return {
		note,
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
		medians: () =>
			Object.fromEntries(
				[...windows].map(([stage, window]) => [
					stage,
					percentiles(window)?.p50 ?? 0,
				]),
			),
	};
}
