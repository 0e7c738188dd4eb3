import { writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { chromium } from "playwright-core";
import { serveFolder } from "../../../scripts/browser/serve-folder.ts";
import { findBrowser } from "../../../scripts/setup/find-browser.ts";

const FRAMES = 60;
const WIDTH_PX = 640;
const HEIGHT_PX = 480;
const PAN_PX = 12;

/**
 * A clip of a portrait that pans slowly to and fro, as JPEG pictures one after
 * the other, which is the format of an .mjpeg file.
 */
export async function makeCameraClip(
	portraitFile: string,
	clipFile: string,
): Promise<void> {
	const server = await serveFolder(dirname(portraitFile));
	const browser = await chromium.launch({
		executablePath: findBrowser(),
		args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
	});
	try {
		const page = await browser.newPage();
		// Only a page of the portrait's own origin may read its pixels.
		const url = new URL(portraitFile.split("/").at(-1) ?? "", server.origin);
		await page.goto(url.href);
		const frames = await page.evaluate(drawFrames, {
			frames: FRAMES,
			widthPx: WIDTH_PX,
			heightPx: HEIGHT_PX,
			panPx: PAN_PX,
		});
		await writeFile(
			clipFile,
			Buffer.concat(frames.map((frame) => Buffer.from(frame, "base64"))),
		);
	} finally {
		await browser.close();
		await server.close();
	}
}

async function drawFrames(clip: {
	frames: number;
	widthPx: number;
	heightPx: number;
	panPx: number;
}): Promise<string[]> {
	const image = document.querySelector("img");
	const canvas = new OffscreenCanvas(clip.widthPx, clip.heightPx);
	const context = canvas.getContext("2d");
	if (!image || !context) throw new Error("The portrait did not load.");
	const scale = clip.heightPx / image.naturalHeight;
	const width = image.naturalWidth * scale;
	const frames: string[] = [];
	for (let index = 0; index < clip.frames; index++) {
		const pan = clip.panPx * Math.sin((2 * Math.PI * index) / clip.frames);
		context.fillStyle = "#5b6770";
		context.fillRect(0, 0, clip.widthPx, clip.heightPx);
		context.drawImage(
			image,
			(clip.widthPx - width) / 2 + pan,
			0,
			width,
			clip.heightPx,
		);
		const blob = await canvas.convertToBlob({
			type: "image/jpeg",
			quality: 0.9,
		});
		const bytes = new Uint8Array(await blob.arrayBuffer());
		frames.push(
			btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")),
		);
	}
	return frames;
}
