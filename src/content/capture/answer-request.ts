import type {
	FramesRequested,
	WantedPicture,
} from "../../contract/tile-port.ts";
import { monotonicMs } from "../../platform/clock.ts";
import { nextTask } from "../../platform/next-task.ts";
import type { Port } from "../../platform/port.ts";
import { captureCrop } from "./capture-crop.ts";
import { captureFrame } from "./capture-frame.ts";
import { inPieces } from "./in-pieces.ts";
import { LIGHT_MESSAGE_BYTES } from "./light-message.ts";
import { newPicture } from "./new-picture.ts";
import type { TileSource } from "./picture-source.ts";
import { keepBytes } from "./spare-bytes.ts";
import { ageAt, type WaitingAnswer, withAge } from "./waiting-answer.ts";

/** After this time the page gets a turn, well before the 8 ms that it may notice. A turn after each picture took a tenth of the whole time. */
const MAX_HELD_MS = 2;

/** Answers one request exactly once. Pictures that do not fit a light message together are sent ahead of the answer, and one that does not fit by itself in pieces. */
export async function answerRequest(
	request: FramesRequested,
	sources: ReadonlyMap<string, TileSource>,
	port: Port,
): Promise<void> {
	const cameAtMs = monotonicMs();
	let waiting: WaitingAnswer[] = [];
	let heldSinceMs = cameAtMs;

	function send(
		type: "frames/sent-ahead" | "frames/answered",
		frames: readonly WaitingAnswer[],
	): void {
		const { requestId } = request;
		const { pieces, answers } = inPieces(frames);
		for (const bytes of pieces.slice(0, -1))
			port.post({ type: "frames/piece", requestId, bytes });
		const sentAtMs = monotonicMs();
		port.post({
			type,
			requestId,
			heldMs: ageAt(sentAtMs, cameAtMs),
			frames: answers.map((answer) => withAge(answer, sentAtMs)),
		});
		pieces.forEach(keepBytes);
	}

	try {
		for (const wanted of request.tiles) {
			if (port.closed.aborted) return;
			const source = sources.get(wanted.tileId);
			waiting.push(await capture(wanted, source, port.closed));
			const before = waiting.slice(0, -1);
			if (bytesOf(before) > 0 && bytesOf(waiting) > LIGHT_MESSAGE_BYTES) {
				send("frames/sent-ahead", before);
				closeAll(before);
				waiting = waiting.slice(-1);
			}
			if (monotonicMs() - heldSinceMs < MAX_HELD_MS) continue;
			await nextTask();
			heldSinceMs = monotonicMs();
		}
		send("frames/answered", waiting);
	} finally {
		closeAll(waiting);
	}
}

async function capture(
	wanted: WantedPicture,
	source: TileSource | undefined,
	signal: AbortSignal,
): Promise<WaitingAnswer> {
	if (source && "element" in source) return captureCrop(wanted, source);
	const isNew = wanted.isNew && source !== undefined;
	const picture = isNew ? await newPicture(source.track, signal) : null;
	try {
		return await captureFrame(wanted, source, picture);
	} finally {
		picture?.close();
	}
}

function bytesOf(frames: readonly WaitingAnswer[]): number {
	return frames.reduce((sum, frame) => {
		if (frame.type !== "captured") return sum;
		const { picture } = frame;
		return (
			sum +
			("bytes" in picture
				? picture.bytes.length
				: picture.width * picture.height * 4)
		);
	}, 0);
}

/** Messages have copies of the pictures. */
function closeAll(frames: readonly WaitingAnswer[]): void {
	for (const frame of frames) {
		if (frame.type !== "captured") continue;
		const { picture } = frame;
		if ("close" in picture) picture.close();
		else keepBytes(picture.bytes);
	}
}
