import { isReadable } from "../base/participant-state.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import { isLearnt } from "../participant/baseline.ts";
import { isNearLimit } from "../participant/head-direction.ts";
import { isTalking, lipsMove } from "../participant/mouth-track.ts";
import type { ParticipantTrack } from "../participant/participant-track.ts";
import type { Stir } from "../picture/tile-watch.ts";

/** Why somebody is looked at when they are; the first that holds counts. */
export type WishReason = keyof typeof WISHES;

export interface SampleWish {
	readonly reason: WishReason;
	/** How long after the last picture the next is wanted. */
	readonly wishMs: number;
	/** Whether others wait first where not everybody can be looked at as soon as wished. */
	readonly isUrgent: boolean;
}

const WISHES = THRESHOLDS.schedule.wishMs;

const PATIENT: ReadonlySet<WishReason> = new Set([
	"learning",
	"calm",
	"unchanged",
]);

/**
 * When the next picture is wanted: soon while something may be changing or
 * cannot be told otherwise, late while all is as it was.
 * @param stir of the tile's picture at the last look
 * @param isElsewhere whether the last picture showed a part that the face had left
 */
export function sampleWish(
	track: ParticipantTrack,
	stir: Stir,
	isElsewhere = false,
): SampleWish {
	const reason = isElsewhere ? "lost" : reasonFor(track, stir);
	return { reason, wishMs: WISHES[reason], isUrgent: !PATIENT.has(reason) };
}

function reasonFor(track: ParticipantTrack, stir: Stir): WishReason {
	const { shown, baseline, head, mouth, heardAtMs } = track;
	if (!shown.settled) return "unsettled";
	if (shown.recent.at(-1)?.state !== shown.state) return "doubted";
	if (stir === "stirring") return "stirring";
	if (isReadable(shown.state) && track.faceWidthPx === null) return "lost";
	if (isTalking(mouth, heardAtMs) || lipsMove(mouth, heardAtMs))
		return "speaking";
	if (head?.atMs === heardAtMs && isNearLimit(head)) return "near-limit";
	// Nobody to learn anything of.
	if (!isLearnt(baseline) && track.faceWidthPx !== null) return "learning";
	return stir === "unchanged" ? "unchanged" : "calm";
}
