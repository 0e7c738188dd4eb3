import { THRESHOLDS } from "../base/thresholds.ts";
import {
	coverageOf,
	type SessionRecord,
	sessionLengthMs,
} from "./session-record.ts";
import { kindOf } from "./session-stretches.ts";
import { attendingShare } from "./spent-time.ts";

type Change = "more" | "same" | "less";

/** A session compared with the earlier ones of the same class: with the user's own past, and with nobody else's. */
export interface Comparison {
	/** How many earlier sessions there are to compare with. */
	readonly earlier: number;
	readonly attending: Change;
	/** Whether more or fewer people could be read; if so, the rest must be taken with care. */
	readonly readable: Change;
}

/** Why a session is not compared: it is short, little of it is known, there is no earlier one, or each of these is short or little known. */
export type NotCompared =
	| "short"
	| "little-known"
	| "no-earlier"
	| "earlier-unfit";

const LIMITS = THRESHOLDS.comparison;

/** Sessions that counted looking down otherwise, because notes were expected or because an early version did, are not of one kind. */
export function compareWithPast(
	session: SessionRecord,
	all: readonly SessionRecord[],
): Comparison | NotCompared {
	if (sessionLengthMs(session) < LIMITS.leastMs) return "short";
	if (!isKnown(session)) return "little-known";
	const before = all.filter(
		(one) =>
			one.startedAtMs < session.startedAtMs &&
			isSameClass(one, session) &&
			one.settings.notesExpected === session.settings.notesExpected &&
			countsElsewhere(one) === countsElsewhere(session),
	);
	if (before.length === 0) return "no-earlier";
	const earlier = before.filter(
		(one) => sessionLengthMs(one) >= LIMITS.leastMs && isKnown(one),
	);
	if (earlier.length === 0) return "earlier-unfit";
	return {
		earlier: earlier.length,
		attending: changeOf(session, earlier, ({ totals }) =>
			attendingShare(totals.told),
		),
		readable: changeOf(session, earlier, (one) => coverageOf(one).readable),
	};
}

/** Sessions are of one class if the user gave them the same name or, where both have none, if they are of the same meeting. */
export function isSameClass(one: SessionRecord, other: SessionRecord): boolean {
	if (one.className !== "" || other.className !== "")
		return one.className === other.className;
	return one.meetingHash === other.meetingHash && one.meetingHash !== "";
}

/** Whether the page answered for enough of the session, and it is kept of enough of everybody's time what they did: mostly toward the call or away from it, or no share can be told. */
function isKnown(session: SessionRecord): boolean {
	const { presentMs, readableMs, told } = session.totals;
	const { heard } = coverageOf(session);
	const kind = kindOf(told, readableMs);
	return (
		(heard ?? 0) >= LIMITS.leastCoverage &&
		told.readableMs >= presentMs * LIMITS.leastCoverage &&
		(kind === "high" || kind === "medium" || kind === "low")
	);
}

function countsElsewhere({ totals }: SessionRecord): boolean {
	return totals.told.elsewhereMs !== null;
}

function changeOf(
	session: SessionRecord,
	earlier: readonly SessionRecord[],
	shareOf: (session: SessionRecord) => number | null,
): Change {
	const shares = earlier.flatMap((one) => shareOf(one) ?? []);
	const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
	const change = (shareOf(session) ?? mean) - mean;
	const { changeShare } = THRESHOLDS.roomAttention;
	if (change >= changeShare) return "more";
	return change <= -changeShare ? "less" : "same";
}
