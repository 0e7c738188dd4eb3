import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { waitForRoom } from "../../scripts/browser/read-room.ts";
import { EXTENSION_FOLDER } from "../../scripts/setup/build-steps.ts";
import { launch, watchMeeting } from "./support/meeting.ts";
import { serveMeetingSite } from "./support/meeting-site.ts";
import { untilPopupSays } from "./support/popup-text.ts";
import { allFacing } from "./support/room-facts.ts";

const OFFSCREEN = "src/offscreen/index.html";
/** A graphics driver that hangs never answers. */
const SILENT = `GPU.prototype.requestAdapter = () => new Promise(() => {});`;

/** A copy of the extension whose offscreen document has such a driver. */
async function withSilentAdapter(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "roompulse-silent-"));
	await cp(EXTENSION_FOLDER, folder, { recursive: true });
	await writeFile(join(folder, "silent.js"), SILENT);
	const page = join(folder, OFFSCREEN);
	const html = await readFile(page, "utf8");
	await writeFile(
		page,
		html.replace("<head>", '<head><script src="/silent.js"></script>'),
	);
	return folder;
}

it("a graphics adapter that never answers is given up: everybody is read on the processor, and the popup says why", async () => {
	const folder = await withSilentAdapter();
	const site = await serveMeetingSite();
	const browser = await launch(
		["--enable-unsafe-webgpu", "--use-webgpu-adapter=swiftshader"],
		folder,
	);
	try {
		const { extensionPage, tabId } = await watchMeeting(
			browser,
			`${site.origin}/two-people.html`,
		);
		const room = await waitForRoom(
			extensionPage,
			tabId,
			"Both facing",
			allFacing(["Ada Lovelace", "Ben Bitdiddle"]),
			60_000,
		);
		expect(room.status.provider).toEqual({
			name: "wasm",
			reason: { kind: "adapter-silent" },
		});
		await extensionPage.bringToFront();
		await extensionPage.getByText("Diagnostics").click();
		await untilPopupSays(extensionPage, "the graphics adapter didn't answer");
	} finally {
		await browser.dispose();
		await site.close();
		await rm(folder, { recursive: true, force: true });
	}
});
