import { readTrack } from "./read-track.ts";

/** Enough for a gallery of 25 on a common screen; faces are read from 64 pixels on. */
const MAX_PX = { maxWidth: 1920, maxHeight: 1200 };
/** Nobody gets more than three looks a second. */
const FRAMES_PER_SECOND = 5;

/**
 * Reads the pictures of a tab, without its sound, which goes on for the user. Each
 * picture is given to `take`, which closes it. Resolves when Chrome or `signal` has
 * ended the stream.
 * @param started called when Chrome has opened the stream
 * @throws if Chrome does not open it
 */
export async function readTab(
	streamId: string,
	take: (picture: VideoFrame) => void,
	started: () => void,
	signal: AbortSignal,
): Promise<void> {
	const stream = await navigator.mediaDevices.getUserMedia(
		constraintsFor(streamId),
	);
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

/** Chrome's own constraints, which the standard's types do not have. */
function constraintsFor(streamId: string): MediaStreamConstraints {
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
