/**
 * Lays out rows in columns: the first column is left-aligned, the others are
 * right-aligned.
 * @param rows the first row is the header
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
