import { describe, expect, it } from "vitest";
import { requestsOffMachine } from "../../scripts/browser/net-log.ts";
import { waitForRoom } from "../../scripts/browser/read-room.ts";
import { launch, openMeeting, watchMeeting } from "./support/meeting.ts";
import { serveMeetingSite } from "./support/meeting-site.ts";
import { allFacing } from "./support/room-facts.ts";

// This address is reserved for documentation, so no machine has it.
const ELSEWHERE = "http://192.0.2.77/beacon";

/** Chromium tells such a page's server of everything in the page that the policy forbids, of a content script's as well. */
const REPORTING = `default-src 'self'; report-uri ${ELSEWHERE}`;

describe("the count of requests off the machine", () => {
	it.each([
		["two-people", "that is read", undefined],
		["large-videos", "whose server is told what breaks its policy", REPORTING],
	])("is zero for a meeting of %s %s", async (name, _, policy) => {
		const site = await serveMeetingSite(policy);
		const browser = await launch();
		try {
			const { extensionPage, tabId } = await watchMeeting(
				browser,
				`${site.origin}/${name}.html`,
			);
			await waitForRoom(
				extensionPage,
				tabId,
				"Both people facing",
				allFacing(["Ada Lovelace", "Ben Bitdiddle"]),
			);
			await browser.close();
			expect(await requestsOffMachine(browser.netLogFile)).toEqual([]);
		} finally {
			await browser.dispose();
			await site.close();
		}
	});

	it("includes requests of a page, a worker and the extension", async () => {
		const site = await serveMeetingSite();
		const browser = await launch();
		try {
			const page = await openMeeting(browser, `${site.origin}/no-videos.html`);
			const asked = Promise.all(
				["page", "worker", "extension"].map((who) =>
					browser.context.waitForEvent("request", {
						predicate: (request) => request.url() === `${ELSEWHERE}/${who}`,
					}),
				),
			);
			await page.evaluate((url) => {
				fetch(`${url}/page`, { mode: "no-cors" }).catch(() => {});
				const code = `fetch("${url}/worker", {mode: "no-cors"}).catch(() => {})`;
				new Worker(URL.createObjectURL(new Blob([code])));
			}, ELSEWHERE);
			const extension = await browser.context.newPage();
			await extension.goto(`${browser.origin}/src/popup/index.html?tab=1`);
			// The extension's policy forbids requests, but it may still navigate to another address.
			await extension.evaluate((url) => {
				location.href = `${url}/extension`;
			}, ELSEWHERE);
			await asked;
			// The log is written a moment later.
			await page.waitForTimeout(1500);
			await browser.close();
			const found = await requestsOffMachine(browser.netLogFile);
			// Chromium repeats a navigation that the network or a proxy refuses.
			const urls = new Set(found.map(({ url }) => url));
			expect([...urls].sort()).toEqual([
				`${ELSEWHERE}/extension`,
				`${ELSEWHERE}/page`,
				`${ELSEWHERE}/worker`,
			]);
		} finally {
			await browser.dispose();
			await site.close();
		}
	});
});
