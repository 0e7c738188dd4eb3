import { type Search, searchWhole } from "./page-search.ts";

/** Every `<video>` in these roots. Call it again in each pass, because pages move and re-use elements. */
export function findVideos(
	roots: readonly ParentNode[],
	search: Search = searchWhole,
): HTMLVideoElement[] {
	return roots
		.flatMap((root) => search(root, "video"))
		.filter((one) => one instanceof HTMLVideoElement);
}

/** The video track of a stream that an element plays; null for films, which have an address instead of a stream, and for sound alone. */
export function videoTrackOf(video: HTMLVideoElement): MediaStreamTrack | null {
	const { srcObject } = video;
	// `instanceof MediaStream` would fail for a stream from another page frame.
	if (!srcObject || !("getVideoTracks" in srcObject)) return null;
	const tracks = srcObject.getVideoTracks();
	return (
		tracks.find(({ readyState }) => readyState === "live") ?? tracks[0] ?? null
	);
}

/** Where a track's pictures come from: this computer's camera, this computer's screen, or (for a received track) elsewhere. */
type TrackSource = "camera" | "screen" | "elsewhere";

/** Cached, because a track's source never changes and reading its settings takes 20 µs. */
const known = new WeakMap<MediaStreamTrack, TrackSource>();

export function trackSource(track: MediaStreamTrack): TrackSource {
	const source = known.get(track) ?? sourceIn(track.getSettings());
	// The settings of a track that has not begun may not name its source yet.
	if (!track.muted) known.set(track, source);
	return source;
}

/** Only a track of a device on this computer has both a device id and the id of the device's group; a received track reports its own id as the device's. */
function sourceIn({
	displaySurface,
	deviceId,
	groupId,
}: MediaTrackSettings): TrackSource {
	if (displaySurface !== undefined) return "screen";
	return deviceId && groupId ? "camera" : "elsewhere";
}
