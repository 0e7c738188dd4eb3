import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findBrowser } from "../../scripts/setup/find-browser.ts";
import { compareShots } from "../../scripts/shots/compare-shots.ts";
import { writeGallery } from "../../scripts/shots/gallery.ts";
import { takeShots } from "../../scripts/shots/take-shots.ts";

let root = "";
beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), "roompulse-shots-test-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

it("pictures that are taken again are the same, one of another state is not, and the gallery shows both", async () => {
	const [now, kept] = [join(root, "now"), join(root, "kept")];
	const shown = "(?:popup-off|history-list|audience-running)-.*-en";
	const before = await takeShots(now, shown);
	await mkdir(kept);
	for (const file of before) await copyFile(join(now, file), join(kept, file));
	const [changed = ""] = before;
	await copyFile(join(now, before[1] ?? ""), join(kept, changed));

	const taken = await takeShots(now, shown);
	const compared = await compareShots(now, kept, taken, true);
	expect(compared.filter(({ outcome }) => outcome !== "same")).toMatchObject([
		{ file: changed, outcome: "changed" },
	]);

	await writeGallery(now, kept, taken, compared);
	const browser = await chromium.launch({
		executablePath: findBrowser(),
		args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
	});
	try {
		const page = await browser.newPage();
		await page.goto(pathToFileURL(join(now, "index.html")).href);
		expect(await page.textContent("body > p")).toContain("1 differ");
		const widths = await page.evaluate(async () => {
			const images = [...document.images];
			for (const image of images) {
				image.loading = "eager";
				await image.decode();
			}
			return images.map(({ naturalWidth }) => naturalWidth);
		});
		// Before, now and the difference, and then all that were taken.
		expect(widths).toHaveLength(3 + taken.length);
		expect(await page.textContent("section h2")).toContain(changed);
	} finally {
		await browser.close();
	}
});
