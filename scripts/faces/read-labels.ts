import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** The only file of the scripts that imports csv-parse. */

const MOST_BYTES = 64e6;
const MOST_ROWS = 200_000;

/** One row of a table of labelled pictures. */
export interface Label {
	/** The picture's path, from the folder of pictures. */
	readonly file: string;
	/** Signs as in the table: yaw > 0 toward the picture's left edge, pitch > 0 up. Null where it has no such column, or the cell is empty. */
	readonly yawDeg: number | null;
	readonly pitchDeg: number | null;
	/** Where the face is, in the picture's pixels; null if the table does not say. */
	readonly faceBox: FaceBox | null;
	/** Every cell, by its column. */
	readonly cells: ReadonlyMap<string, string>;
}

export interface FaceBox {
	readonly centreX: number;
	readonly centreY: number;
	readonly width: number;
	readonly height: number;
}

export interface Labels {
	readonly columns: readonly string[];
	readonly rows: readonly Label[];
}

/**
 * Reads a table of labels, one row a picture. Only the column `file` is needed;
 * `yawDeg`, `pitchDeg`, `faceCx`, `faceCy`, `faceW`, `faceH` are read as numbers.
 * @param path as given, or else from the folder of pictures
 * @throws an error that says in one sentence what is wrong
 */
export async function readLabels(
	path: string,
	folder: string,
): Promise<Labels> {
	const text = await readText(path).catch(() => readText(join(folder, path)));
	const [columns = [], ...lines] = tableIn(text, path);
	if (!columns.includes("file"))
		throw new Error(
			`${path} has no column "file"; it has ${columns.join(", ") || "none"}.`,
		);
	if (lines.length === 0) throw new Error(`${path} labels no picture.`);
	if (lines.length > MOST_ROWS)
		throw new Error(`${path} has more than ${MOST_ROWS} rows.`);
	const rows = lines.map((line, i) =>
		labelOf(
			new Map(columns.map((column, at) => [column, line[at] ?? ""])),
			`${path}, row ${i + 2}`,
		),
	);
	return { columns, rows };
}

/** @throws an error that names the option, if there is no such column */
export function requireColumn(
	{ columns }: Labels,
	option: string,
	column: string,
): void {
	if (!columns.includes(column))
		throw new Error(
			`${option}: the labels have no column "${column}"; they have ${columns.join(", ")}.`,
		);
}

async function readText(path: string): Promise<string> {
	const { size } = await stat(path).catch(() => {
		throw new Error(`${path} cannot be read.`);
	});
	if (size > MOST_BYTES) throw new Error(`${path} is larger than 64 MB.`);
	return await readFile(path, "utf8").catch(() => {
		throw new Error(`${path} cannot be read.`);
	});
}

function tableIn(text: string, path: string): string[][] {
	try {
		return parse(text, { bom: true, trim: true, skip_empty_lines: true });
	} catch (cause) {
		throw new Error(`${path} is no table of comma-separated values.`, {
			cause,
		});
	}
}

function labelOf(cells: ReadonlyMap<string, string>, where: string): Label {
	const file = cells.get("file") ?? "";
	if (file === "") throw new Error(`${where}: the column "file" is empty.`);
	const numberIn = (column: string): number | null => {
		const cell = cells.get(column) ?? "";
		if (cell === "") return null;
		const value = Number(cell);
		if (!Number.isFinite(value))
			throw new Error(`${where}: ${column} is "${cell}", not a number.`);
		return value;
	};
	const [centreX, centreY, width, height] = [
		numberIn("faceCx"),
		numberIn("faceCy"),
		numberIn("faceW"),
		numberIn("faceH"),
	];
	const hasBox =
		centreX !== null && centreY !== null && width !== null && height !== null;
	return {
		file,
		yawDeg: numberIn("yawDeg"),
		pitchDeg: numberIn("pitchDeg"),
		faceBox: hasBox ? { centreX, centreY, width, height } : null,
		cells,
	};
}
