import { THRESHOLDS } from "../base/thresholds.ts";
import { coverageOf, type SessionRecord } from "./session-record.ts";
import { attendingShare } from "./spent-time.ts";

type Change = "more" | "same" | "less";

/** A session beside the earlier ones of the same class: with one's own past, and nobody else's. */
export interface Comparison {
	/** How many earlier sessions there are to compare with. */
	readonly earlier: number;
	readonly attending: Change;
	/** How many could be read; where that changed, the rest is to be taken with care. */
	readonly readable: Change;
}

/** Of less than a minute of people's time nothing is compared. */
const LEAST_TOLD_MS = 60_000;

/** Null where there is nothing to compare with. Sessions that counted otherwise (notes expected or not) are not like this one. */
export function compareWithPast(
	session: SessionRecord,
	all: readonly SessionRecord[],
): Comparison | null {
	const earlier = all.filter(
		(one) =>
			one.startedAtMs < session.startedAtMs &&
			isSameClass(one, session) &&
			one.settings.notesExpected === session.settings.notesExpected &&
			isTold(one),
	);
	if (earlier.length === 0 || !isTold(session)) return null;
	return {
		earlier: earlier.length,
		attending: changeOf(session, earlier, ({ totals }) =>
			attendingShare(totals.told),
		),
		readable: changeOf(session, earlier, (one) => coverageOf(one).readable),
	};
}

/** By the name that the user gave; where there is none, by the meeting. */
export function isSameClass(one: SessionRecord, other: SessionRecord): boolean {
	if (one.className !== "" || other.className !== "")
		return one.className === other.className;
	return one.meeting === other.meeting && one.meeting !== "";
}

function isTold({ totals }: SessionRecord): boolean {
	return totals.told.readableMs >= LEAST_TOLD_MS;
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
