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
