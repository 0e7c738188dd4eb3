import type {
	CapturedFrame,
	FromOffscreen,
	RefusedFrame,
} from "../contract/tile-port.ts";
import type { Port } from "../platform/port.ts";
import { captureFrame } from "./capture-frame.ts";
import { nextTask } from "./next-task.ts";

/** Answers one request exactly once; between two pictures the page gets its turn. */
export async function answerRequest(
	request: FromOffscreen,
	videos: ReadonlyMap<string, HTMLVideoElement>,
	port: Port,
): Promise<void> {
	const frames: (CapturedFrame | RefusedFrame)[] = [];
	try {
		for (const tileId of request.tileIds) {
			if (frames.length > 0) await nextTask();
			if (port.closed.aborted) return;
			frames.push(
				await captureFrame(tileId, videos.get(tileId), request.longestSidePx),
			);
		}
		port.post({
			type: "frames/answered",
			requestId: request.requestId,
			frames,
		});
	} finally {
		// The message took copies.
		for (const frame of frames)
			if (frame.type === "captured") frame.picture.close();
	}
}
