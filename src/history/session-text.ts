import { THRESHOLDS } from "../core/base/thresholds.ts";
import type {
	Comparison,
	NotCompared,
} from "../core/session/compare-sessions.ts";
import {
	coverageOf,
	type SessionRecord,
	sessionLengthMs,
} from "../core/session/session-record.ts";
import { kindOf } from "../core/session/session-stretches.ts";
import { attendingBetween } from "../core/session/spent-time.ts";
import { counted, percentText, text } from "../platform/i18n/text.ts";
import { durationText } from "../ui/kit/duration-text.ts";
import { LOCALE } from "../ui/kit/locale.ts";

const WHEN = new Intl.DateTimeFormat(LOCALE, {
	dateStyle: "medium",
	timeStyle: "short",
});
const CLOCK = new Intl.DateTimeFormat(LOCALE, { timeStyle: "short" });

export function whenText(atMs: number): string {
	return WHEN.format(atMs);
}

export function clockText(atMs: number): string {
	return CLOCK.format(atMs);
}

export function classText({ className, settings }: SessionRecord): string {
	if (className !== "") return className;
	return text(settings.isAudience ? "audience_session" : "class_unnamed");
}

export function lengthText(session: SessionRecord): string {
	return durationText(sessionLengthMs(session));
}

/** "up to 30", since people come and leave. */
export function mostPeopleText({ totals }: SessionRecord): string {
	return text("session_most_people", totals.mostPeople);
}

/** Says how much of people's time could be read. */
export function readableText(session: SessionRecord): string {
	const { readable } = coverageOf(session);
	return readable === null ? text("nothing_seen") : percentText(readable);
}

const ATTENDED = {
	high: text("attended_most"),
	medium: text("attended_half"),
	low: text("attended_little"),
	elsewhere: text("attended_elsewhere"),
	"too-few": text("attended_too_few"),
	unreadable: text("attended_unreadable"),
} as const;

/** Says in words how the room attended on the whole; nothing of a session that is shorter than what any live figure sums up. */
export function attendingText(session: SessionRecord): string {
	const { totals } = session;
	if (sessionLengthMs(session) < THRESHOLDS.attention.windowMs)
		return text("attended_too_short");
	return ATTENDED[kindOf(totals.told, totals.readableMs)];
}

/** Says how far those who could not be read leave the room's share open; null where there is no share, or everybody could be read. */
export function attendedRangeText({ totals }: SessionRecord): string | null {
	const kind = kindOf(totals.told, totals.readableMs);
	if (kind !== "high" && kind !== "medium" && kind !== "low") return null;
	const between = attendingBetween(totals.told, totals.presentMs);
	const [least, greatest] = between?.map(percentText) ?? [];
	return least === undefined || greatest === undefined || least === greatest
		? null
		: text("attended_range", least, greatest);
}

/** Says how much of the session is not known at all; null where nothing is missing. */
export function coverageText(session: SessionRecord): string | null {
	const { readable, heard } = coverageOf(session);
	if (readable === null) return text("coverage_nobody");
	return heard !== null && heard < 0.95
		? text("coverage_heard", percentText(heard))
		: null;
}

const COMPARED = {
	more: "compared_more",
	same: "compared_same",
	less: "compared_less",
} as const;

const WHY_NOT_COMPARED: Record<NotCompared, string> = {
	short: text("compared_short", durationText(THRESHOLDS.comparison.leastMs)),
	"little-known": text("compared_little_known"),
	"no-earlier": text("compared_nothing"),
	"earlier-unfit": text("compared_earlier_unfit"),
};

/** Such as "More attentive than your 3 earlier sessions of this class." */
export function comparisonText(comparison: Comparison | NotCompared): string {
	if (typeof comparison === "string") return WHY_NOT_COMPARED[comparison];
	const { earlier, attending, readable } = comparison;
	const compared = counted(COMPARED[attending], earlier);
	if (readable === "same") return compared;
	const care =
		readable === "more"
			? text("compared_readable_more")
			: text("compared_readable_fewer");
	return `${compared} ${care}`;
}

/** Short forms for the list, where a sentence is too long. */
export const COMPARISON_WORDS: Record<Comparison["attending"], string> = {
	more: text("usual_more"),
	same: text("usual_same"),
	less: text("usual_less"),
};
