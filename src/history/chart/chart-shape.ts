import type { SessionBin } from "../../core/session/session-bin.ts";
import type { SessionRecord } from "../../core/session/session-record.ts";
import { everyBin } from "../../core/session/session-stretches.ts";
import type { SpentTime } from "../../core/session/spent-time.ts";

/** Upper edges of the stacked parts of everybody's time, 0..1: toward the call, with elsewhere at the desk, and with away; the rest could not be read. */
export interface ChartEdges {
	readonly toward: number;
	readonly elsewhere: number;
	readonly read: number;
}

/** Why it is not known what people did: nobody was in clear view, too few for anything to be kept, or nobody was there or heard of. */
type GapKind = "no-clear-view" | "too-few" | "nobody";

/** A run of bins for which it is known what people did, or a gap for which it is not; `at` and `length` are counted in bins, from the session's start. */
export type ChartRun =
	| {
			readonly kind: "known";
			readonly at: number;
			readonly edges: readonly ChartEdges[];
	  }
	| { readonly kind: GapKind; readonly at: number; readonly length: number };

export function chartRuns(
	session: Pick<SessionRecord, "startedAtMs" | "lastAtMs">,
	bins: readonly SessionBin[],
): readonly ChartRun[] {
	const runs: ChartRun[] = [];
	everyBin(session, bins).forEach(({ bin }, at) => {
		const known = bin ? knownOf(bin.room) : "nobody";
		const last = runs.at(-1);
		if (typeof known === "string")
			if (last?.kind === known)
				runs[runs.length - 1] = { ...last, length: last.length + 1 };
			else runs.push({ kind: known, at, length: 1 });
		else if (last?.kind === "known")
			runs[runs.length - 1] = { ...last, edges: [...last.edges, known] };
		else runs.push({ kind: "known", at, edges: [known] });
	});
	return runs;
}

/** How everybody's time of a bin was spent, or why that is not known. */
export function knownOf({
	presentMs,
	readableMs,
	elsewhereMs,
	attendingMs,
}: SpentTime): ChartEdges | GapKind {
	if (presentMs === 0) return "nobody";
	if (readableMs === 0) return "no-clear-view";
	if (attendingMs === null) return "too-few";
	const share = (ms: number) => Math.min(1, ms / presentMs);
	return {
		toward: share(attendingMs),
		elsewhere: share(attendingMs + (elsewhereMs ?? 0)),
		read: share(readableMs),
	};
}
