import type { Comparison } from "../core/compare-sessions.ts";
import {
	coverageOf,
	type SessionRecord,
	sessionLengthMs,
} from "../core/session-record.ts";
import { attendingShare } from "../core/spent-time.ts";
import { THRESHOLDS } from "../core/thresholds.ts";
import { durationText } from "../ui/duration-text.ts";

const WHEN = new Intl.DateTimeFormat(undefined, {
	dateStyle: "medium",
	timeStyle: "short",
});
const CLOCK = new Intl.DateTimeFormat(undefined, { timeStyle: "short" });

export function whenText(atMs: number): string {
	return WHEN.format(atMs);
}

export function clockText(atMs: number): string {
	return CLOCK.format(atMs);
}

export function classText({ className }: SessionRecord): string {
	return className === "" ? "Unnamed class" : className;
}

export function lengthText(session: SessionRecord): string {
	return durationText(sessionLengthMs(session));
}

/** A share as a whole percentage, of a group and a long time. */
export function percentText(share: number | null): string {
	return share === null ? "none" : `${Math.round(share * 100)} %`;
}

/** How the room attended on the whole, in words. */
export function attendingText({ totals }: SessionRecord): string {
	const { highShare, mediumShare } = THRESHOLDS.attention;
	const share = attendingShare(totals.told);
	if (share === null)
		return totals.readableMs === 0
			? "nobody could be read"
			: "too few to tell of";
	if (share >= highShare) return "most of the time";
	return share >= mediumShare ? "about half of the time" : "little of the time";
}

/** How much of it is known at all. */
export function coverageText(session: SessionRecord): string {
	const { readable, heard } = coverageOf(session);
	const gaps =
		heard !== null && heard < 0.95
			? ` The meeting's page was heard for ${percentText(heard)} of the session; the rest is a gap.`
			: "";
	return readable === null
		? `Nobody was seen.${gaps}`
		: `${percentText(readable)} of people's time could be read.${gaps}`;
}

/** Such as "More attentive than your 3 earlier sessions of this class." */
export function comparisonText(comparison: Comparison | null): string {
	if (comparison === null) return "No earlier session to compare with.";
	const { earlier, attending, readable } = comparison;
	const past =
		earlier === 1
			? "your earlier session of this class"
			: `your ${earlier} earlier sessions of this class`;
	const words = {
		more: `More attentive than ${past}.`,
		same: `As attentive as ${past}.`,
		less: `Less attentive than ${past}.`,
	};
	const care =
		readable === "same"
			? ""
			: ` ${readable === "more" ? "More" : "Fewer"} people could be read than then, so take this with care.`;
	return words[attending] + care;
}

/** For the list, where the sentence is too long. */
export const COMPARISON_WORDS: Record<Comparison["attending"], string> = {
	more: "more than usual",
	same: "as usual",
	less: "less than usual",
};

export function bytesText(bytes: number): string {
	if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1e3))} kB`;
	return `${(bytes / 1e6).toFixed(1)} MB`;
}
