import type { CDPSession } from "playwright-core";
import type { ExtensionBrowser } from "../../browser/launch-extension.ts";
import { openSurface } from "../../shots/open-surface.ts";
import { stagedRoom } from "../../shots/staged-room.ts";
import type { SurfaceState } from "../../shots/states.ts";
import { median } from "../figures/percentiles.ts";

const UPDATES = 40;
/** Number of updates after which the code is compiled. */
const WARM_UPDATES = 10;

/**
 * The cost of one summary for the side panel, from its arrival to the updated
 * page: checking, rendering, style and layout. Everybody's state changes in each
 * update, which is more than happens in a real room.
 */
export interface UpdateFigures {
	view: string;
	/** Median. */
	scriptMs: number;
	longestScriptMs: number;
	/** Median of style and layout. */
	layoutMs: number;
}

export async function measureUpdates(
	browser: ExtensionBrowser,
	state: SurfaceState,
	people: number,
): Promise<UpdateFigures> {
	const page = await openSurface(browser, "panel", state);
	const session = await browser.context.newCDPSession(page);
	await session.send("Performance.enable", { timeDomain: "threadTicks" });
	const scripts = [];
	const layouts = [];
	for (let turn = 0; turn < WARM_UPDATES + UPDATES; turn++) {
		const room = stagedRoom({ people, turn, atMs: Date.now() });
		const before = await seconds(session);
		const handle = await page.evaluateHandle((summary) => summary, room);
		const built = await seconds(session);
		await handle.evaluate(async (summary) => {
			Reflect.get(globalThis, "publishRoom")(summary);
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
		view: state.name,
		scriptMs: median(scripts),
		longestScriptMs: Math.max(...scripts),
		layoutMs: median(layouts),
	};
}

async function seconds(session: CDPSession) {
	const { metrics } = await session.send("Performance.getMetrics");
	const metricOf = (wanted: string) =>
		metrics.find(({ name }) => name === wanted)?.value ?? 0;
	return {
		script: metricOf("ScriptDuration"),
		layout: metricOf("LayoutDuration") + metricOf("RecalcStyleDuration"),
	};
}
