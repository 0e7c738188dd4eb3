import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileAsCameraFlags } from "../../scripts/browser/flags.ts";
import { until } from "../../scripts/browser/until.ts";
import { showSelf } from "../../scripts/demo/show-self.ts";
import { makeCameraClip } from "./support/camera-clip.ts";
import { PORTRAITS } from "./support/portraits.ts";
import { picturePage } from "./support/screenshot.ts";

const clip = join(tmpdir(), `roompulse-self-${process.pid}.mjpeg`);
/** Time for the models to load and the first picture to be drawn, even on a slow machine. */
const PATIENCE_MS = 60_000;
/** Hides the cameras that the machine has. */
const NO_CAMERA_FLAGS = ["--use-fake-device-for-media-stream=device-count=0"];

describe("npm start -- --self", () => {
	beforeAll(() => makeCameraClip(PORTRAITS.smiling, clip));
	afterAll(() => rm(clip, { force: true }));

	it("draws the face's box and landmarks over the camera's picture", async () => {
		let drawn = { boxPixels: 0, landmarkPixels: 0, video: 0, overlay: 1 };
		const exitCode = await showSelf({
			camera: 0,
			headless: true,
			seconds: 1,
			cameraFlags: await fileAsCameraFlags(clip),
			beforeEnd: async (page) => {
				drawn = await until(
					"The overlay",
					async () => {
						const now = await page.evaluate(readOverlay);
						return now && now.landmarkPixels > 0 && now;
					},
					PATIENCE_MS,
				);
				await picturePage(page, "self");
			},
		});
		expect(exitCode).toBe(0);
		expect(drawn.boxPixels).toBeGreaterThan(400);
		// There are 478 landmarks, some of which coincide.
		expect(drawn.landmarkPixels).toBeGreaterThan(400);
		// The overlay covers exactly the whole picture.
		expect(drawn.overlay).toBeCloseTo(drawn.video, 1);
	});

	it("says so if there is no such camera", async () => {
		const open = { headless: true, seconds: 1 };
		await expect(
			showSelf({ ...open, cameraFlags: NO_CAMERA_FLAGS, camera: 0 }),
		).rejects.toThrow("No camera was found");
		const cameraFlags = await fileAsCameraFlags(clip);
		await expect(showSelf({ ...open, cameraFlags, camera: 3 })).rejects.toThrow(
			"There is no camera 3",
		);
	});
});

/** The number of pixels of the overlay with the box's and the landmarks' colours, and both aspect ratios; null while there is no overlay. */
function readOverlay() {
	const canvas = document.querySelector("canvas");
	const video = document.querySelector("video");
	const context = canvas?.getContext("2d");
	if (!canvas?.width || !video || !context) return null;
	const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
	const count = (red: number, green: number, blue: number) => {
		let pixels = 0;
		for (let i = 0; i < data.length; i += 4)
			if (data[i] === red && data[i + 1] === green && data[i + 2] === blue)
				pixels++;
		return pixels;
	};
	return {
		boxPixels: count(0x4a, 0xde, 0x80),
		landmarkPixels: count(0x7d, 0xd3, 0xfc),
		video: video.videoWidth / video.videoHeight,
		overlay: canvas.width / canvas.height,
	};
}
