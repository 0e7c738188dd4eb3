/** For each track, whether Chrome refuses to give pictures of it; checked once. */
const known = new WeakMap<MediaStreamTrack, boolean>();

/** Whether a video may be shown but not read, because it comes from another site or is encrypted. */
export function isProtected(
	video: HTMLVideoElement,
	track: MediaStreamTrack,
): boolean {
	const isKnown = known.get(track);
	if (isKnown !== undefined) return isKnown;
	const found = refusesPictures(video);
	known.set(track, found);
	return found;
}

function refusesPictures(video: HTMLVideoElement): boolean {
	try {
		new VideoFrame(video).close();
		return false;
	} catch (cause) {
		// Other errors will pass: no picture has come yet.
		return cause instanceof DOMException && cause.name === "SecurityError";
	}
}
