import { launchExtension } from "../browser/launch-extension.mjs";
import { EXTENSION_FOLDER } from "../setup/build-steps.mjs";
import { openSurface } from "../shots/open-surface.mjs";
import { stagedRoom } from "../shots/staged-room.mjs";
import { SURFACE_STATES } from "../shots/states.mjs";
import { median } from "./percentiles.mjs";

const PEOPLE = 49;
const UPDATES = 40;
/** Code that has run so often is compiled. */
const WARM_UPDATES = 10;

/**
 * What one summary of 49 people takes the side panel, from its arrival to the
 * page as it is then: its checking, drawing, style and layout. Everybody's
 * state changes each time, which is more than a room does.
 *
 * @typedef {object} PanelFigures
 * @property {string} view
 * @property {number} scriptMs median
 * @property {number} longestScriptMs
 * @property {number} layoutMs median of style and layout
 */

/** @returns {Promise<readonly PanelFigures[]>} */
export async function measurePanel() {
	const browser = await launchExtension({
		extensionFolder: EXTENSION_FOLDER,
		headless: true,
	});
	try {
		const figures = [];
		for (const name of ["49-people", "49-people-chips"])
			figures.push(await measureView(browser, name));
		return figures;
	} finally {
		await browser.dispose();
	}
}

/**
 * @param {import("../browser/launch-extension.mjs").ExtensionBrowser} browser
 * @param {string} name of the state
 * @returns {Promise<PanelFigures>}
 */
async function measureView(browser, name) {
	const state = SURFACE_STATES.find((one) => one.name === name);
	if (!state) throw new Error(`No state is called ${name}.`);
	const page = await openSurface(browser, "panel", state);
	const session = await browser.context.newCDPSession(page);
	await session.send("Performance.enable", { timeDomain: "threadTicks" });
	const scripts = [];
	const layouts = [];
	for (let turn = 0; turn < WARM_UPDATES + UPDATES; turn++) {
		const room = stagedRoom({ people: PEOPLE, turn, atMs: Date.now() });
		const before = await seconds(session);
		const handle = await page.evaluateHandle((told) => told, room);
		const built = await seconds(session);
		await handle.evaluate(async (told) => {
			Reflect.get(globalThis, "tellRoom")(told);
			await new Promise((resolve) => setTimeout(resolve, 60));
			document.body.getBoundingClientRect();
		});
		const after = await seconds(session);
		await handle.dispose();
		if (turn < WARM_UPDATES || before.script > built.script) continue;
		scripts.push(1_000 * (after.script - built.script));
		layouts.push(1_000 * (after.layout - built.layout));
	}
	await page.close();
	return {
		view: name,
		scriptMs: median(scripts),
		longestScriptMs: Math.max(...scripts),
		layoutMs: median(layouts),
	};
}

/** @param {import("playwright-core").CDPSession} session */
async function seconds(session) {
	const { metrics } = await session.send("Performance.getMetrics");
	const of = (/** @type {string} */ wanted) =>
		metrics.find(({ name }) => name === wanted)?.value ?? 0;
	return {
		script: of("ScriptDuration"),
		layout: of("LayoutDuration") + of("RecalcStyleDuration"),
	};
}
