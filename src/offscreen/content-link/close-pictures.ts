import type { CapturedFrame } from "../../contract/tile-port.ts";
import { closePicture } from "../../core/picture/frame.ts";
import type { DocumentResources } from "../diagnostics/document-resources.ts";

/** Transfers the frames' ownership to the result of `work`, whose receiver closes their pictures. If `work` throws, there is no new owner, so the pictures are closed here. */
export function transferFrames<T>(
	frames: readonly CapturedFrame[],
	resources: DocumentResources,
	work: () => T,
): T {
	try {
		return work();
	} catch (cause) {
		for (const { picture } of frames) closePicture(picture);
		resources.closed("picture", frames.length);
		throw cause;
	}
}

/** Closes the pictures of unwanted frames and returns the other frames. */
export function closeUnwanted(
	frames: readonly CapturedFrame[],
	resources: DocumentResources,
	isUnwanted: (frame: CapturedFrame) => boolean,
): readonly CapturedFrame[] {
	const unwanted = frames.filter(isUnwanted);
	for (const { picture } of unwanted) closePicture(picture);
	resources.closed("picture", unwanted.length);
	return frames.filter((frame) => !unwanted.includes(frame));
}

/** Closes every picture in a message that will not be used, even if the message is malformed: pictures occupy memory outside the heap. */
export function closePicturesIn(message: unknown): void {
	if (!isRecord(message) || !Array.isArray(message.frames)) return;
	for (const frame of message.frames) {
		if (isRecord(frame) && frame.picture instanceof ImageBitmap)
			frame.picture.close();
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null;
}
