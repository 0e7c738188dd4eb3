import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
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
import { useBrowser } from "./support/use-browser.ts";

const meeting = useBrowser();
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const ALL = {
	type: "tag",
	values: [
		"wcag2a",
		"wcag2aa",
		"wcag21a",
		"wcag21aa",
		"wcag22aa",
		"best-practice",
	],
};
/** The only rule whose result a colour scheme can change. */
const CONTRAST = { type: "rule", values: ["color-contrast"] };

const SIZE = { width: 360, height: 700 };
/** Sizes at a zoom of 200 %: of the narrowest side panel and of the largest popup that Chrome shows. */
const ZOOMED = {
	panel: { width: 160, height: 350 },
	popup: { width: 400, height: 300 },
};

/** How far the page must be scrolled sideways at a large zoom, in pixels. */
async function beyondEdge(page: Page, surface: SurfaceName): Promise<number> {
	await page.setViewportSize(ZOOMED[surface]);
	return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** The violations that axe finds in the page, with their elements and reasons. */
function faultsIn(page: Page, runOnly: object): Promise<readonly string[]> {
	return page.evaluate(
		`axe.run(document, {runOnly: ${JSON.stringify(runOnly)}, resultTypes: ["violations"]})
			.then(({violations}) => violations.flatMap(({id, nodes}) =>
				nodes.map(({target, failureSummary}) => id + " at " + target.join(" ") + ": " + failureSummary)))`,
	);
}

/** Opens a surface with everything unfolded that is folded or shown small. */
async function openForAxe(
	surface: SurfaceName,
	state: SurfaceState,
	open?: Page,
): Promise<Page> {
	const page = await openSurface(meeting.browser, surface, state, open);
	await prepareForAxe(page);
	await page.evaluate(() =>
		document.querySelector<HTMLElement>(".row-opener")?.click(),
	);
	return page;
}

async function prepareForAxe(page: Page): Promise<void> {
	await page.setViewportSize(SIZE);
	// A page that was scrolled at another size may have a control half under its head.
	await page.evaluate(() => scrollTo(0, 0));
	await page.evaluate(await readFile(AXE, "utf8"));
	await page.evaluate(async () => {
		for (const details of document.querySelectorAll("details"))
			details.open = true;
		// Charts have the new width only after the next frames.
		for (let frame = 0; frame < 2; frame++)
			await new Promise((resolve) => requestAnimationFrame(resolve));
	});
}

/** The faults of a page in the light theme, and of its contrasts in the dark one. */
async function faultsInBoth(page: Page): Promise<readonly string[]> {
	await page.emulateMedia({ colorScheme: "light" });
	const light = await faultsIn(page, ALL);
	await page.emulateMedia({ colorScheme: "dark" });
	return [...light, ...(await faultsIn(page, CONTRAST))];
}

/** Pages that are the same in the popup and the panel are checked in the panel only; a large room adds nothing but the search. */
function isMoreOfTheSame(surface: SurfaceName, state: SurfaceState): boolean {
	const people = state.stage.room?.participants.length ?? 0;
	if (people > 9) return surface === "popup" || state.press === undefined;
	return surface === "popup" && (people === 0 || state.press !== undefined);
}

describe.each(SURFACES)("the %s", (surface) => {
	it("has no fault that axe finds, in any state, light and dark", async () => {
		const found: string[] = [];
		let page: Page | undefined;
		for (const state of SURFACE_STATES) {
			if (isMoreOfTheSame(surface, state)) continue;
			page = await openForAxe(surface, state, page);
			const faults = [...(await faultsInBoth(page))];
			const beyond = await beyondEdge(page, surface);
			if (beyond > 0) faults.push(`${beyond} px beyond the edge when zoomed`);
			found.push(...faults.map((one) => `${state.name}: ${one}`));
		}
		await page?.close();
		expect(found).toEqual([]);
	});
});

it("settings, past sessions, report and strip have no fault that axe finds, light and dark", async () => {
	const found: string[] = [];
	for (const state of PAGE_STATES) {
		const page = await openPage(meeting.browser, state);
		await prepareForAxe(page);
		for (const fault of await faultsInBoth(page))
			found.push(`${state.name}: ${fault}`);
		await page.close();
	}
	expect(found).toEqual([]);
});

describe("a room in the side panel", () => {
	const openRoom = async (name: string) => {
		const state = SURFACE_STATES.find((one) => one.name === name);
		if (!state) throw new Error("There is no such state.");
		const page = await openSurface(meeting.browser, "panel", {
			name,
			stage: state.stage,
		});
		await page.setViewportSize(SIZE);
		return page;
	};
	/** What has the focus, in the words of a screen reader. */
	const focused = (page: Page) =>
		page.evaluate(() => {
			const { activeElement } = document;
			return (
				activeElement?.getAttribute("aria-label") ??
				activeElement?.textContent?.trim() ??
				""
			);
		});

	it("can be filtered, opened, reset and renamed by keyboard alone, with one row at a time as a stop", async () => {
		const page = await openRoom("9-people");
		const { keyboard } = page;
		const untilFocused = (words: string) =>
			expect.poll(() => focused(page)).toBe(words);
		const untilCount = (selector: string, count: number) =>
			expect.poll(() => page.locator(selector).count()).toBe(count);
		/** Presses Tab until it brings the focus to each of these in turn, with nothing in between. */
		const tabThrough = async (...stops: readonly string[]) => {
			for (const stop of stops) {
				await keyboard.press("Tab");
				await untilFocused(stop);
			}
		};
		await untilCount(".row", 9);
		await tabThrough(
			"Roompulse in this tab",
			"4 toward",
			"2 down or beside",
			"1 away",
		);
		await keyboard.press("Enter");
		await untilCount(".row", 1);
		await keyboard.press("Enter");
		await untilCount(".row", 9);
		await tabThrough("1 no clear view", "Over time", "Strip", "Hide names");
		await keyboard.press("Tab");
		await keyboard.press("Tab");
		await expect.poll(() => focused(page)).toContain("Amara Okafor");
		await keyboard.press("ArrowDown");
		await untilFocused("Bo");
		await keyboard.press("Enter");
		await untilCount(".person-detail", 1);
		await tabThrough("Leave out Bo", "Rename Bo");
		await keyboard.press("Enter");
		await untilFocused("Name for Bo");
		await keyboard.press("Escape");
		await untilFocused("Rename Bo");
		await tabThrough("Reset usual position: Bo");
		await keyboard.press("Enter");
		await expect
			.poll(() => page.textContent(".relearn-said"))
			.toContain("30 seconds");
		await keyboard.press("Escape");
		await untilCount(".person-detail", 0);
		await untilFocused("Bo");
		// One row at a time is a stop, with its button, so the foot comes next.
		await tabThrough("Leave out Bo", "How to read");
		await page.close();
	});

	it("moves nothing for who wants less motion, and keeps its parts apart in forced colours", async () => {
		const page = await openRoom("9-people");
		await page.emulateMedia({ reducedMotion: "reduce" });
		const moving = await page.evaluate(
			() =>
				[...document.querySelectorAll("*")].filter((element) => {
					const { transitionDuration, animationName } =
						getComputedStyle(element);
					return transitionDuration !== "0s" || animationName !== "none";
				}).length,
		);
		expect(moving).toBe(0);
		await page.emulateMedia({ forcedColors: "active" });
		const fills = await page.evaluate(() =>
			["toward", "elsewhere", "away", "unreadable"].map((kind) => {
				const part = document.querySelector(`.room-bar .kind-${kind}`);
				return part && getComputedStyle(part).fill;
			}),
		);
		expect(new Set(fills).size).toBe(4);
		await page.close();
	});
});

it("axe does find a button without a name, one that is too small, and text that is too pale", async () => {
	const [state] = SURFACE_STATES;
	if (!state) throw new Error("There are no states.");
	const page = await openForAxe("panel", state);
	await page.evaluate(() => {
		document.querySelector("main")?.append(document.createElement("button"));
		const small = ["a", "b"].map((words) => {
			const button = document.createElement("button");
			button.textContent = words;
			button.style.cssText = "all: revert; width: 12px; height: 12px";
			return button;
		});
		document.querySelector("main")?.append(...small);
		const pale = document.createElement("p");
		pale.style.color = "#ccc";
		pale.textContent = "pale";
		document.querySelector("main")?.append(pale);
	});
	const found = (await faultsIn(page, ALL)).join("\n");
	expect(found).toContain("button-name");
	expect(found).toContain("target-size");
	await page.emulateMedia({ colorScheme: "light" });
	expect((await faultsIn(page, CONTRAST)).join()).toContain("color-contrast");
	await page.close();
});
