/** What a call does to one camera's pictures: VP8 at up to 300 kbit/s, frame after frame. */
export interface VideoCall {
	/** The picture as it arrives. The caller closes it. */
	transmit(canvas: OffscreenCanvas, atMs: number): Promise<VideoFrame>;
	close(): void;
}

const BITS_PER_SECOND = 300_000;

export function openVideoCall(
	width: number,
	height: number,
	framerate: number,
): VideoCall {
	let failure: Error | null = null;
	let arrived: VideoFrame | null = null;
	let isFirst = true;
	const error = (cause: Error) => {
		failure = cause;
	};
	const decoder = new VideoDecoder({
		output(frame) {
			arrived?.close();
			arrived = frame;
		},
		error,
	});
	decoder.configure({ codec: "vp8" });
	const encoder = new VideoEncoder({
		output: (chunk) => decoder.decode(chunk),
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
			const frame = new VideoFrame(canvas, { timestamp: atMs * 1000 });
			try {
				encoder.encode(frame, { keyFrame: isFirst });
				isFirst = false;
			} finally {
				frame.close();
			}
			await encoder.flush();
			await decoder.flush();
			if (failure) throw failure;
			if (!arrived) throw new Error("the codec gave no picture");
			const picture = arrived;
			arrived = null;
			return picture;
		},
		close() {
			arrived?.close();
			encoder.close();
			decoder.close();
		},
	};
}
