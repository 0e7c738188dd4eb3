import {
	type ExtensionBrowser,
	launchExtension,
} from "../../browser/launch-extension.ts";
import { EXTENSION_FOLDER } from "../../setup/build-steps.ts";
import { openSurface } from "../../shots/open-surface.ts";
import { stagePage } from "../../shots/stage-page.ts";
import { stagedPast } from "../../shots/staged-past.ts";
import { STAGED_TAB_ID } from "../../shots/staged-room.ts";
import { SURFACE_STATES } from "../../shots/states.ts";
import { measureScroll, type ScrollFigures } from "./measure-scroll.ts";
import { measureUpdates, type UpdateFigures } from "./measure-updates.ts";
import { timeUntil } from "./time-until.ts";

/** The width at which Chrome first opens a side panel. */
const PANEL = { width: 400, height: 860 };
const PEOPLE = 49;
const OPENINGS = 9;

/**
 * The cost of the side panel with 49 people: of an update by a summary, of
 * opening it, and of scrolling through two hours. The panel receives a staged
 * room, so the figures include neither the background nor the models.
 */
export interface PanelFigures {
	updates: readonly UpdateFigures[];
	/** From the start of the navigation to the first drawing that shows everybody. */
	openMs: number[];
	scrolls: Record<string, ScrollFigures>;
}

export async function measurePanel(): Promise<PanelFigures> {
	const browser = await launchExtension({
		extensionFolder: EXTENSION_FOLDER,
		headless: true,
	});
	try {
		const updates = [];
		for (const name of ["49-people", "49-people-hidden"])
			updates.push(await measureUpdates(browser, stateOf(name), PEOPLE));
		return {
			updates,
			openMs: await measureOpening(browser),
			scrolls: await measureScrolls(browser),
		};
	} finally {
		await browser.dispose();
	}
}

function stateOf(name: string) {
	const state = SURFACE_STATES.find((one) => one.name === name);
	if (!state) throw new Error(`No state is called ${name}.`);
	return state;
}

async function measureOpening({ context, origin }: ExtensionBrowser) {
	const page = await context.newPage();
	await page.setViewportSize(PANEL);
	await stagePage(page, stateOf("49-people").stage);
	const openMs = [];
	for (let i = 0; i < OPENINGS; i++)
		openMs.push(
			await timeUntil(
				page,
				`${origin}/src/panel/index.html?tab=${STAGED_TAB_ID}`,
				".room",
				1,
			),
		);
	await page.close();
	return openMs;
}

async function measureScrolls(browser: ExtensionBrowser) {
	const state = stateOf("49-people");
	const time = stagedPast({
		people: PEOPLE,
		minutes: 120,
		untilMs: Date.now(),
	});
	const page = await browser.context.newPage();
	await page.setViewportSize(PANEL);
	await openSurface(
		browser,
		"panel",
		{ ...state, stage: { ...state.stage, time } },
		page,
	);
	await page.click(".over-time-fold > summary");
	await page.waitForSelector(".time-chart canvas");
	// The first measurement is discarded: it compiles the code.
	await measureScroll(page, "wheel");
	const wheel = await measureScroll(page, "wheel");
	const drag = await measureScroll(page, "drag");
	for (const table of await page.locator(".time-page details > summary").all())
		await table.click();
	await page.waitForSelector(".time-table");
	const tables = await measureScroll(page, "wheel");
	await page.close();
	return { wheel, drag, "wheel, tables open": tables };
}
