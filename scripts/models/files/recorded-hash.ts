import { sha256 } from "./sha256.ts";

/**
 * The manifest's text with a new hash and size for one model. The rest of the
 * text keeps its formatting.
 * @param file the model's file name
 * @param bytes the model's content
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
