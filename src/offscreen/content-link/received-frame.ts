import type { CapturedFrame, TabCrop } from "../../contract/tile-port.ts";

/** A captured frame in this document, with a time of this document's clock. */
export type ReceivedFrame = Omit<CapturedFrame, "ageMs"> & {
	readonly capturedAtMs: number;
};

/** A tile's position in the tab's picture, with a time of this document's clock. */
export type ReceivedCrop = Omit<TabCrop, "stillForMs"> & {
	readonly stillSinceMs: number;
};

/** An answer's way through this document's time. */
export interface AnswerTimes {
	readonly askedAtMs: number;
	readonly receivedAtMs: number;
	/** How long the page says that it held the request. */
	readonly heldMs: number;
}

export function stampFrame(
	{ ageMs, ...frame }: CapturedFrame,
	times: AnswerTimes,
): ReceivedFrame {
	const { askedAtMs } = times;
	// No page can have captured a picture before it was asked for it.
	const capturedAtMs = Math.max(askedAtMs, sentAtMs(times) - ageMs);
	return { ...frame, capturedAtMs };
}

export function stampCrop(
	{ stillForMs, ...crop }: TabCrop,
	times: AnswerTimes,
): ReceivedCrop {
	return { ...crop, stillSinceMs: sentAtMs(times) - stillForMs };
}

/** The time that the page did not hold the request was spent on the way, half of it on the way back. */
function sentAtMs({ askedAtMs, receivedAtMs, heldMs }: AnswerTimes): number {
	return receivedAtMs - Math.max(0, receivedAtMs - askedAtMs - heldMs) / 2;
}
