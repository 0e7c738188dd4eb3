import {
	addLatency,
	EMPTY_LATENCY_WINDOW,
	type LatencyWindow,
	percentiles,
} from "./latency-window.ts";

/**
 * The stages that a frame passes, in order. Transport is from the picture's
 * being there to its arrival here, the rest of its batch included; judgement is
 * what the signal does to the person's state; publication is of a whole room.
 * "look" is no stage but all that one picture takes, from its capture until it
 * is judged.
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
	/** Runs `work` and notes how long it took, also when it throws. */
	time<T>(stage: Stage, work: () => T): T;
	/** The same for work on several pictures or faces at once: the time for each. */
	timeEach<T>(stage: Stage, count: number, work: () => Promise<T>): Promise<T>;
	/** Forgets what was noted: from now on. */
	restart(): void;
	/** In milliseconds, of the last few hundred times that each ran. */
	percentiles(): Readonly<
		Partial<Record<Stage, { readonly p50: number; readonly p95: number }>>
	>;
}

export function stageTimings(nowMs: () => number): StageTimings {
	const windows = new Map<Stage, LatencyWindow>();
	const note = (stage: Stage, durationMs: number) => {
		const window = windows.get(stage) ?? EMPTY_LATENCY_WINDOW;
		windows.set(stage, addLatency(window, durationMs));
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
					const of = percentiles(windows.get(stage) ?? EMPTY_LATENCY_WINDOW);
					return of ? [[stage, of]] : [];
				}),
			),
	};
}
