import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { extensionInLanguage } from "../browser/extension-in-language.mjs";
import { launchExtension } from "../browser/launch-extension.mjs";
import { openSurface, SURFACES } from "./open-surface.mjs";
import { openPage, PAGE_STATES } from "./pages.mjs";
import { SURFACE_STATES } from "./states.mjs";

/** The popup has a width of its own; the side panel's least, and a wide one. */
const WIDTHS = { popup: [400, 800], panel: [320, 560] };
const HEIGHT_PX = 640;
/** Until charts, which are painted, have the new colours and width. */
const REPAINT_MS = 150;
const SCHEMES = /** @type {const} */ (["light", "dark"]);
/** One of each direction. */
const LANGUAGES = /** @type {const} */ (["en", "ar"]);

/**
 * @typedef {object} View
 * @property {string} name
 * @property {readonly number[]} widths
 * @property {(browser: import("../browser/launch-extension.mjs").ExtensionBrowser) => Promise<import("playwright-core").Page>} open
 */

/** @type {readonly View[]} */
const VIEWS = [
	...SURFACES.flatMap((surface) =>
		// What is pressed is there in the side panel only.
		SURFACE_STATES.filter(({ press }) => surface === "panel" || !press).map(
			(state) => ({
				name: `${surface}-${state.name}`,
				widths: WIDTHS[surface],
				open: (
					/** @type {import("../browser/launch-extension.mjs").ExtensionBrowser} */ browser,
				) => openSurface(browser, surface, state),
			}),
		),
	),
	...PAGE_STATES.map((state) => ({
		name: state.name,
		widths: state.widths,
		open: (
			/** @type {import("../browser/launch-extension.mjs").ExtensionBrowser} */ browser,
		) => openPage(browser, state),
	})),
];

/**
 * Pictures each surface in each state, light and dark, in two widths and two
 * languages.
 * @param {string} folder whose pictures are replaced
 * @param {string} [only] a pattern: files whose name it fits
 * @returns {Promise<readonly string[]>} the files' names
 */
export async function takeShots(folder, only = "") {
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const wish = new RegExp(only);
	/** @type {string[]} */
	const taken = [];
	for (const language of LANGUAGES) {
		const wanted = VIEWS.map((view) => ({
			view,
			shots: shotsOf(view, language).filter(({ file }) => wish.test(file)),
		})).filter(({ shots }) => shots.length > 0);
		if (wanted.length === 0) continue;
		const extensionFolder = await extensionInLanguage(language);
		const browser = await launchExtension({
			extensionFolder,
			headless: true,
			// A picture of a whole page has none, but would be laid out for one.
			flags: ["--hide-scrollbars"],
		});
		try {
			for (const { view, shots } of wanted) {
				const page = await view.open(browser);
				for (const { file, width, colorScheme } of shots) {
					await page.emulateMedia({ colorScheme });
					await page.setViewportSize({ width, height: HEIGHT_PX });
					await sleep(REPAINT_MS);
					await page.screenshot({
						path: join(folder, file),
						fullPage: true,
						animations: "disabled",
					});
					taken.push(file);
				}
				await page.close();
			}
		} finally {
			await browser.dispose();
			await rm(extensionFolder, { recursive: true, force: true });
		}
	}
	return taken;
}

/**
 * @param {View} view
 * @param {string} language
 */
function shotsOf({ name, widths }, language) {
	return widths.flatMap((width) =>
		SCHEMES.map((colorScheme) => ({
			file: `${name}-${width}-${colorScheme}-${language}.png`,
			width,
			colorScheme,
		})),
	);
}
