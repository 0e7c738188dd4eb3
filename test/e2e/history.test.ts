import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { waitForRoom } from "../../scripts/browser/read-room.ts";
import { until } from "../../scripts/browser/until.ts";
import { breaches } from "../support/json-schema.ts";
import { watchMeeting } from "./support/meeting.ts";
import { allFacing } from "./support/room-facts.ts";
import { picturePage } from "./support/screenshot.ts";
import { useBrowser } from "./support/use-browser.ts";

const meeting = useBrowser();
let folder = "";
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "roompulse-saved-"));
	await meeting.browser.cdp.send("Browser.setDownloadBehavior", {
		behavior: "allow",
		downloadPath: folder,
	});
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const NAMES = ["Ada Lovelace", "Ben Bitdiddle"];

/** The file that the browser saves after a click on the button, once it is complete. */
async function savedBy(
	page: Page,
	folder: string,
	kind: "csv" | "json",
): Promise<string> {
	await page.getByText(`(${kind.toUpperCase()})`).click();
	const name = await until(`The ${kind} file`, async () =>
		(await readdir(folder)).find((one) => one.endsWith(`.${kind}`)),
	);
	expect(name).toMatch(/^roompulse-Algebra-7b-\d{4}-\d\d-\d\d-\d{4}\./);
	return readFile(join(folder, name), "utf8");
}

/** Reloads the page until it shows that the session has grown. */
async function untilSaid(page: Page, words: string): Promise<void> {
	await expect
		.poll(
			async () => {
				await page.reload();
				await page.locator(".card").first().waitFor();
				return page.innerText("main");
			},
			{ timeout: 60_000, interval: 1_000 },
		)
		.toContain(words);
}

describe("a session", () => {
	it("is kept while it runs, shown in a report afterwards, and saved as CSV and JSON", async () => {
		const { browser } = meeting;
		const list = `${browser.origin}/src/history/index.html`;
		const page = await browser.context.newPage();
		await page.goto(list);
		await page.getByText("No session yet").waitFor();
		await page.getByLabel("Each person too").check();
		await page
			.getByLabel("Why you keep each person's record")
			.fill("Agreed with the parents");
		await page.getByText("Keep with this reason").click();

		const {
			extensionPage,
			tabId,
			page: call,
		} = await watchMeeting(browser, meeting.url("two-people.html"));
		await waitForRoom(extensionPage, tabId, "Both facing", allFacing(NAMES));
		// After the meeting's page is reloaded, the session continues.
		await call.bringToFront();
		await call.reload();
		await page.bringToFront();
		const rows = page.locator(".sessions tbody tr");
		await untilSaid(page, "most of the time");
		expect(await rows.count()).toBe(1);

		await rows.getByText("Name", { exact: true }).click();
		await page.keyboard.type("Algebra 7b");
		await page.keyboard.press("Enter");
		await rows.getByText("Algebra 7b").waitFor();
		await picturePage(page, "past-sessions");

		await rows.getByRole("link").click();
		await page.locator(".chart").waitFor();
		await untilSaid(page, "Most were toward the call");
		// On a busy machine one of them is written seconds before the other.
		for (const name of NAMES) await untilSaid(page, name);
		await picturePage(page, "report");

		const rowsSaved: Record<string, string>[] = parse(
			await savedBy(page, folder, "csv"),
			{ bom: true, columns: true },
		);
		const people = rowsSaved.filter(({ who }) => who === "person");
		expect([...new Set(people.map(({ name }) => name))].sort()).toEqual(NAMES);
		const attended = rowsSaved.filter(
			(row) => row.who === "room" && Number(row.attending_share) > 0.5,
		);
		expect(attended.length).toBeGreaterThan(0);
		const schema = await readFile("docs/session-export.schema.json", "utf8");
		const json = JSON.parse(await savedBy(page, folder, "json"));
		expect(breaches(schema, json)).toEqual([]);
		expect(json.session.class).toBe("Algebra 7b");
	});
});
