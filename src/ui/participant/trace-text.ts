import type { TraceBin } from "../../core/participant/participant-summary.ts";
import { text } from "../../platform/i18n/text.ts";
import { durationText } from "../kit/duration-text.ts";
import { shareText } from "../kit/share-text.ts";
import { isMostlyRead } from "./trace-shape.ts";

/** Describes the trace for users who cannot see it, with shares rounded to words. */
export function traceText(trace: readonly TraceBin[], binMs: number): string {
	const read = trace.filter(isMostlyRead);
	if (read.length === 0) return text("trace_empty");
	const sum = (of: (bin: TraceBin) => number) =>
		read.reduce((total, bin) => total + of(bin), 0);
	const [toward, away] = [sum((bin) => bin.toward), sum((bin) => bin.away)];
	const elsewhere = sum((bin) => bin.elsewhere) / read.length;
	const unread = trace.length - read.length;
	const described = text(
		"trace_text",
		durationText(trace.length * binMs),
		shareText(toward + away > 0 ? toward / (toward + away) : 0),
		shareText(elsewhere),
	);
	return unread === 0
		? described
		: `${described} ${text("trace_gaps", durationText(unread * binMs))}`;
}
