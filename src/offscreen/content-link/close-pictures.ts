import { closePicture } from "../../core/picture/frame.ts";
import type { DocumentResources } from "../diagnostics/document-resources.ts";
import type { ReceivedFrame } from "./received-frame.ts";

/** Transfers the frames' ownership to the result of `work`, whose receiver closes their pictures. If `work` throws, there is no new owner, so the pictures are closed here. */
export function transferFrames<T>(
	frames: readonly ReceivedFrame[],
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
	frames: readonly ReceivedFrame[],
	resources: DocumentResources,
	isUnwanted: (frame: ReceivedFrame) => boolean,
): readonly ReceivedFrame[] {
	const unwanted = frames.filter(isUnwanted);
	for (const { picture } of unwanted) closePicture(picture);
	resources.closed("picture", unwanted.length);
	return frames.filter((frame) => !unwanted.includes(frame));
}

/** Many times as many pictures as a request asks for. The browser closes others with the message, only later. */
const MAX_SEARCHED = 1_000;

/**
 * Closes every picture in a message that will not be used, even if the message is malformed: pictures occupy memory
 * outside the heap.
 * @param used pictures that have another owner
 */
export function closePicturesIn(
	message: unknown,
	used: ReadonlySet<unknown> = new Set(),
): void {
	if (!isRecord(message) || !Array.isArray(message.frames)) return;
	for (const frame of message.frames.slice(0, MAX_SEARCHED)) {
		if (!isRecord(frame)) continue;
		for (const value of Object.values(frame))
			if (value instanceof ImageBitmap && !used.has(value)) value.close();
	}
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null;
}
