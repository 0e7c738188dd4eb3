import {
	addLatency,
	EMPTY_LATENCY_WINDOW,
	type LatencyWindow,
	percentiles,
} from "../core/latency-window.ts";

/** The stages that a frame passes here, in order; capture and transport are timed by the bench from the frame's own time. */
export const STAGES = [
	"transport",
	"landmarks",
	"detection",
	"pixels",
	"alignment",
	"expression",
] as const;
export type Stage = (typeof STAGES)[number];

export interface StageTimings {
	note(stage: Stage, durationMs: number): void;
	/** Runs `work` and notes how long it took, also when it throws. */
	time<T>(stage: Stage, work: () => T): T;
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
		medians: () =>
			Object.fromEntries(
				[...windows].map(([stage, window]) => [
					stage,
					percentiles(window)?.p50 ?? 0,
				]),
			),
	};
}
