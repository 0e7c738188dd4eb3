/** @import { ModelSource } from "./model-manifest.mjs" */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { requireSha256 } from "./sha256.mjs";

/**
 * Reads a file of an installed npm package, after checking that it is the
 * version and the file that the manifest names.
 * @param {string} packagesFolder node_modules
 * @param {ModelSource} source
 * @returns {Promise<Uint8Array>}
 */
export async function readPackageFile(packagesFolder, source) {
	const folder = join(packagesFolder, source.package);
	const version = await packageVersion(join(folder, "package.json"));
	if (version !== source.version) {
		throw new Error(
			`${source.package}: version ${version} is installed, models/manifest.json wants ${source.version}`,
		);
	}
	const path = join(folder, source.file);
	const bytes = await readFile(path);
	requireSha256(path, bytes, source.sha256);
	return bytes;
}

/** @param {string} path of a package.json */
async function packageVersion(path) {
	/** @type {unknown} */
	const content = JSON.parse(await readFile(path, "utf8"));
	return typeof content === "object" && content !== null && "version" in content
		? content.version
		: undefined;
}
