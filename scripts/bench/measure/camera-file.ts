import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { serveFolder } from "../../browser/serve-folder.ts";
import { DEMO_FOLDER } from "../../setup/build-steps.ts";
import { findBrowser } from "../../setup/find-browser.ts";

/** The picture size of a common camera. */
export const CAMERA_SIZE = { widthPx: 640, heightPx: 480 };
const SECONDS = 1;
const WHO = "Amara";

/**
 * Makes a file that replaces a camera: a looped clip of somebody who sways a
 * little, at any number of pictures a second (a .mjpeg file always has 30).
 */
export async function makeCameraFile(
	perSecond: number,
): Promise<{ file: string; remove: () => Promise<void> }> {
	const server = await serveFolder(DEMO_FOLDER);
	const browser = await chromium.launch({
		executablePath: findBrowser(),
		args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
	});
	try {
		const page = await browser.newPage();
		await page.goto(`${server.origin}/crowd/?people=0`);
		await page.waitForFunction(() => globalThis.crowd !== undefined);
		const pictures = perSecond * SECONDS;
		const { widthPx, heightPx } = CAMERA_SIZE;
		const base64 = await page.evaluate(
			({ who, pictures, widthPx, heightPx }) =>
				globalThis.crowd?.clip(who, pictures, widthPx, heightPx) ?? "",
			{ who: WHO, pictures, widthPx, heightPx },
		);
		const file = join(tmpdir(), `roompulse-${process.pid}-${perSecond}.y4m`);
		await writeFile(
			file,
			y4mOf(Buffer.from(base64, "base64"), { ...CAMERA_SIZE, perSecond }),
		);
		return { file, remove: () => rm(file, { force: true }) };
	} finally {
		await browser.close();
		await server.close();
	}
}

/**
 * @param pictures I420 pictures, one after the other
 * @returns the pictures as a YUV4MPEG2 file
 */
export function y4mOf(
	pictures: Buffer,
	{
		widthPx,
		heightPx,
		perSecond,
	}: { widthPx: number; heightPx: number; perSecond: number },
): Buffer {
	const header = `YUV4MPEG2 W${widthPx} H${heightPx} F${perSecond}:1 Ip A1:1 C420jpeg\n`;
	const size = (widthPx * heightPx * 3) / 2;
	if (pictures.length === 0 || pictures.length % size !== 0)
		throw new Error("The clip is not made of whole pictures.");
	const parts: Buffer[] = [Buffer.from(header)];
	for (let at = 0; at < pictures.length; at += size)
		parts.push(Buffer.from("FRAME\n"), pictures.subarray(at, at + size));
	return Buffer.concat(parts);
}
