import type { TraceBin } from "../../core/participant/participant-summary.ts";
import { text } from "../../platform/i18n/text.ts";
import { durationText } from "../kit/duration-text.ts";
import { shareText } from "../kit/share-text.ts";

/** Describes the trace for users who cannot see it, with shares rounded to words. */
export function traceText(trace: readonly TraceBin[], binMs: number): string {
	const read = trace.flatMap(({ attendingShare }) =>
		attendingShare === null ? [] : [attendingShare],
	);
	if (read.length === 0) return text("trace_empty");
	const mean = read.reduce((sum, share) => sum + share, 0) / read.length;
	const unread = trace.length - read.length;
	const described = text(
		"trace_text",
		durationText(trace.length * binMs),
		shareText(mean),
	);
	return unread === 0
		? described
		: `${described} ${text("trace_gaps", durationText(unread * binMs))}`;
}
