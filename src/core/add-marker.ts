import type { Marker } from "./marker.ts";

export const MOST_MARKERS = 500;
export const MAX_MARKER_CHARS = 200;

/** In the order of time; beyond MOST_MARKERS the oldest go. */
export function addMarker(
	markers: readonly Marker[],
	marker: Marker,
): readonly Marker[] {
	const text = marker.text
		.replaceAll(/[\p{Cc}\s]+/gu, " ")
		.trim()
		.slice(0, MAX_MARKER_CHARS);
	return [...markers, { ...marker, text }]
		.sort((a, b) => a.atMs - b.atMs)
		.slice(-MOST_MARKERS);
}
