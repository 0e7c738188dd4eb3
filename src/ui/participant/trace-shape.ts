import type { TraceBin } from "../../core/participant/participant-summary.ts";

/** A part of the trace, in bins from its left edge: shares of the time spent toward the call and elsewhere at the desk, or a gap in which less than half was readable. */
export type TracePart =
	| {
			readonly kind: "read";
			readonly at: number;
			readonly toward: number;
			readonly elsewhere: number;
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
	const bins = new Map(
		trace.map((bin) => [
			binCount - 1 - (lastSlot - Math.round(bin.startMs / binMs)),
			bin,
		]),
	);
	const first = Math.max(0, Math.min(...bins.keys()));
	const parts: TracePart[] = [];
	for (let at = first; at < binCount; at++) {
		const bin = bins.get(at);
		if (bin && isMostlyRead(bin))
			parts.push({
				kind: "read",
				at,
				toward: bin.toward,
				elsewhere: bin.elsewhere,
			});
		else extendGap(parts, at);
	}
	return parts;
}

export function isMostlyRead({ toward, elsewhere, away }: TraceBin): boolean {
	return toward + elsewhere + away >= 0.5;
}

function extendGap(parts: TracePart[], at: number): void {
	const before = parts.at(-1);
	if (before?.kind === "gap")
		parts[parts.length - 1] = { ...before, length: before.length + 1 };
	else parts.push({ kind: "gap", at, length: 1 });
}
