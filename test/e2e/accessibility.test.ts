import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
	openSurface,
	SURFACES,
	type SurfaceName,
} from "../../scripts/shots/open-surface.ts";
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
	await page.setViewportSize(SIZE);
	await page.evaluate(await readFile(AXE, "utf8"));
	await page.evaluate(() => {
		for (const details of document.querySelectorAll("details"))
			details.open = true;
		document.querySelector<HTMLElement>(".row-opener")?.click();
	});
	return page;
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
			await page.emulateMedia({ colorScheme: "light" });
			const faults = [...(await faultsIn(page, ALL))];
			await page.emulateMedia({ colorScheme: "dark" });
			faults.push(...(await faultsIn(page, CONTRAST)));
			const beyond = await beyondEdge(page, surface);
			if (beyond > 0) faults.push(`${beyond} px beyond the edge when zoomed`);
			found.push(...faults.map((one) => `${state.name}: ${one}`));
		}
		await page?.close();
		expect(found).toEqual([]);
	});
});

it("axe does find a button without a name and text that is too pale", async () => {
	const [state] = SURFACE_STATES;
	if (!state) throw new Error("There are no states.");
	const page = await openForAxe("panel", state);
	await page.evaluate(() => {
		document.querySelector("main")?.append(document.createElement("button"));
		const pale = document.createElement("p");
		pale.style.color = "#ccc";
		pale.textContent = "pale";
		document.querySelector("main")?.append(pale);
	});
	const found = (await faultsIn(page, ALL)).join("\n");
	expect(found).toContain("button-name");
	await page.emulateMedia({ colorScheme: "light" });
	expect((await faultsIn(page, CONTRAST)).join()).toContain("color-contrast");
	await page.close();
});
