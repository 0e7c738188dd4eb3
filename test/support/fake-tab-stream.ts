import { vi } from "vitest";
import { aVideoFrame } from "./fake-picture.ts";

/** A fake stream of a tab's picture: it starts when it is read, and ends when it is aborted or when the test ends it. */
export function aTabStream() {
	let take = (_picture: VideoFrame) => {};
	let end = (_why?: Error) => {};
	let signal = new AbortController().signal;
	const readTab = vi.fn(
		(
			_id: string,
			onFrame: (picture: VideoFrame) => void,
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
		/** @returns a mock that counts how often the frame is closed */
		frame() {
			const picture = aVideoFrame();
			take(picture);
			return picture.close;
		},
	};
}
