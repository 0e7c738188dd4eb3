/**
 * Pairs rows with columns so that the pairs together cost least. A row stays alone where that is cheaper: staying
 * alone costs `aloneCost`. This is the assignment problem, solved by shortest augmenting paths with potentials
 * (Kuhn 1955, "The Hungarian method"; Jonker and Volgenant 1987), as trackers of boxes do (SORT, arXiv:1602.00763).
 * @param costs [rows][columns]; infinite where a pair is impossible
 * @returns for each row its column, or null
 */
export function cheapestPairs(
	costs: readonly (readonly number[])[],
	aloneCost: number,
): readonly (number | null)[] {
	const columns = costs[0]?.length ?? 0;
	// Each row may also take a column of its own that means "alone", so that every row finds one.
	const costOf = (row: number, column: number): number => {
		if (column >= columns) return aloneCost;
		return Math.min(costs[row]?.[column] ?? IMPOSSIBLE, IMPOSSIBLE);
	};
	const width = columns + costs.length;
	const rowOf: (number | null)[] = Array.from({ length: width }, () => null);
	const rowPotentials = costs.map(() => 0);
	const columnPotentials = new Float64Array(width);
	for (const row of costs.keys()) {
		const reached = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
		const cameFrom = new Int32Array(width).fill(NO_COLUMN);
		const isDone = new Uint8Array(width);
		let column = NO_COLUMN;
		let from = row;
		while (true) {
			let next = NO_COLUMN;
			let step = Number.POSITIVE_INFINITY;
			for (let c = 0; c < width; c++) {
				if (isDone[c]) continue;
				const reduced =
					costOf(from, c) -
					(rowPotentials[from] ?? 0) -
					(columnPotentials[c] ?? 0);
				if (reduced < (reached[c] ?? 0)) {
					reached[c] = reduced;
					cameFrom[c] = column;
				}
				if ((reached[c] ?? 0) < step) {
					step = reached[c] ?? 0;
					next = c;
				}
			}
			shiftPotentials(row, step);
			column = next;
			isDone[column] = 1;
			const owner = rowOf[column];
			if (owner === null || owner === undefined) break;
			from = owner;
		}
		// Turns the path around: each of its columns goes to the row before it.
		while (column !== NO_COLUMN) {
			const before = cameFrom[column] ?? NO_COLUMN;
			rowOf[column] = before === NO_COLUMN ? row : (rowOf[before] ?? row);
			column = before;
		}

		function shiftPotentials(first: number, step: number): void {
			rowPotentials[first] = (rowPotentials[first] ?? 0) + step;
			for (let c = 0; c < width; c++) {
				if (!isDone[c]) {
					reached[c] = (reached[c] ?? 0) - step;
					continue;
				}
				columnPotentials[c] = (columnPotentials[c] ?? 0) - step;
				const owner = rowOf[c];
				if (owner !== null && owner !== undefined)
					rowPotentials[owner] = (rowPotentials[owner] ?? 0) + step;
			}
		}
	}
	return costs.map((_, row) => {
		const column = rowOf.indexOf(row);
		const isPair =
			column >= 0 && column < columns && costOf(row, column) < IMPOSSIBLE;
		return isPair ? column : null;
	});
}

const NO_COLUMN = -1;
/** Larger than any sum of real costs, but finite, because infinite potentials have no differences. */
const IMPOSSIBLE = 1e6;
