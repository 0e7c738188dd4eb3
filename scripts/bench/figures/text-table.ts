/**
 * Rows of words and numbers, in columns: the first to the left, the others to
 * the right.
 * @param rows the first is the head
 */
export function textTable(rows: readonly (readonly string[])[]): string {
	const widths = (rows[0] ?? []).map((_, column) =>
		Math.max(...rows.map((row) => row[column]?.length ?? 0)),
	);
	return rows
		.map((row) =>
			row
				.map((text, column) => {
					const width = widths[column] ?? 0;
					return column === 0 ? text.padEnd(width) : text.padStart(width + 2);
				})
				.join("")
				.trimEnd(),
		)
		.join("\n");
}
