/**
 * Extracts one file from an Emscripten package: `.data` holds the files one
 * after the other, and its loader script lists where each starts and ends.
 * @param loader the loader script's text
 * @param fileName without folder
 * @returns a view of `data`
 */
export function packedAsset(
	loader: string,
	data: Uint8Array,
	fileName: string,
): Uint8Array {
	const entries = loader.matchAll(
		/"filename": "([^"]+)", "start": (\d+), "end": (\d+)/g,
	);
	for (const [, path = "", start, end] of entries) {
		if (path.endsWith(`/${fileName}`)) {
			return data.subarray(Number(start), Number(end));
		}
	}
	throw new Error(`the packed assets hold no ${fileName}`);
}
