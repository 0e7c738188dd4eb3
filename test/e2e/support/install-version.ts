import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EXTENSION_FOLDER } from "../../../scripts/setup/build-steps.ts";

/**
 * Puts the built extension into a folder as if it had this version. Chrome takes the same folder for the same
 * extension, so that another version there is an update or a downgrade.
 */
export async function installVersion(
	folder: string,
	version: string,
): Promise<void> {
	await cp(EXTENSION_FOLDER, folder, { recursive: true });
	const path = join(folder, "manifest.json");
	const manifest = JSON.parse(await readFile(path, "utf8"));
	await writeFile(path, JSON.stringify({ ...manifest, version }));
}
