import type { CapturedFrame } from "../contract/tile-port.ts";
import { closePicture } from "../core/close-picture.ts";
import type { DocumentResources } from "./document-resources.ts";

/** Hands pictures on to the next owner; where `work` throws, nobody else will close them. */
export function handOn<T>(
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

/** Closes every picture in an answer that nobody will take, whatever its shape: pictures hold memory outside the heap. */
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
