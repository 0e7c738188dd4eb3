import type { SessionBin } from "../core/session/session-bin.ts";
import type { SessionRecord } from "../core/session/session-record.ts";
import { everyBin } from "../core/session/session-stretches.ts";
import { attendingShare } from "../core/session/spent-time.ts";

/** A run of bins for which it is known how many attended, or a gap for which it is not; `at` and `length` are counted in bins, from the session's start. */
export type ChartRun =
	| {
			readonly kind: "known";
			readonly at: number;
			readonly shares: readonly number[];
	  }
	| { readonly kind: "gap"; readonly at: number; readonly length: number };

export function chartRuns(
	session: Pick<SessionRecord, "startedAtMs" | "lastAtMs">,
	bins: readonly SessionBin[],
): readonly ChartRun[] {
	const runs: ChartRun[] = [];
	everyBin(session, bins).forEach(({ bin }, at) => {
		const share = bin && attendingShare(bin.room);
		const last = runs.at(-1);
		if (share === null)
			if (last?.kind === "gap")
				runs[runs.length - 1] = { ...last, length: last.length + 1 };
			else runs.push({ kind: "gap", at, length: 1 });
		else if (last?.kind === "known")
			runs[runs.length - 1] = { ...last, shares: [...last.shares, share] };
		else runs.push({ kind: "known", at, shares: [share] });
	});
	return runs;
}
