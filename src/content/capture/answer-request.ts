import type { FramesRequested } from "../../contract/tile-port.ts";
import { closePicture } from "../../core/picture/frame.ts";
import { monotonicMs } from "../../platform/clock.ts";
import { nextTask } from "../../platform/next-task.ts";
import type { Port } from "../../platform/port.ts";
import { captureCrop } from "./capture-crop.ts";
import { captureFrame } from "./capture-frame.ts";
import { newPicture } from "./new-picture.ts";
import type { TileSource } from "./picture-source.ts";
import { ageAt, type WaitingAnswer, withAge } from "./waiting-answer.ts";

/** After this time the page gets a turn, well before the 8 ms that it may notice. A turn after each picture took a tenth of the whole time. */
const MAX_HELD_MS = 2;

/** Answers one request exactly once. */
export async function answerRequest(
	request: FramesRequested,
	sources: ReadonlyMap<string, TileSource>,
	port: Port,
): Promise<void> {
	const frames: WaitingAnswer[] = [];
	const cameAtMs = monotonicMs();
	let heldSinceMs = cameAtMs;
	try {
		for (const wanted of request.tiles) {
			if (port.closed.aborted) return;
			const source = sources.get(wanted.tileId);
			if (source && "element" in source)
				frames.push(captureCrop(wanted, source));
			else {
				if (wanted.isNew && source) await newPicture(source.video, port.closed);
				frames.push(await captureFrame(wanted, source));
			}
			if (monotonicMs() - heldSinceMs < MAX_HELD_MS) continue;
			await nextTask();
			heldSinceMs = monotonicMs();
		}
		// Sending copies the pictures, which takes 3 ms for six.
		await nextTask();
		const sentAtMs = monotonicMs();
		port.post({
			type: "frames/answered",
			requestId: request.requestId,
			heldMs: ageAt(sentAtMs, cameAtMs),
			frames: frames.map((frame) => withAge(frame, sentAtMs)),
		});
	} finally {
		// The message has copies of the pictures.
		for (const frame of frames)
			if (frame.type === "captured") closePicture(frame.picture);
	}
}
