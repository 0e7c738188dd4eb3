/**
 * One file out of an Emscripten package: `.data` holds the files end to end,
 * and the loader script beside it names where each starts and ends.
 * @param {string} loader the loader script's text
 * @param {Uint8Array} data
 * @param {string} fileName without folder
 * @returns {Uint8Array} a view of `data`
 */
export function packedAsset(loader, data, fileName) {
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
