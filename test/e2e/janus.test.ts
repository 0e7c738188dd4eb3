import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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
import { PORTRAITS } from "./support/portraits.ts";

const SECONDS = 20;
// Janus's page takes letters and digits only.
const PEOPLE = [
	{ name: "Ada", portrait: PORTRAITS.smiling },
	{ name: "Ben", portrait: PORTRAITS.facing },
] as const;

describe.skipIf(!hasJanus())("npm run watch in a room of Janus", () => {
	let folder: string;
	let janus: JanusServer | undefined;
	let site: Awaited<ReturnType<typeof serveFolder>> | undefined;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), "roompulse-janus-test-"));
		janus = await startJanus();
		// Debian links the page's libraries from elsewhere.
		site = await serveFolder(JANUS_DEMOS_FOLDER, { followsLinks: true });
	});
	afterAll(async () => {
		await janus?.stop();
		await site?.close();
		await rm(folder, { recursive: true, force: true });
	});

	async function watchAs(
		name: string,
		portrait: string,
	): Promise<{ exitCode: number; report: Report }> {
		const camera = join(folder, `${name}.mjpeg`);
		const report = join(folder, `${name}.json`);
		await makeCameraClip(portrait, camera);
		const who = new URLSearchParams({ name, janus: String(janus?.port) });
		const exitCode = await watchPage({
			url: `${site?.origin}/videoroomtest.html?${who}`,
			steps: join(PROJECT_ROOT, "test/e2e/support/join-janus-room.mjs"),
			camera,
			seconds: SECONDS,
			reads: "attention-and-expression",
			headless: true,
			report,
		});
		return { exitCode, report: JSON.parse(await readFile(report, "utf8")) };
	}

	it("finds both people, each by name from the other's browser", async () => {
		const runs = await Promise.all(
			PEOPLE.map(({ name, portrait }) => watchAs(name, portrait)),
		);
		const schema = await readFile(
			join(PROJECT_ROOT, "scripts/report/report.schema.json"),
			"utf8",
		);
		for (const { exitCode, report } of runs) {
			expect(exitCode).toBe(0);
			expect(breaches(schema, report)).toEqual([]);
			expect(report.requestsOffMachine).toBe(0);
			expect(report.participants).toHaveLength(2);
		}
		const [seenByAda, seenByBen] = runs.map(({ report }) => report);
		expect(seenByAda?.participants).toContainEqual(
			expect.objectContaining({ name: "Ben", state: "facing" }),
		);
		expect(seenByBen?.participants).toContainEqual(
			expect.objectContaining({
				name: "Ada",
				state: "facing",
				expression: expect.objectContaining({ label: "happiness" }),
			}),
		);
	});
});
