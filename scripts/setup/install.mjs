import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PROJECT_ROOT } from "./project-root.mjs";
import { runOrThrow } from "./run-command.mjs";

/**
 * Installs the packages of the lock file if any is missing or has another
 * version. The packages' install scripts are not run, since none is needed.
 */
export async function installPackages() {
	if (await isInstalled(PROJECT_ROOT)) return;
	console.error("Installing the npm packages of the lock file.");
	await runOrThrow("npm ci", "npm", ["ci", "--ignore-scripts"]);
}

/**
 * Whether node_modules contains the versions that the lock file pins, by the
 * list of installed packages that npm keeps there.
 * @param {string} root
 * @returns {Promise<boolean>}
 */
export async function isInstalled(root) {
	const wanted = await lockedPackages(join(root, "package-lock.json"));
	if (!wanted) throw new Error("package-lock.json is missing or unreadable.");
	const installed = await lockedPackages(
		join(root, "node_modules", ".package-lock.json"),
	);
	if (!installed) return false;
	return Object.entries(wanted).every(([path, { version, optional }]) => {
		const there = installed[path];
		// Optional packages may be for other systems.
		if (!there) return path === "" || optional === true;
		return there.version === version;
	});
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, {version?: string, optional?: boolean}> | undefined>}
 */
async function lockedPackages(file) {
	try {
		return JSON.parse(await readFile(file, "utf8")).packages;
	} catch {
		return undefined;
	}
}
