import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import { extensionInLanguage } from "../browser/extension-in-language.ts";
import {
	type ExtensionBrowser,
	launchExtension,
} from "../browser/launch-extension.ts";
import { openSurface, SURFACES } from "./open-surface.ts";
import { openPage, PAGE_STATES } from "./pages.ts";
import { SURFACE_STATES } from "./states.ts";

/** The popup's own width and a wider one; the side panel's minimum width and a wider one. */
const WIDTHS = { popup: [400, 800], panel: [320, 560] };
const HEIGHT_PX = 640;
/** Time until charts, which are drawn on a canvas, have the new colours and width. */
const REPAINT_MS = 150;
const SCHEMES = ["light", "dark"] as const;
/** One language for each writing direction. */
const LANGUAGES = ["en", "ar"] as const;

interface View {
	name: string;
	widths: readonly number[];
	open: (browser: ExtensionBrowser) => Promise<Page>;
}

const VIEWS: readonly View[] = [
	...SURFACES.flatMap((surface) =>
		// The elements to be clicked exist in the side panel only.
		SURFACE_STATES.filter(({ press }) => surface === "panel" || !press).map(
			(state) => ({
				name: `${surface}-${state.name}`,
				widths: WIDTHS[surface],
				open: (browser: ExtensionBrowser) =>
					openSurface(browser, surface, state),
			}),
		),
	),
	...PAGE_STATES.map((state) => ({
		name: state.name,
		widths: state.widths,
		open: (browser: ExtensionBrowser) => openPage(browser, state),
	})),
];

/**
 * Takes pictures of each surface in each state, light and dark, in two widths
 * and two languages.
 * @param folder the folder whose content is replaced
 * @param only a regular expression that the file names must match
 * @returns the file names
 */
export async function takeShots(
	folder: string,
	only: string = "",
): Promise<readonly string[]> {
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const pattern = new RegExp(only);
	const taken: string[] = [];
	for (const language of LANGUAGES) {
		const wanted = VIEWS.map((view) => ({
			view,
			shots: shotsOf(view, language).filter(({ file }) => pattern.test(file)),
		})).filter(({ shots }) => shots.length > 0);
		if (wanted.length === 0) continue;
		const extensionFolder = await extensionInLanguage(language);
		const browser = await launchExtension({
			extensionFolder,
			headless: true,
			// A picture of a whole page shows no scrollbar, but its layout would leave room for one.
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

function shotsOf({ name, widths }: View, language: string) {
	return widths.flatMap((width) =>
		SCHEMES.map((colorScheme) => ({
			file: `${name}-${width}-${colorScheme}-${language}.png`,
			width,
			colorScheme,
		})),
	);
}
