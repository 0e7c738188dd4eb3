import type { CDPSession } from "playwright-core";
import type { ExtensionBrowser } from "../../browser/launch-extension.ts";
import { openSurface } from "../../shots/open-surface.ts";
import { stagedRoom } from "../../shots/staged-room.ts";
import type { SurfaceState } from "../../shots/states.ts";
import { median } from "../figures/percentiles.ts";

const UPDATES = 40;
/** Code that has run so often is compiled. */
const WARM_UPDATES = 10;

/**
 * What one summary takes the side panel, from its arrival to the page as it is
 * then: its checking, drawing, style and layout. Everybody's state changes
 * each time, which is more than a room does.
 */
export interface UpdateFigures {
	view: string;
	/** median */
	scriptMs: number;
	longestScriptMs: number;
	/** median of style and layout */
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
		view: state.name,
		scriptMs: median(scripts),
		longestScriptMs: Math.max(...scripts),
		layoutMs: median(layouts),
	};
}

async function seconds(session: CDPSession) {
	const { metrics } = await session.send("Performance.getMetrics");
	const of = (wanted: string) =>
		metrics.find(({ name }) => name === wanted)?.value ?? 0;
	return {
		script: of("ScriptDuration"),
		layout: of("LayoutDuration") + of("RecalcStyleDuration"),
	};
}
