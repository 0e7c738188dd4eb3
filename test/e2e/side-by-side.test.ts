import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { clickAction } from "../../scripts/browser/click-action.ts";
import {
	closeWelcome,
	type ExtensionBrowser,
	loadExtension,
} from "../../scripts/browser/launch-extension.ts";
import { openPlainExtensionPage } from "../../scripts/browser/plain-extension-page.ts";
import { waitForRoom } from "../../scripts/browser/read-room.ts";
import { switchOn, turnSwitch } from "../../scripts/browser/switch-on.ts";
import { until } from "../../scripts/browser/until.ts";
import { EXTENSION_FOLDER } from "../../scripts/setup/build-steps.ts";
import { launch, openMeeting } from "./support/meeting.ts";
import { type MeetingSite, serveMeetingSite } from "./support/meeting-site.ts";
import { allFacing } from "./support/room-facts.ts";
import { picturePage } from "./support/screenshot.ts";

const NAMES = ["Ada Lovelace", "Ben Bitdiddle"];

let copy = "";
let site: MeetingSite | undefined;
let browser: ExtensionBrowser | undefined;
beforeAll(async () => {
	copy = await mkdtemp(join(tmpdir(), "roompulse-copy-"));
	await cp(EXTENSION_FOLDER, copy, { recursive: true });
	site = await serveMeetingSite();
	browser = await launch();
});
afterAll(async () => {
	await browser?.dispose();
	await site?.close();
	await rm(copy, { recursive: true, force: true });
});

/** Switches the tab on in one of the copies, with labels on the tiles. */
async function read(copy: ExtensionBrowser, page: Page) {
	const { tabId } = await switchOn(copy, page, "attention");
	const reader = await openPlainExtensionPage(copy);
	await reader.evaluate(async () => {
		const { value } = await chrome.runtime.sendMessage({
			name: "background/preferences-requested",
			request: {},
		});
		await chrome.runtime.sendMessage({
			name: "background/preferences-changed",
			request: { ...value, tileLabels: true },
		});
	});
	const bothFacing = () =>
		waitForRoom(reader, tabId, "Both facing", allFacing(NAMES));
	return { bothFacing };
}

it("two copies of the extension read one tab side by side: each counts the same people, nothing of the other's, and ends by itself", async () => {
	if (!browser) throw new Error("The browser starts before the test.");
	const origin = await loadExtension(browser.cdp, copy);
	await closeWelcome(browser.cdp, origin);
	const other = { ...browser, origin, extensionId: new URL(origin).host };
	const page = await openMeeting(browser, `${site?.origin}/two-people.html`);
	const layers = () => page.locator("html > [popover]").count();

	const first = await read(browser, page);
	const second = await read(other, page);
	await until("The labels of both", async () => (await layers()) === 2);
	// Each searches the page once more after the other's labels have come.
	await sleep(3_000);
	for (const { bothFacing } of [first, second]) {
		const { participants, ignored, check } = await bothFacing();
		expect(participants.map(({ name }) => name)).toEqual(NAMES);
		expect(ignored).toEqual({ screenShares: 0, duplicates: 0, tooSmall: 0 });
		expect(check?.tiles).toMatchObject({ live: 2, unreadable: 0 });
	}
	await picturePage(page, "side-by-side");

	await turnSwitch(await clickAction(browser, page), false);
	await until("The labels of one", async () => (await layers()) === 1);
	await second.bothFacing();
	expect(await layers()).toBe(1);
});
