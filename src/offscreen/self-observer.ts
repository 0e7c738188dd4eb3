import type { SelfObservation } from "../core/self-observation.ts";
import type { AnalysedFrame } from "./analyse-frames.ts";

const RATE_WINDOW_MS = 3_000;

/** Turns each analysis of the user's own picture into what is drawn over it. */
export function selfObserver(): (one: AnalysedFrame) => SelfObservation {
	let times: readonly number[] = [];
	return ({ signal, face, frame }) => {
		const { atMs } = signal;
		times = [...times.filter((time) => atMs - time < RATE_WINDOW_MS), atMs];
		const spanMs = atMs - (times[0] ?? atMs);
		return {
			atMs,
			presence: signal.presence,
			box: face && {
				x: face.box.x / frame.widthPx,
				y: face.box.y / frame.heightPx,
				width: face.box.width / frame.widthPx,
				height: face.box.height / frame.heightPx,
			},
			landmarks: (face?.landmarks ?? []).map(({ x, y }) => ({
				x: x / frame.widthPx,
				y: y / frame.heightPx,
			})),
			expression: signal.expression,
			framesPerSecond: spanMs > 0 ? ((times.length - 1) * 1_000) / spanMs : 0,
		};
	};
}
