import { EMOTION_COUNT, EXPRESSION_CLASSES } from "../expression/expression.ts";
import {
	attendingShare,
	expressionShares,
	type SpentTime,
} from "./spent-time.ts";

/** The exported figures of ten seconds: shares, and mean numbers of people over the time in which the page answered. */
export interface SessionFigures {
	readonly people: number;
	readonly readable: number;
	/** People toward the call, elsewhere at the desk, and away; null where nothing could be read, or it is not kept. */
	readonly attending: number | null;
	readonly elsewhere: number | null;
	readonly away: number | null;
	/** The share of people toward the call among those toward it or away; null where there are neither, or where `attending` is null. */
	readonly attendingShare: number | null;
	/** By FIGURE_EXPRESSIONS; null where no expression was read, or it is not kept. */
	readonly expressions: Readonly<Record<string, number>> | null;
}

/** The expressions that are exported; `unknown` and `NF` together are "cant-tell". */
export const FIGURE_EXPRESSIONS: readonly string[] = [
	...EXPRESSION_CLASSES.slice(0, EMOTION_COUNT),
	"cant-tell",
];

export function figuresOf(spent: SpentTime, heardMs: number): SessionFigures {
	const share = attendingShare(spent);
	// Less than a millisecond, which only a damaged record has, would divide to infinity.
	const onAverage = (ms: number) => (heardMs >= 1 ? round(ms / heardMs, 2) : 0);
	const { readableMs, elsewhereMs, attendingMs } = spent;
	const isTold = attendingMs !== null && readableMs > 0;
	const isWhole = isTold && elsewhereMs !== null;
	return {
		people: onAverage(spent.presentMs),
		readable: onAverage(spent.readableMs),
		attending: isTold ? onAverage(attendingMs) : null,
		elsewhere: isWhole ? onAverage(elsewhereMs) : null,
		away: isWhole
			? onAverage(Math.max(0, readableMs - attendingMs - elsewhereMs))
			: null,
		attendingShare: share === null ? null : round(share, 3),
		expressions: expressionFigures(spent),
	};
}

function expressionFigures(spent: SpentTime): SessionFigures["expressions"] {
	const shares = expressionShares(spent);
	if (shares === null) return null;
	const named = shares.slice(0, EMOTION_COUNT).map((one) => round(one, 3));
	const cantTell = shares
		.slice(EMOTION_COUNT)
		.reduce((sum, one) => sum + one, 0);
	const values = [...named, round(cantTell, 3)];
	return Object.fromEntries(
		FIGURE_EXPRESSIONS.map((name, i) => [name, values[i] ?? 0]),
	);
}

function round(value: number, digits: number): number {
	return Number(value.toFixed(digits));
}
