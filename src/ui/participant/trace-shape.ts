import type { TraceBin } from "../../core/participant/participant-summary.ts";

/** A part of the trace, in bins from its left edge: time spent facing, or a gap in which nothing was readable. */
export type TracePart =
	| {
			readonly kind: "facing";
			readonly at: number;
			readonly attendingShare: number;
	  }
	| { readonly kind: "gap"; readonly at: number; readonly length: number };

/**
 * Lays bins out so that the newest ends at the right edge. Nothing is drawn
 * before the first bin; a bin that is missing between two others is a gap, like
 * one that was unreadable.
 */
export function traceShape(
	trace: readonly TraceBin[],
	binMs: number,
	binCount: number,
): TracePart[] {
	const last = trace.at(-1);
	if (!last) return [];
	const lastSlot = Math.round(last.startMs / binMs);
	const shares = new Map(
		trace.map(({ startMs, attendingShare }) => [
			binCount - 1 - (lastSlot - Math.round(startMs / binMs)),
			attendingShare,
		]),
	);
	const first = Math.max(0, Math.min(...shares.keys()));
	const parts: TracePart[] = [];
	for (let at = first; at < binCount; at++) {
		const attendingShare = shares.get(at) ?? null;
		if (attendingShare !== null)
			parts.push({ kind: "facing", at, attendingShare });
		else extendGap(parts, at);
	}
	return parts;
}

function extendGap(parts: TracePart[], at: number): void {
	const before = parts.at(-1);
	if (before?.kind === "gap")
		parts[parts.length - 1] = { ...before, length: before.length + 1 };
	else parts.push({ kind: "gap", at, length: 1 });
}
