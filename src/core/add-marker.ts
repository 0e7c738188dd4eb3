import { MARKER_MAX_CHARS, type Marker } from "./marker.ts";

export const MOST_MARKERS = 500;

/** In the order of time; beyond MOST_MARKERS the oldest go. */
export function addMarker(
	markers: readonly Marker[],
	marker: Marker,
): readonly Marker[] {
	const text = marker.text
		.replaceAll(/[\p{Cc}\s]+/gu, " ")
		.trim()
		.slice(0, MARKER_MAX_CHARS);
	return [...markers, { ...marker, text }]
		.sort((a, b) => a.atMs - b.atMs)
		.slice(-MOST_MARKERS);
}
