import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "../setup/find-browser.ts";

/** Three people can be distinguished from 48 px up; below that, one person represents the room. */
export const ICONS = [
	{ sizePx: 16, drawing: "roompulse-small.svg" },
	{ sizePx: 32, drawing: "roompulse-small.svg" },
	{ sizePx: 48, drawing: "roompulse.svg" },
	{ sizePx: 128, drawing: "roompulse.svg" },
] as const;

/**
 * @param folder holds the drawings and receives the pictures
 * @returns the pictures' file names
 */
export async function drawIcons(folder: string): Promise<readonly string[]> {
	const browser = await chromium.launch({
		executablePath: findBrowser(),
		args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
	});
	try {
		const page = await browser.newPage();
		const names = [];
		for (const { sizePx, drawing } of ICONS) {
			const svg = await readFile(join(folder, drawing), "utf8");
			await page.setViewportSize({ width: sizePx, height: sizePx });
			await page.setContent(
				`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
			);
			const name = `icon-${sizePx}.png`;
			await page.screenshot({ path: join(folder, name), omitBackground: true });
			names.push(name);
		}
		return names;
	} finally {
		await browser.close();
	}
}
