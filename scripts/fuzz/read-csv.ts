/** Where a spreadsheet may begin a cell's text: it must not find a formula there. */
const FORMULA = /^[\s"']*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/**
 * Reads our export as a spreadsheet would that splits by commas, semicolons or tabs, whatever the quotes say.
 * @throws if a text cell is not quoted, or a piece of it would be run as a formula
 */
export function readCsv(csv: string): void {
	const cells = csv.matchAll(
		/(?<=^|,|\n)("(?:[^"]|"")*"|[^",\r\n]*)(?=,|\r\n|$)/g,
	);
	for (const [, cell = ""] of cells) {
		if (!cell.startsWith('"')) {
			if (cell !== "" && !Number.isFinite(Number(cell)))
				throw new Error(`A text cell without quotes: ${cell.slice(0, 80)}`);
			continue;
		}
		const text = cell.slice(1, -1).replaceAll('""', '"');
		for (const piece of text.split(/[;\t\r\n]/))
			if (FORMULA.test(piece) && !/^\s*'/.test(piece))
				throw new Error(`A cell could be run: ${piece.slice(0, 80)}`);
	}
}
