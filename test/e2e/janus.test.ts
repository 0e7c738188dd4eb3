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
import { fileAsCameraFlags } from "../../scripts/browser/flags.mjs";
import { serveFolder } from "../../scripts/browser/serve-folder.mjs";
import type { Report } from "../../scripts/report/make-report.mjs";
import { watchPage } from "../../scripts/report/watch-page.mjs";
import { PROJECT_ROOT } from "../../scripts/setup/project-root.mjs";
import { breaches } from "../support/json-schema.ts";
import { makeCameraClip } from "./support/camera-clip.ts";
import {
	hasJanus,
	JANUS_DEMOS_FOLDER,
	type JanusServer,
	startJanus,
} from "./support/janus-server.ts";
import joinJanusRoom from "./support/join-janus-room.mjs";
import { launch } from "./support/meeting.ts";
import { PORTRAITS } from "./support/portraits.ts";

const SECONDS = 15;
// Janus's page takes letters and digits only.
const ADA = { name: "Ada", portrait: PORTRAITS.smiling, looks: "happiness" };
const BEN = { name: "Ben", portrait: PORTRAITS.facing, looks: "neutral" };
type Person = typeof ADA;

describe.skipIf(!hasJanus())("npm run watch in a room of Janus", () => {
	let folder: string;
	let janus: JanusServer | undefined;
	let site: Awaited<ReturnType<typeof serveFolder>> | undefined;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), "roompulse-janus-test-"));
		// Debian links the page's libraries from elsewhere.
		site = await serveFolder(JANUS_DEMOS_FOLDER, { followsLinks: true });
		for (const { name, portrait } of [ADA, BEN])
			await makeCameraClip(portrait, clipOf(name));
	});
	// A server for each test: whoever closes their browser stays in Janus's room for a minute.
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
		const exitCode = await watchPage({
			url: roomFor(name),
			steps: join(PROJECT_ROOT, "test/e2e/support/join-janus-room.mjs"),
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
		"as $name finds the other by name, and both as they look",
		async (me: Person, other: Person) => {
			const otherBrowser = await launch(
				await fileAsCameraFlags(clipOf(other.name)),
			);
			try {
				const page = await otherBrowser.context.newPage();
				await page.goto(roomFor(other.name));
				await joinJanusRoom(page);
				const { exitCode, report } = await watchAs(me.name);
				expect(exitCode).toBe(0);
				expect(breaches(await reportSchema(), report)).toEqual([]);
				expect(report.requestsOffMachine).toBe(0);
				expect(report.errors).toEqual([]);
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

function reportSchema(): Promise<string> {
	return readFile(
		join(PROJECT_ROOT, "scripts/report/report.schema.json"),
		"utf8",
	);
}
