import type { Page } from "playwright-core";
import { allTargets } from "../../browser/find-target.ts";
import { openWindow } from "../../browser/open-window.ts";
import { until } from "../../browser/until.ts";
import type { Fault } from "../fault.ts";
import type { FaultMeeting } from "../fault-meeting.ts";

const SWITCHES_ON_AGAIN = "goes back and switches on";

export const TAB_FAULTS: readonly Fault[] = [
	{
		name: "tab closed",
		done: "The meeting's tab is closed.",
		async play(trial) {
			const { meeting } = trial;
			await trial.gather();
			await trial.cause("stops", () => meeting.page.close());
			trial.ends();
			await trial.says(/^Off in this tab/);
			await trial.check("The end of the offscreen document", () =>
				hasNoOffscreenDocument(meeting),
			);
		},
	},
	{
		name: "window closed",
		done: "The meeting is in a window of its own, which is closed.",
		async play(trial) {
			const { meeting } = trial;
			await meeting.page.close();
			meeting.page = await openWindow(meeting.browser);
			await meeting.page.goto(meeting.address);
			await trial.gather();
			// The popup's page must outlast the meeting's window.
			await meeting.popup?.close();
			await openWindow(meeting.browser);
			const page = await meeting.extensionPage();
			await trial.cause("stops", () =>
				page.evaluate(async (tabId) => {
					const { windowId } = await chrome.tabs.get(tabId);
					await chrome.windows.remove(windowId);
				}, meeting.tabId),
			);
			trial.ends();
			await trial.says(/^Off in this tab/);
			await trial.check("The end of the offscreen document", () =>
				hasNoOffscreenDocument(meeting),
			);
		},
	},
	{
		name: "tab navigated, same site",
		done: "The tab goes to another meeting of the same site.",
		async play(trial) {
			const { meeting } = trial;
			await trial.gather();
			await trial.cause("goes on", () =>
				meeting.page.goto(`${meeting.address}&again=1`),
			);
			await trial.goesOn();
			await trial.getsRight();
		},
	},
	{
		name: "tab navigated, other site",
		done: "The tab goes to another site.",
		async play(trial) {
			const { meeting } = trial;
			await trial.gather();
			await trial.cause("stops", () =>
				meeting.page.goto(meeting.address.replace("127.0.0.1", "localhost")),
			);
			await trial.says(/^The tab went to another page, so Roompulse stopped/);
			await trial.userDoes(SWITCHES_ON_AGAIN, async () => {
				await meeting.page.goto(meeting.address);
				await meeting.switchOn();
			});
			await trial.getsRight();
		},
	},
	{
		name: "back/forward cache",
		done: "The tab goes to another page of the site for three seconds and comes back. Chrome keeps no page with live video tracks meanwhile (`LiveMediaStreamTrack`), so it loads again.",
		async play(trial) {
			const { page, address } = trial.meeting;
			await trial.gather();
			await trial.cause("stops", async () => {
				await page.goto(address.replace(/people=\d+/, "people=0"));
				await page.waitForTimeout(3_000);
			});
			await trial.over(() => page.goBack({ waitUntil: "commit" }));
			await trial.goesOn();
			await trial.getsRight();
		},
	},
	{
		name: "tab discarded",
		done: "Chrome discards the tab to save memory, while another one is in front.",
		async play(trial) {
			const { meeting } = trial;
			await trial.gather();
			const page = await meeting.extensionPage();
			const inFront = await meeting.browser.context.newPage();
			await inFront.bringToFront();
			await trial.cause("stops", async () => {
				const newId = await page.evaluate(
					async (tabId) => (await chrome.tabs.discard(tabId))?.id,
					meeting.tabId,
				);
				// Chrome gives the tab another id.
				if (newId !== undefined) await meeting.follow(newId);
			});
			await trial.says(/^Chrome took this tab out of memory/);
			await trial.userDoes(
				"opens the tab, which loads again, and switches on",
				async () => {
					const popup = await meeting.extensionPage();
					await popup.evaluate(
						(tabId) => chrome.tabs.update(tabId, { active: true }),
						meeting.tabId,
					);
					await until("The tab's loading", () => isLoaded(popup));
					await meeting.switchOnLostTab();
				},
			);
			await trial.getsRight();
		},
	},
	{
		name: "tab duplicated",
		done: "The tab is duplicated: the second one shows the same meeting.",
		async play(trial) {
			const { meeting } = trial;
			await trial.gather();
			const page = await meeting.extensionPage();
			await trial.cause("goes on", () =>
				page.evaluate((tabId) => chrome.tabs.duplicate(tabId), meeting.tabId),
			);
			await trial.goesOn();
			await trial.getsRight();
		},
	},
	{
		name: "tab moved",
		done: "The tab is moved into a window of its own.",
		async play(trial) {
			const { meeting } = trial;
			await trial.gather();
			const page = await meeting.extensionPage();
			await trial.cause("goes on", () =>
				page.evaluate(async (tabId) => {
					await chrome.windows.create({ tabId });
				}, meeting.tabId),
			);
			await trial.goesOn();
			await trial.getsRight();
		},
	},
];

/** Whether no tab is discarded or loading. */
async function isLoaded(page: Page): Promise<boolean> {
	return page.evaluate(async () =>
		(await chrome.tabs.query({})).every(
			({ discarded, status }) => !discarded && status === "complete",
		),
	);
}

async function hasNoOffscreenDocument({ browser }: FaultMeeting) {
	const targets = await allTargets(browser.cdp);
	return targets.every(({ type }) => type !== "background_page");
}
