import { MAX_AGE_MS } from "../../contract/quantities.ts";
import type {
	CapturedFrame,
	RefusedFrame,
	TabCrop,
} from "../../contract/tile-port.ts";

/** An answer until it is sent: its times are of this document's clock, which says nothing to the receiver. */
export type WaitingAnswer =
	| (Omit<CapturedFrame, "ageMs"> & { readonly capturedAtMs: number })
	| (Omit<TabCrop, "stillForMs"> & { readonly stillSinceMs: number })
	| RefusedFrame;

/** The answer as it is sent, with ages in place of times. */
export function withAge(
	waiting: WaitingAnswer,
	sentAtMs: number,
): CapturedFrame | TabCrop | RefusedFrame {
	if (waiting.type === "captured") {
		const { capturedAtMs, ...frame } = waiting;
		return { ...frame, ageMs: ageAt(sentAtMs, capturedAtMs) };
	}
	if (waiting.type === "tab-crop") {
		const { stillSinceMs, ...crop } = waiting;
		return { ...crop, stillForMs: ageAt(sentAtMs, stillSinceMs) };
	}
	return waiting;
}

/** How long ago something was when the answer is sent; an age that is longer than can be told is told as the longest. */
export function ageAt(sentAtMs: number, atMs: number): number {
	return Math.min(MAX_AGE_MS, Math.max(0, sentAtMs - atMs));
}
