/** What the user can mark while a session runs. */
export const MARKER_KINDS = ["topic", "question", "note"] as const;
export type MarkerKind = (typeof MARKER_KINDS)[number];

/** A moment that the user marked, with words of their own or none. */
export interface Marker {
	readonly atMs: number;
	readonly kind: MarkerKind;
	readonly text: string;
}

export const MARKER_MAX_CHARS = 200;
