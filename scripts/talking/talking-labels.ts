import type { Label } from "../faces/read-labels.ts";

/** A stretch of a film in which one person talks, or does not. */
export interface TalkingSpan {
	readonly file: string;
	readonly speaker: string;
	readonly fromS: number;
	readonly toS: number;
	readonly talks: boolean;
}

/**
 * Reads either of two kinds of rows: a film of one sentence (`speechFirstFrame`,
 * `speechEndFrame`, `frames`, `fps`), in which silence surrounds speech; or a
 * stretch of a film (`t0`, `t1` in seconds, `talking` yes or no). Rows that say
 * nothing of talking are left out.
 * @throws an error that says in one sentence what is wrong
 */
export function talkingSpans(
	rows: readonly Label[],
	columns: readonly string[],
): readonly TalkingSpan[] {
	const read = columns.includes("speechFirstFrame")
		? sentenceSpans
		: columns.includes("talking")
			? stretchSpan
			: null;
	if (!read)
		throw new Error(
			'The labels have neither a column "speechFirstFrame" nor "talking".',
		);
	const spans = rows.flatMap(read).filter(({ fromS, toS }) => toS > fromS);
	if (spans.length === 0) throw new Error("The labels say nothing of talking.");
	return spans;
}

function sentenceSpans(row: Label): readonly TalkingSpan[] {
	const fps = numberIn(row, "fps");
	const [startS, endS, lengthS] = [
		numberIn(row, "speechFirstFrame") / fps,
		numberIn(row, "speechEndFrame") / fps,
		numberIn(row, "frames") / fps,
	];
	const of = { file: row.file, speaker: row.cells.get("speaker") || row.file };
	return [
		{ ...of, fromS: 0, toS: startS, talks: false },
		{ ...of, fromS: startS, toS: endS, talks: true },
		{ ...of, fromS: endS, toS: lengthS, talks: false },
	];
}

function stretchSpan(row: Label): readonly TalkingSpan[] {
	const talking = row.cells.get("talking") ?? "";
	if (talking === "") return [];
	const fromS = numberIn(row, "t0");
	const toS = numberIn(row, "t1");
	// An answer may have a remark, such as "no_smiling".
	const talks = talking.startsWith("yes");
	return [{ file: row.file, speaker: row.file, fromS, toS, talks }];
}

function numberIn({ file, cells }: Label, column: string): number {
	const value = Number(cells.get(column) || Number.NaN);
	if (!Number.isFinite(value))
		throw new Error(`${file}: the label has no number in "${column}".`);
	return value;
}
