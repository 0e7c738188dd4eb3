export interface Area {
	readonly widthPx: number;
	readonly heightPx: number;
}

export interface TileGrid {
	readonly columns: number;
	readonly tileWidthPx: number;
}

/** The grid with the largest tiles of one shape (width / height) that fit the area; of several such grids, the narrowest. */
export function tileGrid(
	count: number,
	area: Area,
	aspect: number,
	gapPx: number,
): TileGrid {
	let best: TileGrid = { columns: 1, tileWidthPx: 0 };
	for (let columns = 1; columns <= count; columns++) {
		const rows = Math.ceil(count / columns);
		const byWidth = (area.widthPx - gapPx * (columns - 1)) / columns;
		const byHeight = ((area.heightPx - gapPx * (rows - 1)) / rows) * aspect;
		const tileWidthPx = Math.max(0, Math.floor(Math.min(byWidth, byHeight)));
		if (tileWidthPx > best.tileWidthPx) best = { columns, tileWidthPx };
	}
	return best;
}
