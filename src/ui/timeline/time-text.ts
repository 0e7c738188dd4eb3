import type { CueKind } from "../../core/room/cues.ts";
import type { Marker, MarkerKind } from "../../core/timeline/marker.ts";
import type { TimeParts } from "../../core/timeline/room-timeline.ts";
import {
	isRead,
	type TimelinePoint,
} from "../../core/timeline/timeline-series.ts";
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

/** "9 facing, 2 down or beside, 1 away", for a room. */
export function roomPointText(
	point: TimelinePoint,
	key: "point_parts" | "audience_point" = "point_parts",
): string {
	if (point.total === 0) return text("point_not_there");
	if (point.isTooFew) return text("attended_too_few");
	if (!isRead(point)) return text("point_not_readable");
	const [toward, elsewhere, away] = point.parts;
	return text(key, Math.round(toward), Math.round(elsewhere), Math.round(away));
}

/** "9 to 15 of 18": the range that people who cannot be read leave open. */
export function betweenText({ between, total, parts }: TimelinePoint): string {
	if (!between) return "";
	const counted = total - parts[1];
	const low = Math.round(between[0] * counted);
	const high = Math.round(between[1] * counted);
	return low === high
		? text("point_of", low, Math.round(counted))
		: text("point_between", low, high, Math.round(counted));
}

/** "facing most of the time": what one person did for the largest part of the time. */
export function personPartsText(
	parts: TimeParts | null,
	isThere: boolean,
): string {
	if (!isThere) return text("point_not_there");
	if (parts === null) return text("point_not_readable");
	const [toward, elsewhere, away] = parts;
	if (elsewhere > toward && elsewhere >= away) return text("point_elsewhere");
	return shareText(toward + away > 0 ? toward / (toward + away) : 0);
}
