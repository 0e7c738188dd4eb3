import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { installDebianPackages } from "./install-debian-packages.ts";

/** The manifest's minimum_chrome_version, the first with structured cloning of messages. */
export const MINIMUM_MAJOR = 148;

/** Usual paths, best first: a binary comes before the wrapper script around it. */
const PLACES = {
	linux: [
		"/usr/lib/chromium/chromium",
		"/usr/bin/chromium",
		"/usr/bin/chromium-browser",
		"/opt/google/chrome/chrome",
		"/usr/bin/google-chrome-stable",
		"/usr/bin/google-chrome",
		"/snap/bin/chromium",
	],
	darwin: [
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
		"/Applications/Chromium.app/Contents/MacOS/Chromium",
	],
	win32: ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap(
		(name) => {
			const folder = process.env[name];
			return folder
				? [
						`${folder}\\Google\\Chrome\\Application\\chrome.exe`,
						`${folder}\\Chromium\\Application\\chrome.exe`,
					]
				: [];
		},
	),
};

function usualPlaces(): string[] {
	const { platform } = process;
	if (platform === "linux" || platform === "darwin" || platform === "win32")
		return PLACES[platform];
	return [];
}

/**
 * The browser's major version, or null if it is unknown. On Windows it is not
 * asked, since Chrome opens a window for `--version` there.
 */
function majorVersion(path: string): number | null {
	if (process.platform === "win32") return null;
	const output = execFileSync(path, ["--version"], {
		encoding: "utf8",
		stdio: ["ignore", "pipe", "ignore"],
	});
	const major = /(\d+)\.\d+\.\d+/.exec(output)?.[1];
	return major === undefined ? null : Number(major);
}

/**
 * Finds a Chrome or Chromium that can run the extension, and installs Debian's
 * if there is none and that is possible.
 * @returns the program's path
 * @throws an error that says in one sentence what to do
 */
export function findBrowser(): string {
	const asked = process.env.CHROME_PATH;
	if (asked && !existsSync(asked))
		throw new Error(`CHROME_PATH names ${asked}, where there is no file.`);
	const path =
		asked ?? usualPlaces().find((place) => existsSync(place)) ?? installed();
	const major = majorVersion(path);
	if (major !== null && major < MINIMUM_MAJOR)
		throw new Error(
			`${path} is version ${major}; Roompulse needs Chrome or Chromium ${MINIMUM_MAJOR} or later: update it, or set CHROME_PATH to a newer one.`,
		);
	return path;
}

function installed(): string {
	installDebianPackages(["chromium"], "No Chrome or Chromium found");
	const path = usualPlaces().find((place) => existsSync(place));
	if (path) return path;
	throw new Error(
		`No Chrome or Chromium found: install Chrome ${MINIMUM_MAJOR} or later from https://www.google.com/chrome/, or set CHROME_PATH to its program file.`,
	);
}
