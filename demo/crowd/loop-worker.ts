import type { FrameSize } from "../frame-rate.ts";
import type { Portrait } from "../portrait-cast.ts";
import { drawLoop } from "./draw-loop.ts";

/** An order to send a camera's loop: of which person, how often, and where to. */
export interface LoopOrder {
	readonly portrait: Portrait;
	readonly perSecond: number;
	readonly writable: WritableStream<VideoFrame>;
}

const FRAME: FrameSize = { widthPx: 320, heightPx: 240 };
const LOOP_S = 6;

// The loop is drawn once and then only sent. Both happen in this worker, so that they cost the page's main thread nothing.
self.addEventListener("message", async ({ data }: MessageEvent<LoopOrder>) => {
	const { portrait, perSecond, writable } = data;
	const writer = writable.getWriter();
	const pictures = await drawLoop(
		portrait,
		Math.round(LOOP_S * perSecond),
		FRAME,
	);
	let next = 0;
	// The timer ends with the worker, which shared-cameras.ts terminates.
	setInterval(() => {
		const picture = pictures[next++ % pictures.length];
		if (picture) writer.write(frameOf(picture)).catch(() => {});
	}, 1_000 / perSecond);
});

/** The stream to which the frame is written closes it. */
function frameOf(picture: Uint8Array<ArrayBuffer>): VideoFrame {
	return new VideoFrame(picture, {
		format: "I420",
		codedWidth: FRAME.widthPx,
		codedHeight: FRAME.heightPx,
		timestamp: performance.now() * 1_000,
	});
}
