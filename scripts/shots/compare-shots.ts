import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/**
 * The share of a picture's pixels that may differ, by surface: measured between runs on one machine, of which only the
 * drawing of edges differs. What moves by itself is not compared.
 */
const TOLERANCES: readonly (readonly [surface: RegExp, share: number])[] = [
	[/^(?:trial|live)-/, Number.POSITIVE_INFINITY],
	[/^history-report-/, 0.002],
	[/./, 0.0005],
];

export interface ComparedShot {
	readonly file: string;
	/** "new" has no kept picture, "gone" only a kept one. */
	readonly outcome: "same" | "changed" | "new" | "gone";
	/** The share of the pixels that differ; a pixel that only one of the pictures has counts as one. */
	readonly changedShare: number;
}

/**
 * Compares each picture with the kept one of its name, and draws what has changed beside it.
 * @param taken only these are compared, so that a pattern leaves the others alone
 */
export async function compareShots(
	folder: string,
	keptFolder: string,
	taken: readonly string[],
	isWhole: boolean,
): Promise<readonly ComparedShot[]> {
	const compared: ComparedShot[] = [];
	for (const file of taken) {
		const kept = join(keptFolder, file);
		if (!existsSync(kept)) {
			compared.push({ file, outcome: "new", changedShare: 1 });
			continue;
		}
		const [now, before] = await Promise.all(
			[join(folder, file), kept].map(async (path) =>
				PNG.sync.read(await readFile(path)),
			),
		);
		if (!now || !before) continue;
		const { changedShare, drawn } = difference(now, before);
		const isChanged = changedShare > toleranceOf(file);
		compared.push({
			file,
			outcome: isChanged ? "changed" : "same",
			changedShare,
		});
		if (isChanged)
			await writeFile(join(folder, differenceOf(file)), PNG.sync.write(drawn));
	}
	const gone = isWhole
		? (await readdir(keptFolder)).filter((file) => !taken.includes(file))
		: [];
	return [
		...compared,
		...gone.map(
			(file) => ({ file, outcome: "gone", changedShare: 1 }) as const,
		),
	];
}

/** The name of the picture that shows what has changed in another. */
export function differenceOf(file: string): string {
	return file.replace(/\.png$/, ".changed.png");
}

function toleranceOf(file: string): number {
	return TOLERANCES.find(([surface]) => surface.test(file))?.[1] ?? 0;
}

function difference(
	now: PNG,
	before: PNG,
): {
	readonly changedShare: number;
	readonly drawn: PNG;
} {
	const width = Math.max(now.width, before.width);
	const height = Math.max(now.height, before.height);
	const [one, other] = [now, before].map((png) => enlarged(png, width, height));
	const drawn = new PNG({ width, height });
	const changed =
		one && other
			? pixelmatch(other.data, one.data, drawn.data, width, height)
			: width * height;
	return { changedShare: changed / (width * height), drawn };
}

/** Where a picture has become larger, the smaller one is transparent. */
function enlarged(png: PNG, width: number, height: number): PNG {
	if (png.width === width && png.height === height) return png;
	const larger = new PNG({ width, height });
	PNG.bitblt(png, larger, 0, 0, png.width, png.height, 0, 0);
	return larger;
}
