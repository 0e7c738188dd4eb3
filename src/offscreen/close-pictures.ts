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
