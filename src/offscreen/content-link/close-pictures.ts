import type { CapturedFrame } from "../../contract/tile-port.ts";
import { closePicture } from "../../core/picture/frame.ts";
import type { DocumentResources } from "../diagnostics/document-resources.ts";

/** Transfers the frames' ownership to what `work` returns: it closes their pictures. Where `work` throws there is no new owner, so they are closed here. */
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

/** Closes what is not to be looked at any more, and gives the rest. */
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
