type Cell = string | number | null;

/** A line of RFC 4180, its end included; null is an empty cell. */
export function csvRow(cells: readonly Cell[]): string {
	return `${cells.map(field).join(",")}\r\n`;
}

function field(cell: Cell): string {
	if (cell === null) return "";
	// Numbers are ours; text may come from a page.
	const text = typeof cell === "number" ? String(cell) : harmless(cell);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A spreadsheet takes text that begins so for a formula, and would run it
 * (OWASP, CSV Injection); with an apostrophe before it, it is text.
 */
const FORMULA = /^[\s"']*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

function harmless(text: string): string {
	return FORMULA.test(text) ? `'${text}` : text;
}
