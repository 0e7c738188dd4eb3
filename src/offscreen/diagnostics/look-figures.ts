import type { FrameMetadata } from "../../core/picture/frame.ts";
import {
	addLatency,
	EMPTY_LATENCY_WINDOW,
	percentiles,
} from "./latency-window.ts";
import type { StageTimings } from "./stage-timings.ts";

/** How many frames of a tab were analysed, and how long each took from capture to judgement. */
export interface LookFigures {
	received(
		frames: readonly {
			readonly capturedAtMs: number;
			readonly captureMs: number;
		}[],
	): void;
	looked(frame: Pick<FrameMetadata, "capturedAtMs">): void;
	analysed(): number;
	latencyMs(): ReturnType<typeof percentiles>;
}

export function lookFigures(
	timings: Pick<StageTimings, "note">,
	nowMs: () => number,
): LookFigures {
	let latency = EMPTY_LATENCY_WINDOW;
	let analysed = 0;
	return {
		received(frames) {
			for (const { capturedAtMs, captureMs } of frames) {
				timings.note("capture", captureMs);
				timings.note("transport", nowMs() - capturedAtMs - captureMs);
			}
		},
		looked({ capturedAtMs }) {
			const lateMs = nowMs() - capturedAtMs;
			timings.note("look", lateMs);
			latency = addLatency(latency, lateMs);
			analysed++;
		},
		analysed: () => analysed,
		latencyMs: () => percentiles(latency),
	};
}
