import type { DocumentResources } from "../diagnostics/document-resources.ts";
import { closeUnwanted } from "./close-pictures.ts";
import type { ReceivedFrame } from "./received-frame.ts";

/** Owns the frames that were sent ahead of the rest of their answers. */
export interface FramesAhead {
	/** The frames of a request so far; they stay here. */
	of(requestId: number): readonly ReceivedFrame[];
	/** Takes ownership of all frames of a request so far. */
	keep(requestId: number, frames: readonly ReceivedFrame[]): void;
	/** Transfers the ownership of a request's frames to the caller. */
	release(requestId: number): void;
	/** Closes the frames of requests that were given up before the rest of the answer came. */
	closeAbandoned(): void;
}

/** @param isPending whether a request still waits for its answer */
export function framesAhead(
	isPending: (requestId: number) => boolean,
	resources: DocumentResources,
): FramesAhead {
	const framesOf = new Map<number, readonly ReceivedFrame[]>();
	return {
		of: (requestId) => framesOf.get(requestId) ?? [],
		keep(requestId, frames) {
			framesOf.set(requestId, frames);
		},
		release(requestId) {
			framesOf.delete(requestId);
		},
		closeAbandoned() {
			for (const [requestId, frames] of framesOf) {
				if (isPending(requestId)) continue;
				framesOf.delete(requestId);
				closeUnwanted(frames, resources, () => true);
			}
		},
	};
}
