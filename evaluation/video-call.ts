/** Codes one camera's pictures as a call does: VP8 at up to 300 kbit/s, frame after frame. */
export interface VideoCall {
	/** The picture as it arrives, or the previous one if the encoder leaves one out to keep its rate. The caller closes it. */
	transmit(canvas: OffscreenCanvas, atMs: number): Promise<VideoFrame>;
	close(): void;
}

const BITS_PER_SECOND = 300_000;
const LATE_MS = 300;

function late(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, LATE_MS));
}

export function openVideoCall(
	width: number,
	height: number,
	framerate: number,
): VideoCall {
	let arrived: VideoFrame | null = null;
	let isFirst = true;
	let sent = 0;
	let received = 0;
	let arrival = Promise.withResolvers<void>();
	const error = (cause: Error) => arrival.reject(cause);
	const decoder = new VideoDecoder({
		output(frame) {
			arrived?.close();
			arrived = frame;
			received++;
			arrival.resolve();
		},
		error,
	});
	decoder.configure({ codec: "vp8", optimizeForLatency: true });
	const encoder = new VideoEncoder({
		output(chunk) {
			sent++;
			decoder.decode(chunk);
		},
		error,
	});
	encoder.configure({
		codec: "vp8",
		width,
		height,
		bitrate: BITS_PER_SECOND,
		framerate,
		latencyMode: "realtime",
	});
	return {
		async transmit(canvas, atMs) {
			arrival = Promise.withResolvers();
			const frame = new VideoFrame(canvas, { timestamp: atMs * 1000 });
			try {
				encoder.encode(frame, { keyFrame: isFirst });
				isFirst = false;
			} finally {
				frame.close();
			}
			await encoder.flush();
			// The decoder is not flushed, because it would then need a key frame next.
			if (received < sent) await Promise.race([arrival.promise, late()]);
			// Nobody waits again for a chunk that never becomes a picture.
			received = sent;
			if (!arrived) throw new Error("the codec gave no picture");
			return arrived.clone();
		},
		close() {
			arrived?.close();
			encoder.close();
			decoder.close();
		},
	};
}
