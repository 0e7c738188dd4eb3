import type { TraceBin } from "../core/participant-summary.ts";
import { text } from "../platform/text.ts";
import { durationText } from "./duration-text.ts";

/** The trace for those who cannot see it; rounded to words, like all of it. */
export function traceText(trace: readonly TraceBin[], binMs: number): string {
	const read = trace.flatMap(({ attendingShare }) =>
		attendingShare === null ? [] : [attendingShare],
	);
	if (read.length === 0) return text("trace_empty");
	const mean = read.reduce((sum, share) => sum + share, 0) / read.length;
	const unread = trace.length - read.length;
	const said = text(
		"trace_text",
		durationText(trace.length * binMs),
		howMuch(mean),
	);
	return unread === 0
		? said
		: `${said} ${text("trace_gaps", durationText(unread * binMs))}`;
}

/** Thirds are wording, not judgement. */
function howMuch(share: number): string {
	if (share >= 0.9) return text("share_nearly_all");
	if (share >= 0.66) return text("share_most");
	if (share >= 0.33) return text("share_half");
	return share >= 0.1 ? text("share_little") : text("share_almost_none");
}
