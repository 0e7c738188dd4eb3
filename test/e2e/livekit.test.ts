import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CAMERA_ALLOWED_FLAGS } from "../../scripts/browser/flags.ts";
import type { ExtensionBrowser } from "../../scripts/browser/launch-extension.ts";
import { serveFolder } from "../../scripts/browser/serve-folder.ts";
import { PROJECT_ROOT } from "../../scripts/setup/project-root.mjs";
import { followMeeting } from "./support/follow-meeting.ts";
import { launch } from "./support/meeting.ts";
import { untilListed } from "./support/tile-lists.ts";

let folder: string;
let site: Awaited<ReturnType<typeof serveFolder>> | undefined;
let browser: ExtensionBrowser;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "roompulse-livekit-"));
	await build({
		root: join(PROJECT_ROOT, "test/e2e/livekit-page"),
		configFile: false,
		logLevel: "error",
		build: { target: "esnext", outDir: folder, emptyOutDir: true },
	});
	site = await serveFolder(folder);
	browser = await launch([
		...CAMERA_ALLOWED_FLAGS,
		"--use-fake-device-for-media-stream",
	]);
});
afterAll(async () => {
	await browser?.dispose();
	await site?.close();
	await rm(folder, { recursive: true, force: true });
});

it("a room in LiveKit's own components is read by its marks, with everybody once and the shared screen recognised", async () => {
	const { tabId, extensionPage } = await followMeeting(
		browser,
		`${site?.origin}/index.html`,
	);
	const [list] = await untilListed(
		extensionPage,
		tabId,
		([now]) => now?.tiles.filter(({ video }) => video === "live").length === 3,
	);
	// LiveKit sorts the tiles by who has spoken or shown a picture, so their order is the page's.
	const tiles = list?.tiles.map(({ name, video, isSelf }) => [
		name,
		video,
		isSelf,
	]);
	expect(tiles?.toSorted()).toEqual([
		["Ada Lovelace", "live", false],
		["Ben Okafor", "live", false],
		["Mira Holm", "live", true],
		["Çağla Öztürk", "camera-off", false],
	]);
	expect(list?.ignored).toEqual({
		screenShares: 1,
		duplicates: 0,
		tooSmall: 0,
	});
	expect(list?.check).toMatchObject({
		site: "livekit",
		siteBy: "marks",
		names: { site: 4, page: 0, numbered: 0 },
	});
});
