import { EXPRESSION_CLASSES } from "../expression/expression.ts";

/** How people spent a stretch of time, in person-milliseconds. These are sums, so that those of shorter stretches add up to those of a longer one. */
export interface SpentTime {
	readonly presentMs: number;
	readonly readableMs: number;
	/** Part of the readable time; null where it is not kept, because too few people could be read. */
	readonly attendingMs: number | null;
	/** Time for which faces showed each expression, in the order of EXPRESSION_CLASSES; null where none was read, or it is not kept. */
	readonly expressionMs: readonly number[] | null;
}

export const NO_TIME: SpentTime = {
	presentMs: 0,
	readableMs: 0,
	attendingMs: 0,
	expressionMs: null,
};

/** If one part does not say who attended, the sum does not either. */
export function addSpent(one: SpentTime, other: SpentTime): SpentTime {
	return {
		presentMs: one.presentMs + other.presentMs,
		readableMs: one.readableMs + other.readableMs,
		attendingMs:
			one.attendingMs === null || other.attendingMs === null
				? null
				: one.attendingMs + other.attendingMs,
		expressionMs: addExpressions(one.expressionMs, other.expressionMs),
	};
}

function addExpressions(
	one: SpentTime["expressionMs"],
	other: SpentTime["expressionMs"],
): SpentTime["expressionMs"] {
	if (one === null || other === null) return one ?? other;
	return EXPRESSION_CLASSES.map((_, i) => (one[i] ?? 0) + (other[i] ?? 0));
}

/** Share of the readable time that counts as attending, 0..1; null where nothing was readable or it is not kept: a gap, never a zero. */
export function attendingShare(
	spent: Pick<SpentTime, "attendingMs" | "readableMs">,
): number | null {
	return spent.attendingMs === null
		? null
		: share(spent.attendingMs, spent.readableMs);
}

/** Share of the people's time that could be read, 0..1; null where nobody was there. */
export function readableShare(spent: SpentTime): number | null {
	return share(spent.readableMs, spent.presentMs);
}

/** Shares in the order of EXPRESSION_CLASSES, their sum 1. */
export function expressionShares({
	expressionMs,
}: Pick<SpentTime, "expressionMs">): readonly number[] | null {
	const totalMs = expressionMs?.reduce((sum, ms) => sum + ms, 0) ?? 0;
	if (expressionMs === null || totalMs === 0) return null;
	return expressionMs.map((ms) => ms / totalMs);
}

/** Clamped, because sums of fractions may end slightly outside 0..1. */
function share(part: number, whole: number): number | null {
	return whole > 0 ? Math.min(1, Math.max(0, part / whole)) : null;
}
