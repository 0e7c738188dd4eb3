import type { CueKind } from "../core/cues.ts";
import type { Marker, MarkerKind } from "../core/marker.ts";
import { shareInWords } from "../core/share-in-words.ts";
import type { TimelinePoint } from "../core/timeline-series.ts";

export const MARKER_WORDS: Record<MarkerKind, string> = {
	topic: "New topic",
	question: "Question",
	note: "Note",
};

export const CUE_WORDS: Record<CueKind, string> = {
	falling:
		"Fewer people have faced the call for the last half minute than before.",
	smiles: "Many people are smiling.",
	nods: "Many people are nodding.",
};

export const NOT_READABLE = "not readable";
export const NOT_THERE = "not there";

export function markerText({ kind, text }: Marker): string {
	return text ? `${MARKER_WORDS[kind]}: ${text}` : MARKER_WORDS[kind];
}

/** "9 of 12 readable" of a room. */
export function roomPointText({
	share,
	readable,
	total,
}: TimelinePoint): string {
	if (total === 0) return NOT_THERE;
	if (share === null) return NOT_READABLE;
	return `${Math.round(share * readable)} of ${readable} readable`;
}

/** "9 to 15 of 18": what those who cannot be read leave open. */
export function betweenText({ between, total }: TimelinePoint): string {
	if (!between) return "";
	const [low, high] = between.map((share) => Math.round(share * total));
	return low === high ? `${low} of ${total}` : `${low} to ${high} of ${total}`;
}

/** "most": how much of the time, of a person. */
export function personShareText(share: number | null, isThere: boolean) {
	if (!isThere) return NOT_THERE;
	return share === null ? NOT_READABLE : shareInWords(share);
}
