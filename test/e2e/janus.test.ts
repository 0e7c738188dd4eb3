import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	afterAll,
	afterEach,
	beforeAll,
	beforeEach,
	describe,
	expect,
	it,
} from "vitest";
import { clickAction } from "../../scripts/browser/click-action.ts";
import { closeTarget } from "../../scripts/browser/close-target.ts";
import { openExtensionPage } from "../../scripts/browser/extension-page.ts";
import {
	CAMERA_ALLOWED_FLAGS,
	fileAsCameraFlags,
} from "../../scripts/browser/flags.ts";
import type { ExtensionBrowser } from "../../scripts/browser/launch-extension.ts";
import { serveFolder } from "../../scripts/browser/serve-folder.ts";
import { tabIdOfPopup } from "../../scripts/browser/tab-id.ts";
import { followPage } from "../../scripts/report/follow-page.ts";
import type { Report } from "../../scripts/report/make-report.ts";
import { PROJECT_ROOT } from "../../scripts/setup/project-root.mjs";
import { breaches } from "../support/json-schema.ts";
import { makeCameraClip } from "./support/camera-clip.ts";
import {
	hasJanus,
	JANUS_DEMOS_FOLDER,
	type JanusServer,
	startJanus,
} from "./support/janus-server.ts";
import joinJanusRoom from "./support/join-janus-room.ts";
import { launch } from "./support/meeting.ts";
import { PORTRAITS } from "./support/portraits.ts";
import { followTiles, untilListed } from "./support/tile-lists.ts";

const SECONDS = 15;
// Janus's page accepts only letters and digits.
const ADA = { name: "Ada", portrait: PORTRAITS.smiling, looks: "happiness" };
const BEN = { name: "Ben", portrait: PORTRAITS.facing, looks: "neutral" };
type Person = typeof ADA;

describe.skipIf(!hasJanus())("npm run watch in a room of Janus", () => {
	let folder: string;
	let janus: JanusServer | undefined;
	let site: Awaited<ReturnType<typeof serveFolder>> | undefined;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), "roompulse-janus-test-"));
		// In Debian's package the page's libraries are links to other folders.
		site = await serveFolder(JANUS_DEMOS_FOLDER, { followsLinks: true });
		for (const { name, portrait } of [ADA, BEN])
			await makeCameraClip(portrait, clipOf(name));
	});
	// Each test has a server of its own, since somebody who closes the browser stays in Janus's room for a minute.
	beforeEach(async () => {
		janus = await startJanus();
	});
	afterEach(async () => {
		await janus?.stop();
	});
	afterAll(async () => {
		await site?.close();
		await rm(folder, { recursive: true, force: true });
	});

	const clipOf = (name: string) => join(folder, `${name}.mjpeg`);
	const roomFor = (name: string) =>
		`${site?.origin}/videoroomtest.html?${new URLSearchParams({
			name,
			janus: String(janus?.port),
		})}`;

	async function watchAs(
		name: string,
	): Promise<{ exitCode: number; report: Report }> {
		const report = join(folder, `${name}.json`);
		const exitCode = await followPage({
			url: roomFor(name),
			steps: join(PROJECT_ROOT, "test/e2e/support/join-janus-room.ts"),
			camera: clipOf(name),
			seconds: SECONDS,
			reads: "attention-and-expression",
			headless: true,
			report,
		});
		return { exitCode, report: JSON.parse(await readFile(report, "utf8")) };
	}

	it.each([
		[ADA, BEN],
		[BEN, ADA],
	])(
		"finds the other by name when joined as $name, and both with their true state",
		async (me: Person, other: Person) => {
			const otherBrowser = await launch(
				await fileAsCameraFlags(clipOf(other.name)),
			);
			try {
				const page = await otherBrowser.context.newPage();
				await page.goto(roomFor(other.name));
				await joinJanusRoom(page);
				const { exitCode, report } = await watchAs(me.name);
				// Together, so that a failure says why.
				expect({ exitCode, errors: report.errors }).toEqual({
					exitCode: 0,
					errors: [],
				});
				expect(breaches(await reportSchema(), report)).toEqual([]);
				expect(report.requestsOffMachine).toBe(0);
				expect(report.participants).toHaveLength(2);
				expect(report.participants).toContainEqual(
					expect.objectContaining({
						name: other.name,
						state: "facing",
						expression: expect.objectContaining({ label: other.looks }),
					}),
				);
			} finally {
				await otherBrowser.dispose();
			}
		},
	);
});

describe.skipIf(!hasJanus())("the video rooms of Janus, in a call", () => {
	let janus: JanusServer | undefined;
	let site: Awaited<ReturnType<typeof serveFolder>> | undefined;
	let browser: ExtensionBrowser | undefined;
	beforeAll(async () => {
		site = await serveFolder(JANUS_DEMOS_FOLDER, { followsLinks: true });
		janus = await startJanus();
		browser = await launch([
			...CAMERA_ALLOWED_FLAGS,
			"--use-fake-device-for-media-stream",
		]);
	});
	afterAll(async () => {
		await browser?.dispose();
		await janus?.stop();
		await site?.close();
	});

	// The second page receives everybody over one connection.
	it.each(["videoroomtest.html", "mvideoroomtest.html"])(
		"are read on %s, everybody once and the other by name",
		async (demo) => {
			if (!browser) throw new Error("The browser starts before the tests.");
			const join = async (name: string) => {
				const page = await browser?.context.newPage();
				if (!page) throw new Error("The browser has gone.");
				const who = { name, janus: String(janus?.port) };
				await page.goto(`${site?.origin}/${demo}?${new URLSearchParams(who)}`);
				await joinJanusRoom(page);
				return page;
			};
			const names = ["Eva", "Leo"].map((name) => name + demo.length);
			const [eva = "", leo = ""] = names;
			const other = await join(leo);
			const page = await join(eva);
			const popup = await clickAction(browser, page);
			const tabId = await tabIdOfPopup(popup);
			await closeTarget(browser, popup);
			const extensionPage = await openExtensionPage(browser, tabId);
			await followTiles(extensionPage, tabId);
			const [list] = await untilListed(
				extensionPage,
				tabId,
				([now]) =>
					now?.tiles.some(
						({ name, video }) => name === leo && video === "live",
					) ?? false,
			);
			expect(list?.check).toMatchObject({ site: "janus", siteBy: "marks" });
			expect(list?.ignored).toEqual({
				screenShares: 0,
				duplicates: 0,
				tooSmall: 0,
			});
			const shown = list?.tiles.filter(({ video }) => video === "live");
			expect(shown?.map(({ isSelf }) => isSelf)).toEqual([true, false]);
			await extensionPage.close();
			await page.close();
			await other.close();
			// People who leave stay in the room for a while, so each test uses a new server.
			await janus?.stop();
			janus = await startJanus();
		},
	);
});

function reportSchema(): Promise<string> {
	return readFile(
		join(PROJECT_ROOT, "scripts/report/report.schema.json"),
		"utf8",
	);
}
