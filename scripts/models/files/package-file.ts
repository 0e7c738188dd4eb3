import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ModelSource } from "./model-manifest.ts";
import { requireSha256 } from "./sha256.ts";

/**
 * Reads a file of an installed npm package and checks that the package's
 * version and the file's hash are those in the manifest.
 * @param packagesFolder node_modules
 */
export async function readPackageFile(
	packagesFolder: string,
	source: ModelSource,
): Promise<Uint8Array> {
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

/** @param path path of a package.json */
async function packageVersion(path: string) {
	const content: unknown = JSON.parse(await readFile(path, "utf8"));
	return typeof content === "object" && content !== null && "version" in content
		? content.version
		: undefined;
}
