import type { ZipEntry } from "./write-zip.ts";

/** What a build makes of the project's own path, in modules that it writes itself, and what to put in its place. */
const OF_THE_PATH: readonly (readonly [RegExp, string])[] = [
	[/\b(ROLLDOWN_FILE_URL|CRX_DYNAMIC_SCRIPT)_[\w$-]+/g, "$1"],
	[/\?scriptId=\w+/g, "?scriptId"],
	[/"(?:\.\.\/)+@crx\//g, '"@crx/'],
];

/** A source map that is the same whatever folder it was built in. */
export function stableMap({ path, bytes }: ZipEntry): ZipEntry {
	const text = OF_THE_PATH.reduce(
		(map, [mark, word]) => map.replace(mark, word),
		new TextDecoder().decode(bytes),
	);
	return { path, bytes: new TextEncoder().encode(text) };
}
