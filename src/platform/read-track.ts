/** Chrome has it in windows; TypeScript's DOM library has it in no context. */
declare class MediaStreamTrackProcessor {
	constructor(init: { track: MediaStreamTrack });
	readonly readable: ReadableStream<VideoFrame>;
}

/**
 * Reads the pictures of a video track until it ends or `signal` aborts. Each
 * picture is given to `take`, which closes it. While the thread is busy, the
 * browser drops all but the newest.
 * @throws if the browser cannot read this track
 */
export async function readTrack(
	track: MediaStreamTrack,
	take: (picture: VideoFrame) => void,
	signal: AbortSignal,
): Promise<void> {
	const reader = new MediaStreamTrackProcessor({ track }).readable.getReader();
	const stop = () => {
		reader.cancel().catch(() => {});
	};
	signal.addEventListener("abort", stop);
	try {
		for (;;) {
			const { value, done } = await reader.read();
			if (done) return;
			if (signal.aborted) value.close();
			else take(value);
		}
	} finally {
		signal.removeEventListener("abort", stop);
	}
}
