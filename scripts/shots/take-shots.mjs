import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { launchExtension } from "../browser/launch-extension.mjs";
import { EXTENSION_FOLDER } from "../setup/build-steps.mjs";
import { openSurface, SURFACES } from "./open-surface.mjs";
import { SURFACE_STATES } from "./states.mjs";

/** The popup has a width of its own; the side panel's least, and a wide one. */
const WIDTHS = { popup: [420, 800], panel: [320, 560] };
const HEIGHT_PX = 640;
const SCHEMES = /** @type {const} */ (["light", "dark"]);

/**
 * Pictures each surface in each state, light and dark, in two widths.
 * @param {string} folder whose pictures are replaced
 * @param {string} [only] states whose name holds this
 * @returns {Promise<readonly string[]>} the files' names
 */
export async function takeShots(folder, only = "") {
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const browser = await launchExtension({
		extensionFolder: EXTENSION_FOLDER,
		headless: true,
		// A picture of a whole page has none, but would be laid out for one.
		flags: ["--hide-scrollbars"],
	});
	/** @type {string[]} */
	const taken = [];
	try {
		for (const surface of SURFACES)
			for (const state of SURFACE_STATES) {
				if (!state.name.includes(only)) continue;
				const page = await openSurface(browser, surface, state);
				for (const width of WIDTHS[surface])
					for (const colorScheme of SCHEMES) {
						await page.emulateMedia({ colorScheme });
						await page.setViewportSize({ width, height: HEIGHT_PX });
						const name = `${surface}-${state.name}-${width}-${colorScheme}.png`;
						await page.screenshot({
							path: join(folder, name),
							fullPage: true,
							animations: "disabled",
						});
						taken.push(name);
					}
				await page.close();
			}
	} finally {
		await browser.dispose();
	}
	return taken;
}
