import type { SessionBin } from "../core/session/session-bin.ts";
import type { SessionRecord } from "../core/session/session-record.ts";
import { everyBin } from "../core/session/session-stretches.ts";
import type { SpentTime } from "../core/session/spent-time.ts";

/** Upper edges of the stacked parts of everybody's time, 0..1: toward the call, with elsewhere at the desk, and with away; the rest could not be read. */
export interface ChartEdges {
	readonly toward: number;
	readonly elsewhere: number;
	readonly read: number;
}

/** A run of bins for which it is known what people did, or a gap for which it is not; `at` and `length` are counted in bins, from the session's start. */
export type ChartRun =
	| {
			readonly kind: "known";
			readonly at: number;
			readonly edges: readonly ChartEdges[];
	  }
	| { readonly kind: "gap"; readonly at: number; readonly length: number };

export function chartRuns(
	session: Pick<SessionRecord, "startedAtMs" | "lastAtMs">,
	bins: readonly SessionBin[],
): readonly ChartRun[] {
	const runs: ChartRun[] = [];
	everyBin(session, bins).forEach(({ bin }, at) => {
		const known = bin && edgesOf(bin.room);
		const last = runs.at(-1);
		if (known === null)
			if (last?.kind === "gap")
				runs[runs.length - 1] = { ...last, length: last.length + 1 };
			else runs.push({ kind: "gap", at, length: 1 });
		else if (last?.kind === "known")
			runs[runs.length - 1] = { ...last, edges: [...last.edges, known] };
		else runs.push({ kind: "known", at, edges: [known] });
	});
	return runs;
}

/** Null where nothing could be read, or it is not kept. */
function edgesOf({
	presentMs,
	readableMs,
	elsewhereMs,
	attendingMs,
}: SpentTime): ChartEdges | null {
	if (attendingMs === null || readableMs === 0 || presentMs === 0) return null;
	const share = (ms: number) => Math.min(1, ms / presentMs);
	return {
		toward: share(attendingMs),
		elsewhere: share(attendingMs + (elsewhereMs ?? 0)),
		read: share(readableMs),
	};
}
