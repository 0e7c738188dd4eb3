import type { CapturedFrame } from "../contract/tile-port.ts";
import { participantId } from "../core/room/room.ts";
import type { FrameOf } from "./analyse-frames.ts";
import type { TileMemories } from "./tile-memories.ts";

/** The pictures of one browser frame, each with whose it is and what is remembered of them. */
export function ownFrames(
	frameId: number,
	frames: readonly CapturedFrame[],
	memories: TileMemories,
	expressionsDue: ReadonlySet<string>,
): readonly FrameOf[] {
	return frames.map(({ picture, captureMs: _, ...frame }) => {
		const id = participantId(frameId, frame.tileId);
		const { width: widthPx, height: heightPx } = picture;
		return {
			participantId: id,
			frame: { ...frame, picture, widthPx, heightPx },
			memory: memories.of(id),
			isExpressionDue: expressionsDue.has(frame.tileId),
		};
	});
}
