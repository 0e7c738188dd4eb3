import type { Page } from "playwright-core";
import type { ExtensionBrowser } from "../browser/launch-extension.ts";
import { stagePage } from "./stage-page.ts";
import { STAGED_TAB_ID } from "./staged-room.ts";
import type { SurfaceState } from "./states.ts";

export const SURFACES = ["popup", "panel"] as const;

export type SurfaceName = (typeof SURFACES)[number];

/** Opens a surface in one of its states, in the given tab or a new one. */
export async function openSurface(
	{ context, origin }: ExtensionBrowser,
	surface: SurfaceName,
	{ stage, press }: SurfaceState,
	open?: Page,
): Promise<Page> {
	const page = open ?? (await context.newPage());
	await stagePage(page, stage);
	await page.goto(`${origin}/src/${surface}/index.html?tab=${STAGED_TAB_ID}`);
	await page.waitForSelector("h1, [role=alert]");
	const shown = stage.room?.participants.length && ".room, .quiet, .notice";
	if (shown) await page.waitForSelector(shown);
	if (press && surface === "panel") await page.click(press);
	return page;
}
