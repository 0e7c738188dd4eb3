import { rm } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { extensionInLanguage } from "../../scripts/browser/extension-in-language.ts";
import {
	closeWelcome,
	type ExtensionBrowser,
	loadExtension,
} from "../../scripts/browser/launch-extension.ts";
import {
	openSurface,
	SURFACES,
	type SurfaceName,
} from "../../scripts/shots/open-surface.ts";
import { openPage, PAGE_STATES } from "../../scripts/shots/pages.ts";
import {
	SURFACE_STATES,
	type SurfaceState,
} from "../../scripts/shots/states.ts";
import { mutex } from "../../src/core/base/mutex.ts";
import {
	CHINESE,
	type DebianFont,
	fontsOf,
	hasFont,
	NARROW,
	WIDE,
} from "./support/debian-font.ts";
import { layoutFaults } from "./support/layout-faults.ts";
import { launch } from "./support/meeting.ts";

const CASES = [
	// German has the longest words.
	{ font: WIDE, languages: ["en", "de"] },
	// French has the longest lines.
	{ font: NARROW, languages: ["fr"] },
	{ font: CHINESE, languages: ["zh_CN"] },
];
const ZOOMS = [2, 4];
const HEIGHT_PX = 600;
/** Sizes at 100 %: the narrowest side panel and small window, the largest popup, and a small screen. */
const WIDTHS_PX = { panel: 320, popup: 800, strip: 320, page: 1_280 };
const POLICY = "privacy-policy.html";
/** Each language opens about 35 pages while the other fonts' browsers are at work. */
const PATIENCE_MS = 1_800_000;

/** The faults of the layout at a large zoom, with everything unfolded. */
async function faultsIn(
	page: Page,
	name: string,
	width: number,
): Promise<readonly string[]> {
	await page.setViewportSize({ width, height: HEIGHT_PX });
	await page.evaluate(() => {
		for (const details of document.querySelectorAll("details"))
			details.open = true;
		document.querySelector<HTMLElement>(".row-opener")?.click();
	});
	const found: string[] = [];
	for (const zoom of ZOOMS) {
		await zoomTo(page, zoom);
		for (const fault of await page.evaluate(layoutFaults))
			found.push(`${name} at ${100 * zoom} %: ${fault}`);
	}
	return found;
}

/** Zooms as a user does, so that scrollbars keep their width on the screen. */
const zoomTo = (page: Page, zoom: number) =>
	page.evaluate(async (factor) => {
		// A staged page says that its tab is another.
		const [tab] = await chrome.tabs.query({
			active: true,
			currentWindow: true,
		});
		if (tab?.id === undefined) throw new Error("The page is in no tab.");
		await chrome.tabs.setZoom(tab.id, factor);
		await new Promise((resolve) =>
			requestAnimationFrame(() => requestAnimationFrame(resolve)),
		);
	}, zoom);

/** Pages that are the same in the popup and the panel are checked in the panel only; a large room adds nothing but the search. */
function isMoreOfTheSame(surface: SurfaceName, state: SurfaceState): boolean {
	const people = state.stage.room?.participants.length ?? 0;
	const isPressed = state.press !== undefined;
	if (people > 9) return surface === "popup" || !isPressed;
	const isOfBoth = people === 0 && !["first-run", "off"].includes(state.name);
	return surface === "popup" && (isPressed || isOfBoth);
}

/** A browser takes its fonts from the environment of this process, so browsers start one after the other. */
const inTurn = mutex();
const launchIn = (font: DebianFont) =>
	inTurn(async () => {
		vi.stubEnv("FONTCONFIG_FILE", font.configuration);
		try {
			return await launch();
		} finally {
			vi.unstubAllEnvs();
		}
	});

/** Most of the time goes into waiting for pages to load, so the fonts are tested at the same time. */
const inFonts = describe.concurrent;

inFonts.each(CASES)(
	"in $font.family, of Debian's $font.package",
	({ font, languages }) => {
		const origins = new Map<string, string>();
		const folders: string[] = [];
		let browser: ExtensionBrowser | undefined;

		beforeAll(async () => {
			if (!hasFont(font)) return;
			browser = await launchIn(font);
			for (const language of languages) {
				const path = await extensionInLanguage(language);
				folders.push(path);
				const origin = await loadExtension(browser.cdp, path);
				await closeWelcome(browser.cdp, origin);
				origins.set(language, origin);
			}
		});
		afterAll(async () => {
			await browser?.dispose();
			for (const folder of folders)
				await rm(folder, { recursive: true, force: true });
		});

		it.skipIf(!hasFont(font)).sequential.each(languages)(
			"every surface can be read at 200 % and at 400 %, in %s",
			async (language) => {
				const origin = origins.get(language);
				if (!browser || !origin) throw new Error("There is no browser.");
				const opened = { ...browser, origin };
				let page = await browser.context.newPage();
				await page.goto(`${origin}/${POLICY}`);
				expect(await fontsOf(page, "h1")).toEqual([font.family]);
				const found = [...(await faultsIn(page, POLICY, WIDTHS_PX.page))];
				for (const surface of SURFACES)
					for (const state of SURFACE_STATES) {
						if (isMoreOfTheSame(surface, state)) continue;
						await openSurface(opened, surface, state, page);
						const name = `${surface}-${state.name}`;
						found.push(...(await faultsIn(page, name, WIDTHS_PX[surface])));
					}
				for (const state of PAGE_STATES) {
					await page.close();
					page = await openPage(opened, state);
					const kind = state.name.startsWith("strip") ? "strip" : "page";
					found.push(...(await faultsIn(page, state.name, WIDTHS_PX[kind])));
				}
				await page.close();
				expect(found).toEqual([]);
			},
			PATIENCE_MS,
		);
	},
);

it("words that are beyond the edge, cut off, broken or on top of others are found", async () => {
	const browser = await launch();
	try {
		const page = await browser.context.newPage();
		await page.setViewportSize({ width: 320, height: HEIGHT_PX });
		const faultsOf = async (html: string) => {
			await page.setContent(`<body style="margin: 0">${html}`);
			return (await page.evaluate(layoutFaults)).join("\n");
		};
		expect(await faultsOf("<p>Everybody faces the call.</p>")).toBe("");
		expect(await faultsOf(`<p style="width: 400px">far</p>`)).toContain(
			"80 px beyond the edge: p",
		);
		expect(
			await faultsOf(
				`<div style="overflow: hidden; width: 20px">attention</div>`,
			),
		).toContain(`div "attention" is cut off`);
		expect(
			await faultsOf(
				`<p style="overflow-wrap: anywhere; width: 20px">attention</p>`,
			),
		).toContain(`p "attention" breaks "attention"`);
		expect(
			await faultsOf(`<p>one</p><p style="margin-top: -30px">other</p>`),
		).toContain(`p "one" lies on p "other"`);
		await page.close();
	} finally {
		await browser.dispose();
	}
});
