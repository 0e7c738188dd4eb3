import type { Label } from "../faces/read-labels.ts";

/** Somebody who is in a film for a while, about where they sit. */
export interface LabelledPerson {
	readonly file: string;
	readonly fromS: number;
	readonly toS: number;
	readonly who: string;
	/** In shares of the picture. */
	readonly x: number;
	/** Whether they have been there from the start or for ten seconds, and so are people of the group. */
	readonly counts: boolean;
}

/** @throws an error that says in one sentence which cell is wrong */
export function peopleLabels(
	rows: readonly Label[],
): readonly LabelledPerson[] {
	return rows.map(({ file, cells }, i) => {
		const numberIn = (column: string) => {
			const value = Number(cells.get(column) ?? "");
			if (!Number.isFinite(value) || (cells.get(column) ?? "") === "")
				throw new Error(`Row ${i + 2}: ${column} is not a number.`);
			return value;
		};
		return {
			file,
			fromS: numberIn("fromS"),
			toS: numberIn("toS"),
			who: cells.get("who") ?? "",
			x: numberIn("x"),
			counts: cells.get("counts") !== "no",
		};
	});
}
