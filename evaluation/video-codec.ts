import { TILE_HEIGHT_PX, TILE_WIDTH_PX } from "./tile-drawer.ts";

/** The same as in the demo's call, which sends VP8 at up to 300 kbit/s, twelve pictures a second. */
const BITS_PER_SECOND = 300_000;
const FRAMES_PER_SECOND = 12;
const FRAME_US = Math.round(1_000_000 / FRAMES_PER_SECOND);
/** This many frames follow a key frame: as in a call, they refine a still face within a quarter of a second. */
const DELTA_FRAMES = 3;

export interface VideoCodec {
	/** The tile as it arrives after encoding and decoding. The caller closes it. */
	transmit(tile: OffscreenCanvas): Promise<VideoFrame>;
	close(): void;
}

export function openVideoCodec(): VideoCodec {
	let failure: Error | null = null;
	let arrived: VideoFrame | null = null;
	let timestampUs = 0;
	const onError = (error: Error) => {
		failure = error;
	};
	const decoder = new VideoDecoder({
		output: (frame) => {
			arrived?.close();
			arrived = frame;
		},
		error: onError,
	});
	decoder.configure({ codec: "vp8" });
	const encoder = new VideoEncoder({
		output: (chunk) => decoder.decode(chunk),
		error: onError,
	});
	encoder.configure({
		codec: "vp8",
		width: TILE_WIDTH_PX,
		height: TILE_HEIGHT_PX,
		bitrate: BITS_PER_SECOND,
		framerate: FRAMES_PER_SECOND,
		latencyMode: "realtime",
	});
	return {
		async transmit(tile) {
			for (let i = 0; i <= DELTA_FRAMES; i++) {
				timestampUs += FRAME_US;
				const frame = new VideoFrame(tile, { timestamp: timestampUs });
				try {
					encoder.encode(frame, { keyFrame: i === 0 });
				} finally {
					frame.close();
				}
			}
			await encoder.flush();
			await decoder.flush();
			if (failure) throw failure;
			const frame = arrived;
			arrived = null;
			if (!frame) throw new Error("the codec gave no picture");
			return frame;
		},
		close() {
			arrived?.close();
			encoder.close();
			decoder.close();
		},
	};
}
