/** The kinds of moments that the user can mark while a session runs. */
export const MARKER_KINDS = ["topic", "question", "note"] as const;
export type MarkerKind = (typeof MARKER_KINDS)[number];

/** A moment that the user marked, with words of their own or none. */
export interface Marker {
	readonly atMs: number;
	readonly kind: MarkerKind;
	readonly text: string;
}

export const MARKER_MAX_CHARS = 200;

export const MAX_MARKERS = 500;

/** Keeps markers in order of time; beyond MAX_MARKERS the oldest are dropped. */
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
		.slice(-MAX_MARKERS);
}
