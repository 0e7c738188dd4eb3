/** For each track, whether Chrome hands out pictures of it; looked at once. */
const known = new WeakMap<MediaStreamTrack, boolean>();

/** Whether the page may show a video, but nobody may read it: it is of another site, or encrypted. */
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
		// Others pass: no picture has come yet.
		return cause instanceof DOMException && cause.name === "SecurityError";
	}
}
