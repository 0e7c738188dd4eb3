import { createHash } from "node:crypto";

/** @returns 64 hexadecimal digits */
export function sha256(bytes: Uint8Array): string {
	return createHash("sha256").update(bytes).digest("hex");
}

/**
 * @param path the file's path, for the error's text
 * @param expected 64 hexadecimal digits
 */
export function requireSha256(
	path: string,
	bytes: Uint8Array,
	expected: string,
) {
	const actual = sha256(bytes);
	if (actual !== expected) {
		throw new Error(
			`${path}: SHA-256 is ${actual}, models/manifest.json says ${expected}`,
		);
	}
}
