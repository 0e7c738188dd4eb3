import { type Search, searchWhole } from "./page-search.ts";

/** Every `<video>` in these roots, asked for anew at each pass: pages move and re-use elements. */
export function findVideos(
	roots: readonly (Document | ShadowRoot)[],
	search: Search = searchWhole,
): HTMLVideoElement[] {
	return roots
		.flatMap((root) => search(root, "video"))
		.filter((one) => one instanceof HTMLVideoElement);
}

/** The video track that plays in an element as a call does; null for films (an address instead of a stream) and sound. */
export function videoTrackOf(video: HTMLVideoElement): MediaStreamTrack | null {
	const { srcObject } = video;
	// Not by class: the stream may come from another frame of the page.
	if (!srcObject || !("getVideoTracks" in srcObject)) return null;
	const tracks = srcObject.getVideoTracks();
	return (
		tracks.find(({ readyState }) => readyState === "live") ?? tracks[0] ?? null
	);
}

/** Where a track's pictures come from, as far as this computer knows: its own camera, a screen of it, or, of one that was received, neither. */
type TrackSource = "camera" | "screen" | "elsewhere";

/** What a track's settings say of its source never changes, and to ask takes 20 µs. */
const known = new WeakMap<MediaStreamTrack, TrackSource>();

export function trackSource(track: MediaStreamTrack): TrackSource {
	const source = known.get(track) ?? sourceIn(track.getSettings());
	// One that has not begun may not know yet.
	if (!track.muted) known.set(track, source);
	return source;
}

/** Only a track of a device on this computer knows its device and the group that it belongs to; one that was received bears its own id as the device's. */
function sourceIn({
	displaySurface,
	deviceId,
	groupId,
}: MediaTrackSettings): TrackSource {
	if (displaySurface !== undefined) return "screen";
	return deviceId && groupId ? "camera" : "elsewhere";
}
