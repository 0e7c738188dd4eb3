import { nowMs } from "./clock.ts";

/** A picture of the whole tab; whoever holds it closes it. */
export interface TabFrame {
	readonly picture: VideoFrame;
	readonly capturedAtMs: number;
}

/** Enough for a gallery of 25 on a common screen; faces are read from 64 pixels on. */
const MAX_PX = { maxWidth: 1920, maxHeight: 1200 };
/** Nobody is looked at more often than three times a second. */
const FRAMES_PER_SECOND = 5;

/**
 * Pictures of a tab, without its sound, which goes on for the user: each is
 * handed to `take`, which closes it. Resolves when the stream has ended, by
 * Chrome or by `signal`.
 * @param started called when Chrome has handed out the stream
 * @throws where Chrome does not
 */
export async function readTab(
	streamId: string,
	take: (frame: TabFrame) => void,
	started: () => void,
	signal: AbortSignal,
): Promise<void> {
	const stream = await navigator.mediaDevices.getUserMedia(asked(streamId));
	const tracks = stream.getTracks();
	const stop = () => {
		for (const track of tracks) track.stop();
	};
	signal.addEventListener("abort", stop);
	try {
		const [track] = stream.getVideoTracks();
		if (!track || signal.aborted) return;
		started();
		await readTrack(track, take, signal);
	} finally {
		signal.removeEventListener("abort", stop);
		stop();
	}
}

async function readTrack(
	track: MediaStreamTrack,
	take: (frame: TabFrame) => void,
	signal: AbortSignal,
): Promise<void> {
	// A stopped track ends its reader.
	const reader = new MediaStreamTrackProcessor({ track }).readable.getReader();
	for (;;) {
		const { value, done } = await reader.read();
		if (done) return;
		if (signal.aborted) value.close();
		else take({ picture: value, capturedAtMs: nowMs() });
	}
}

/** Chrome's own constraints, which the standard's types do not know. */
function asked(streamId: string): MediaStreamConstraints {
	const mandatory = {
		chromeMediaSource: "tab",
		chromeMediaSourceId: streamId,
		maxFrameRate: FRAMES_PER_SECOND,
		...MAX_PX,
	};
	return {
		audio: false,
		video: { mandatory } as unknown as MediaTrackConstraints,
	};
}
