import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { clickAction } from "../../browser/click-action.ts";
import type { ExtensionBrowser } from "../../browser/launch-extension.ts";
import { openPlainExtensionPage } from "../../browser/plain-extension-page.ts";
import { turnSwitch } from "../../browser/switch-on.ts";
import type { Fault } from "../fault.ts";
import type { FaultMeeting } from "../fault-meeting.ts";
import {
	emptyArea,
	fillArea,
	fillDisk,
	HOLDER,
	lockDatabase,
	replaceDatabase,
} from "../harm-storage.ts";
import { keptOf } from "../kept.ts";
import { saidBy } from "../said.ts";
import { MOST_SECONDS } from "../trial.ts";

const HISTORY_PAGE = "/src/history/index.html";
/** A transaction may lawfully take some seconds; only after 15 is the database called locked, and a write comes every five. */
const LOCKED_WITHIN_S = 20;
const DISK_BYTES = 3_000_000;

async function withDatabase(
	browser: ExtensionBrowser,
	version: number,
	store: string,
) {
	const page = await openPlainExtensionPage(browser);
	await replaceDatabase(page, version, store);
	await page.close();
}

/** What the popup says after a second tab was switched on. */
async function secondTabSays({ browser, address }: FaultMeeting) {
	const page = await browser.context.newPage();
	await page.goto(address);
	const popup = await clickAction(browser, page);
	await turnSwitch(popup, true).catch(() => {});
	const { sayings } = await saidBy(popup);
	await page.close();
	return sayings;
}

export const STORAGE_FAULTS: readonly Fault[] = [
	{
		name: "newer database",
		done: "The past sessions were written by a newer version, which was then taken back. A moment is marked meanwhile.",
		opening: { before: (browser) => withDatabase(browser, 99, "future") },
		async play(trial) {
			const { meeting } = trial;
			await trial.startReading();
			await trial.mark();
			await trial.says(/^Your sessions come from a newer version/);
			await trial.userDoes("updates the extension", async () => {
				// A version that knows the database: here it finds none, which it knows as well.
				const page = await meeting.extensionPage();
				await page.evaluate(() => indexedDB.deleteDatabase("sessions"));
			});
			await trial.getsRight();
		},
	},
	{
		name: "disk full",
		done: "The disk is full, and a moment is marked meanwhile; then there is room again.",
		async play(trial) {
			const { meeting } = trial;
			await trial.gather();
			const page = await openPlainExtensionPage(meeting.browser);
			const session = await meeting.browser.context.newCDPSession(page);
			const { origin } = meeting.browser;
			await session.send("Storage.overrideQuotaForOrigin", {
				origin,
				quotaSize: DISK_BYTES,
			});
			await trial.cause("goes on", () => fillDisk(page));
			await trial.mark();
			await trial.says(/^The disk is full/);
			await trial.over(() =>
				session.send("Storage.overrideQuotaForOrigin", { origin }),
			);
			await trial.getsRight();
		},
	},
	{
		name: "session storage full",
		done: "The extension's storage in memory is full; then there is room again. A second tab is switched on meanwhile, which cannot be remembered.",
		async play(trial) {
			const { meeting } = trial;
			await trial.gather();
			const page = await meeting.extensionPage();
			await trial.cause("goes on", () => fillArea(page, "session"));
			await trial.says(/^Roompulse's storage is full/, 2 * MOST_SECONDS);
			const sayings = await secondTabSays(meeting);
			if (!sayings.some((saying) => /storage is full/.test(saying)))
				trial.shortcomings.push(`the second tab says "${sayings[0]}"`);
			if (sayings.some((saying) => /^Roompulse's storage is full/.test(saying)))
				trial.shortcomings.push("the second tab says that it goes on");
			await trial.over(() => emptyArea(page, "session"));
			await trial.getsRight();
		},
	},
	{
		name: "local storage full",
		done: "The extension's storage on the disk is full when the user renames somebody; then there is room again.",
		async play(trial) {
			const { meeting } = trial;
			await trial.gather();
			const page = await meeting.extensionPage();
			await fillArea(page, "local");
			const room = await meeting.room();
			const [person] = room?.participants ?? [];
			if (!person) throw new Error("Nobody is there to be renamed.");
			await page.bringToFront();
			const rename = async (from: string, to: string) => {
				const opener = page.locator(".row-opener", { hasText: from });
				// A row that is open stays open while its person is renamed.
				if ((await opener.getAttribute("aria-expanded")) !== "true")
					await opener.click();
				await page.getByLabel(`Rename ${from}`).click();
				await page.getByLabel(`Name for ${from}`).fill(to);
				await page.keyboard.press("Enter");
			};
			await trial.cause("goes on", () => rename(person.name, "Grace"));
			await trial.says(/^Your choice couldn't be saved/);
			await emptyArea(page, "local");
			await trial.userDoes("chooses again", () =>
				rename("Grace", "Grace Hopper"),
			);
			await trial.getsRight();
		},
	},
	{
		name: "database locked",
		done: "A page of the extension hangs in the middle of a transaction, until the popup has told it; a moment is marked meanwhile.",
		opening: {
			change: (folder) => writeFile(join(folder, "holder.js"), HOLDER),
		},
		async play(trial) {
			const { meeting } = trial;
			await trial.gather();
			const page = await openPlainExtensionPage(meeting.browser);
			let letGo = async () => {};
			await trial.cause("goes on", async () => {
				letGo = await lockDatabase(page, "/holder.js");
			});
			await trial.mark();
			await trial.says(
				/^Another Roompulse page blocks saving/,
				LOCKED_WITHIN_S,
			);
			await trial.over(letGo);
			await trial.getsRight();
		},
	},
	{
		name: "database damaged",
		done: "The database of past sessions lacks what it must have. A moment is marked meanwhile.",
		opening: { before: (browser) => withDatabase(browser, 1, "unknown") },
		async play(trial) {
			const { meeting } = trial;
			await trial.startReading();
			await trial.mark();
			await trial.says(/^Your saved sessions are damaged/);
			await trial.userDoes(
				"deletes all sessions on the page of past sessions",
				async () => {
					const { context, origin } = meeting.browser;
					const list = await context.newPage();
					await list.goto(`${origin}${HISTORY_PAGE}`);
					await list.locator(".card button").last().click();
					await list.locator(".danger").click();
					await list.close();
				},
			);
			await trial.getsRight();
		},
	},
	{
		name: "two pages on the same data",
		done: "Two pages of past sessions are open, and all sessions are deleted in one of them.",
		async play(trial) {
			const { meeting } = trial;
			const { context, origin } = meeting.browser;
			await trial.gather();
			await meeting.ask("background/switch-off-requested");
			const [first, second] = [
				await context.newPage(),
				await context.newPage(),
			];
			for (const page of [first, second]) {
				await page.goto(`${origin}${HISTORY_PAGE}`);
				await page.locator(".sessions tbody tr").first().waitFor();
			}
			await trial.cause("stops", async () => {
				await first.bringToFront();
				await first.locator(".card button").last().click();
				await first.locator(".danger").click();
				await first.getByText("No session yet").waitFor();
			});
			await second
				.getByText("No session yet")
				.waitFor({ timeout: 3 * 1_000 * MOST_SECONDS })
				.catch(() =>
					trial.shortcomings.push("the second page stays as it was"),
				);
			trial.toldElsewhere(
				await second.locator(".quiet h2, .sessions tbody").first().innerText(),
			);
			trial.ends();
			trial.countsNothing();
			const kept = await keptOf(first);
			if (kept.sessions > 0) trial.shortcomings.push("sessions are still kept");
		},
	},
];
