import type { CueKind } from "../../core/room/cues.ts";
import type { Marker, MarkerKind } from "../../core/timeline/marker.ts";
import type { TimelinePoint } from "../../core/timeline/timeline-series.ts";
import { text } from "../../platform/i18n/text.ts";
import { shareText } from "../kit/share-text.ts";

export const MARKER_WORDS: Record<MarkerKind, string> = {
	topic: text("marker_topic"),
	question: text("marker_question"),
	note: text("marker_note"),
};

/** One or two letters for each kind of marker, for charts that have no space for the word. */
export const MARKER_SIGNS: Record<MarkerKind, string> = {
	topic: text("marker_sign_topic"),
	question: text("marker_sign_question"),
	note: text("marker_sign_note"),
};

export const CUE_WORDS: Record<CueKind, string> = {
	falling: text("cue_falling"),
	smiles: text("cue_smiles"),
	nods: text("cue_nods"),
};

/** "Note: Loud outside", or "Question" */
export function markerText(marker: Marker): string {
	const kind = MARKER_WORDS[marker.kind];
	return marker.text ? text("marker_with_text", kind, marker.text) : kind;
}

/** "9 of 12 readable", for a room. */
export function roomPointText({
	share,
	readable,
	total,
}: TimelinePoint): string {
	if (total === 0) return text("point_not_there");
	if (share === null) return text("point_not_readable");
	return text("point_readable", Math.round(share * readable), readable);
}

/** "9 to 15 of 18": the range that people who cannot be read leave open. */
export function betweenText({ between, total }: TimelinePoint): string {
	if (!between) return "";
	const low = Math.round(between[0] * total);
	const high = Math.round(between[1] * total);
	return low === high
		? text("point_of", low, total)
		: text("point_between", low, high, total);
}

/** "most": for how much of the time one person attended. */
export function personShareText(
	share: number | null,
	isThere: boolean,
): string {
	if (!isThere) return text("point_not_there");
	return share === null ? text("point_not_readable") : shareText(share);
}
