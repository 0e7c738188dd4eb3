import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clickAction } from "../../scripts/browser/click-action.ts";
import { launchExtension } from "../../scripts/browser/launch-extension.ts";
import { serveFolder } from "../../scripts/browser/serve-folder.ts";
import { followPage } from "../../scripts/report/follow-page.ts";
import { EXTENSION_FOLDER } from "../../scripts/setup/build-steps.ts";
import { breaches } from "../support/json-schema.ts";
import { launch, openMeeting } from "./support/meeting.ts";
import { type MeetingSite, serveMeetingSite } from "./support/meeting-site.ts";

const SCHEMA = "scripts/report/report.schema.json";

let site: MeetingSite;
let folder: string;
beforeAll(async () => {
	site = await serveMeetingSite();
	folder = await mkdtemp(join(tmpdir(), "roompulse-watch-test-"));
});
afterAll(async () => {
	await site.close();
	await rm(folder, { recursive: true, force: true });
});

describe("npm run watch, if nobody can be read", () => {
	async function watchInVain(url: string, steps?: string) {
		const file = join(folder, "report.json");
		await rm(file, { force: true });
		const exitCode = await followPage({
			url,
			headless: true,
			seconds: 2,
			reads: "attention-and-expression",
			report: file,
			...(steps !== undefined && { steps }),
		});
		const report: unknown = JSON.parse(await readFile(file, "utf8"));
		expect(breaches(await readFile(SCHEMA, "utf8"), report)).toEqual([]);
		return { exitCode, report };
	}

	it("fails and reports why: a page of Chrome's own", async () => {
		const { exitCode, report } = await watchInVain("about:blank");
		expect(exitCode).toBe(1);
		expect(report).toMatchObject({
			participants: [],
			requestsOffMachine: 0,
			errors: [expect.stringContaining("didn't let Roompulse into this page")],
		});
	});

	it("fails and reports why: an address that does not answer", async () => {
		const gone = await serveFolder(folder);
		await gone.close();
		const { exitCode, report } = await watchInVain(gone.origin);
		expect(exitCode).toBe(1);
		expect(report).toMatchObject({
			errors: [expect.stringContaining("ERR_CONNECTION_REFUSED")],
		});
	});

	it("fails and reports why: steps that do not join the room", async () => {
		const steps = join(folder, "steps.mjs");
		await writeFile(
			steps,
			`export default (page) => page.click("#join", { timeout: 500 });`,
		);
		const url = `${site.origin}/no-videos.html`;
		const { exitCode, report } = await watchInVain(url, steps);
		expect(exitCode).toBe(1);
		expect(report).toMatchObject({
			errors: [expect.stringMatching(/^page\.click: Timeout [^\n]*$/)],
		});
	});

	it("ends early when it is stopped, and says so", async () => {
		const stop = new AbortController();
		const steps = join(folder, "stopping-steps.mjs");
		await writeFile(
			steps,
			"export default async () => globalThis.hasJoined();",
		);
		Reflect.set(globalThis, "hasJoined", () => stop.abort());
		const watching = followPage({
			url: `${site.origin}/two-people.html`,
			headless: true,
			seconds: 3600,
			reads: "attention",
			steps,
			signal: stop.signal,
		});
		await expect(watching).rejects.toThrow("closed before the time was up");
	});
});

describe("a browser", () => {
	it("leaves no profile behind when it is stopped", async () => {
		const stop = new AbortController();
		const browser = await launchExtension({
			extensionFolder: EXTENSION_FOLDER,
			headless: true,
			signal: stop.signal,
		});
		stop.abort();
		await browser.ended;
		await browser.dispose();
		await expect(access(dirname(browser.netLogFile))).rejects.toThrow("ENOENT");
	});

	it("rejects requests to a popup that is closed meanwhile", async () => {
		const browser = await launch();
		try {
			const page = await openMeeting(browser, `${site.origin}/no-videos.html`);
			const popup = await clickAction(browser, page);
			const asked = popup.evaluate("new Promise(() => {})");
			await Promise.all([
				expect(asked).rejects.toThrow("has been closed"),
				popup.evaluate("setTimeout(() => window.close(), 100), true"),
			]);
			await expect(popup.evaluate("1")).rejects.toThrow("has been closed");
		} finally {
			await browser.dispose();
		}
	});
});
