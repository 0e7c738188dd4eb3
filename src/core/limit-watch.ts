import type { Limit } from "./schedule.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** What has limited the looks for some seconds, and what may replace it. */
export interface LimitWatch {
	readonly limit: Limit;
	readonly candidate: {
		readonly limit: Limit;
		readonly sinceMs: number;
	} | null;
}

export const NO_LIMIT: LimitWatch = { limit: "nothing", candidate: null };

/** Another limit is said once it has held for its dwell without a break. */
export function watchLimit(
	before: LimitWatch,
	limit: Limit,
	atMs: number,
): LimitWatch {
	if (limit === before.limit) return { limit, candidate: null };
	const candidate =
		before.candidate?.limit === limit
			? before.candidate
			: { limit, sinceMs: atMs };
	return atMs - candidate.sinceMs >= THRESHOLDS.schedule.limitDwellMs
		? { limit, candidate: null }
		: { limit: before.limit, candidate };
}
