import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { AttachedTarget } from "../../../scripts/browser/attach-target.ts";
import { PROJECT_ROOT } from "../../../scripts/setup/project-root.mjs";

const FOLDER = join(PROJECT_ROOT, "out/screenshots");

/** Takes pictures of the popup, light and dark, in out/screenshots/NAME-light.png and NAME-dark.png. */
export async function picturePopup(
	popup: AttachedTarget,
	name: string,
): Promise<void> {
	await mkdir(FOLDER, { recursive: true });
	for (const scheme of ["dark", "light"]) {
		await popup.send("Emulation.setEmulatedMedia", {
			features: [{ name: "prefers-color-scheme", value: scheme }],
		});
		const shot = await popup.send("Page.captureScreenshot", { format: "png" });
		const { data } = shot as { data: string };
		await writeFile(
			join(FOLDER, `${name}-${scheme}.png`),
			Buffer.from(data, "base64"),
		);
	}
}

/** Takes the same pictures of a whole page. */
export async function picturePage(page: Page, name: string): Promise<void> {
	await mkdir(FOLDER, { recursive: true });
	await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}
