import { EXPRESSION_CLASSES } from "../expression/expression.ts";

/** How people spent a stretch of time, in person-milliseconds. These are sums, so that those of shorter stretches add up to those of a longer one. */
export interface SpentTime {
	readonly presentMs: number;
	readonly readableMs: number;
	/** Part of the readable time spent elsewhere at the desk, which is in no share; null where it is not kept, as in sessions from before 0.3.0. */
	readonly elsewhereMs: number | null;
	/** Part of the readable time spent toward the call; null where it is not kept, because too few people could be read. */
	readonly attendingMs: number | null;
	/** Time for which faces showed each expression, in the order of EXPRESSION_CLASSES; null where none was read, or it is not kept. */
	readonly expressionMs: readonly number[] | null;
}

export const NO_TIME: SpentTime = {
	presentMs: 0,
	readableMs: 0,
	elsewhereMs: 0,
	attendingMs: 0,
	expressionMs: null,
};

/** If one part does not say who attended, the sum does not either. */
export function addSpent(one: SpentTime, other: SpentTime): SpentTime {
	return {
		presentMs: one.presentMs + other.presentMs,
		readableMs: one.readableMs + other.readableMs,
		elsewhereMs: addKept(one.elsewhereMs, other.elsewhereMs),
		attendingMs: addKept(one.attendingMs, other.attendingMs),
		expressionMs: addExpressions(one.expressionMs, other.expressionMs),
	};
}

function addKept(one: number | null, other: number | null): number | null {
	return one === null || other === null ? null : one + other;
}

function addExpressions(
	one: SpentTime["expressionMs"],
	other: SpentTime["expressionMs"],
): SpentTime["expressionMs"] {
	if (one === null || other === null) return one ?? other;
	return EXPRESSION_CLASSES.map((_, i) => (one[i] ?? 0) + (other[i] ?? 0));
}

/** Share of the time toward the call in that toward it and away from it, 0..1; null where there was neither or it is not kept: a gap, never a zero. */
export function attendingShare(
	spent: Pick<SpentTime, "attendingMs" | "elsewhereMs" | "readableMs">,
): number | null {
	const { attendingMs, elsewhereMs, readableMs } = spent;
	return attendingMs === null
		? null
		: share(attendingMs, readableMs - (elsewhereMs ?? 0));
}

/** Least and greatest share toward the call: if none, or all, of the time of which nothing is told was. Null where there is no share. */
export function attendingBetween(
	spent: Pick<SpentTime, "attendingMs" | "elsewhereMs" | "readableMs">,
	presentMs: number,
): readonly [number, number] | null {
	const { attendingMs, elsewhereMs, readableMs } = spent;
	if (attendingMs === null) return null;
	const untoldMs = Math.max(0, presentMs - readableMs);
	const wholeMs = readableMs - (elsewhereMs ?? 0) + untoldMs;
	const least = share(attendingMs, wholeMs);
	const greatest = share(attendingMs + untoldMs, wholeMs);
	return least === null || greatest === null ? null : [least, greatest];
}

/** Share of the people's time that could be read, 0..1; null where nobody was there. */
export function readableShare(spent: SpentTime): number | null {
	return share(spent.readableMs, spent.presentMs);
}

/** Share of the people's time that was toward the call or away from it, 0..1; null where nobody was there. */
export function judgedShare(spent: SpentTime): number | null {
	return share(spent.readableMs - (spent.elsewhereMs ?? 0), spent.presentMs);
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
