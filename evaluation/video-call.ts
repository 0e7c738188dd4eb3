/** What a call does to one camera's pictures: VP8 at up to 300 kbit/s, frame after frame. */
export interface VideoCall {
	/** The picture as it arrives, or the last one where the coder leaves one out to keep its rate. The caller closes it. */
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
	let news = Promise.withResolvers<void>();
	const error = (cause: Error) => news.reject(cause);
	const decoder = new VideoDecoder({
		output(frame) {
			arrived?.close();
			arrived = frame;
			received++;
			news.resolve();
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
			news = Promise.withResolvers();
			const frame = new VideoFrame(canvas, { timestamp: atMs * 1000 });
			try {
				encoder.encode(frame, { keyFrame: isFirst });
				isFirst = false;
			} finally {
				frame.close();
			}
			await encoder.flush();
			// A decoder that is flushed would want a key frame next.
			if (received < sent) await Promise.race([news.promise, late()]);
			// A chunk that never becomes a picture is not waited for again.
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
