import { sha256 } from "./sha256.ts";

/**
 * The manifest's text with another hash and size for one model; all else keeps
 * its formatting.
 * @param file of the model
 * @param bytes of the model
 */
export function withRecordedHash(
	manifestText: string,
	file: string,
	bytes: Uint8Array,
): string {
	const name = `"file": ${JSON.stringify(file)}`;
	const start = manifestText.indexOf(name);
	if (start < 0) throw new Error(`models/manifest.json: no ${file}`);
	const entry = manifestText
		.slice(start)
		.replace(/"sha256": "[^"]*"/, `"sha256": "${sha256(bytes)}"`)
		.replace(/"bytes": \d+/, `"bytes": ${bytes.length}`);
	return manifestText.slice(0, start) + entry;
}
