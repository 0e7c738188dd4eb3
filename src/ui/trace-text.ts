import type { TraceBin } from "../core/participant-summary.ts";
import { durationText } from "./duration-text.ts";

/** The trace for those who cannot see it; rounded to words, like all of it. */
export function traceText(trace: readonly TraceBin[], binMs: number): string {
	const read = trace.flatMap(({ attendingShare }) =>
		attendingShare === null ? [] : [attendingShare],
	);
	if (read.length === 0) return "Trace: nothing could be read yet.";
	const mean = read.reduce((sum, share) => sum + share, 0) / read.length;
	const unread = trace.length - read.length;
	const gaps =
		unread === 0 ? "" : ` ${durationText(unread * binMs)} could not be read.`;
	return `Trace of the last ${durationText(trace.length * binMs)}: facing or taking notes ${howMuch(mean)} of the time that could be read.${gaps}`;
}

/** Thirds are wording, not judgement. */
function howMuch(share: number): string {
	if (share >= 0.9) return "nearly all";
	if (share >= 0.66) return "most";
	if (share >= 0.33) return "about half";
	return share >= 0.1 ? "a little" : "almost none";
}
