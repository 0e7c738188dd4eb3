import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { openSurface } from "../../scripts/shots/open-surface.ts";
import { openPage, PAGE_STATES } from "../../scripts/shots/pages.ts";
import { SURFACE_STATES } from "../../scripts/shots/states.ts";
import { useBrowser } from "./support/use-browser.ts";

const meeting = useBrowser();

/** What moves, or would move if it changed, in a page for who wants less motion. */
function movingIn(page: Page): Promise<readonly string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll("*")].flatMap((element) => {
			const { transitionDuration, animationName } = getComputedStyle(element);
			const isStill = transitionDuration === "0s" && animationName === "none";
			return isStill ? [] : `${element.localName}.${element.className}`;
		}),
	);
}

/** Buttons that nothing sets apart from the page in forced colours: no edge, no underline and no drawing. Links have a colour of their own there. */
function lostIn(page: Page): Promise<readonly string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll("button, .primary")].flatMap((element) => {
			if (!element.checkVisibility() || element.closest(".visually-hidden"))
				return [];
			const { borderTopWidth, textDecorationLine, outlineStyle } =
				getComputedStyle(element);
			const isMarked =
				borderTopWidth !== "0px" ||
				textDecorationLine !== "none" ||
				outlineStyle !== "none" ||
				element.querySelector("svg, img") !== null ||
				element.matches(".row-opener, .kind, [role=switch]");
			return isMarked ? [] : `${element.localName} "${element.textContent}"`;
		}),
	);
}

it("no page moves for who wants less motion, nor loses a control in forced colours", async () => {
	const { browser } = meeting;
	const found: string[] = [];
	const check = async (page: Page, name: string) => {
		await page.emulateMedia({ reducedMotion: "reduce" });
		for (const moving of await movingIn(page))
			found.push(`${name}: ${moving} moves`);
		await page.emulateMedia({ forcedColors: "active", reducedMotion: null });
		for (const lost of await lostIn(page)) found.push(`${name}: ${lost}`);
		await page.emulateMedia({ forcedColors: null });
	};
	// The panel has all that the popup has, and more.
	let panel: Page | undefined;
	for (const state of SURFACE_STATES.filter(({ press }) => !press)) {
		panel = await openSurface(browser, "panel", state, panel);
		await check(panel, `panel-${state.name}`);
	}
	await panel?.close();
	for (const state of PAGE_STATES) {
		const page = await openPage(browser, state);
		await check(page, state.name);
		await page.close();
	}
	expect(found).toEqual([]);
});

it("the parts of a report's chart stay apart in forced colours", async () => {
	const report = PAGE_STATES.find(({ name }) => name === "history-report");
	if (!report) throw new Error("There is no such state.");
	const page = await openPage(meeting.browser, report);
	await page.emulateMedia({ forcedColors: "active" });
	const fills = await page.evaluate(() =>
		["toward", "elsewhere", "away", "unreadable", "too-few"].map((kind) => {
			const part = document.querySelector(`.kind-swatch .kind-${kind}`);
			return part && getComputedStyle(part).fill;
		}),
	);
	expect(fills).not.toContain(null);
	expect(new Set(fills).size).toBe(5);
	await page.close();
});
