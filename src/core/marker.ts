export const MARKER_KINDS = ["topic", "question", "note"] as const;
export type MarkerKind = (typeof MARKER_KINDS)[number];

/** A moment that the user marked. */
export interface Marker {
	readonly atMs: number;
	readonly kind: MarkerKind;
	/** What the user wrote; may be empty. */
	readonly text: string;
}
