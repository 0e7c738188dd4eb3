import { THRESHOLDS } from "../base/thresholds.ts";
import { coverageOf, type SessionRecord } from "./session-record.ts";
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

/** Sessions with less than a minute of people's readable time are not compared. */
const MIN_READABLE_MS = 60_000;

/** Null where there is nothing to compare with. Sessions that counted notes otherwise (expected or not) are not comparable. */
export function compareWithPast(
	session: SessionRecord,
	all: readonly SessionRecord[],
): Comparison | null {
	const earlier = all.filter(
		(one) =>
			one.startedAtMs < session.startedAtMs &&
			isSameClass(one, session) &&
			one.settings.notesExpected === session.settings.notesExpected &&
			isLongEnough(one),
	);
	if (earlier.length === 0 || !isLongEnough(session)) return null;
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

function isLongEnough({ totals }: SessionRecord): boolean {
	return totals.told.readableMs >= MIN_READABLE_MS;
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
