import { vi } from "vitest";
import type { TabFrame } from "../../src/platform/tab-stream.ts";
import { aVideoFrame } from "./fake-picture.ts";

/** What Chrome hands out of a tab's picture: it starts when asked, and ends when told or by itself. */
export function aTabStream(nowMs: () => number) {
	let take = (_frame: TabFrame) => {};
	let end = (_why?: Error) => {};
	let signal = new AbortController().signal;
	const readTab = vi.fn(
		(
			_id: string,
			onFrame: (frame: TabFrame) => void,
			started: () => void,
			life: AbortSignal,
		) =>
			new Promise<void>((resolve, reject) => {
				take = onFrame;
				signal = life;
				end = (why) => (why ? reject(why) : resolve());
				life.addEventListener("abort", () => resolve());
				started();
			}),
	);
	return {
		readTab,
		isStopped: () => signal.aborted,
		end: (why?: Error) => end(why),
		/** @returns what counts how often the frame is closed */
		frame(capturedAtMs = nowMs()) {
			const picture = aVideoFrame();
			take({ picture, capturedAtMs });
			return picture.close;
		},
	};
}
