import type { FrameMetadata } from "../../core/picture/frame.ts";
import { type LatencyWindow, latencyWindow } from "./latency-window.ts";
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
	latencyMs(): ReturnType<LatencyWindow["percentiles"]>;
}

export function lookFigures(
	timings: Pick<StageTimings, "note">,
	nowMs: () => number,
): LookFigures {
	const latency = latencyWindow();
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
			latency.add(lateMs);
			analysed++;
		},
		analysed: () => analysed,
		latencyMs: latency.percentiles,
	};
}
