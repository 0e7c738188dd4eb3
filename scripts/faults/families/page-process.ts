import type { CDPSession, Page } from "playwright-core";
import { browserProcesses } from "../../browser/browser-processes.ts";
import { until } from "../../browser/until.ts";
import type { Fault } from "../fault.ts";
import type { FaultMeeting } from "../fault-meeting.ts";

/** How long a page is slow: longer than the ten seconds in which it must be told. */
const LASTS_MS = 16_000;

export const PAGE_PROCESS_FAULTS: readonly Fault[] = [
	{
		name: "tab frozen",
		done: "Chrome freezes the tab, which is in the background, to save energy, until the popup has told it. Chrome pauses its videos with that; the page plays them once it goes on.",
		async play(trial) {
			const { page } = trial.meeting;
			await trial.gather();
			const session = await sessionOf(page);
			await page.evaluate(playWhenResumed);
			await (await trial.meeting.extensionPage()).bringToFront();
			await trial.cause("stops", () =>
				session.send("Page.setWebLifecycleState", { state: "frozen" }),
			);
			await trial.says(/^Chrome has frozen this tab/);
			await trial.userDoes("goes to the tab", async () => {
				await page.bringToFront();
				await session.send("Page.setWebLifecycleState", { state: "active" });
			});
			await trial.getsRight();
		},
	},
	{
		name: "page stopped",
		done: "The page's process is stopped by a signal, as when it hangs, until the popup has told it.",
		async play(trial) {
			const { meeting } = trial;
			await trial.gather();
			const pid = await processOf(meeting);
			await trial.cause("stops", async () => process.kill(pid, "SIGSTOP"));
			try {
				await trial.says(/^The meeting page has stopped/);
			} finally {
				process.kill(pid, "SIGCONT");
			}
			await trial.over(async () => {});
			await trial.getsRight();
		},
	},
	{
		name: "page crashed",
		done: "The page's process crashes.",
		async play(trial) {
			const { meeting } = trial;
			const { page } = meeting;
			await trial.gather();
			const session = await sessionOf(page);
			await trial.cause("stops", async () => {
				const crashed = page.waitForEvent("crash");
				// Nobody is left to answer.
				session.send("Page.crash").catch(() => {});
				await crashed;
			});
			await trial.says(/^The meeting page crashed/);
			await trial.userDoes("reloads the page and switches on", async () => {
				// Playwright has lost the page.
				const popup = await meeting.extensionPage();
				await popup.evaluate(
					(tabId) => chrome.tabs.reload(tabId),
					meeting.tabId,
				);
				await until("The page", () =>
					popup.evaluate(
						async (tabId) =>
							(await chrome.tabs.get(tabId)).status === "complete",
						meeting.tabId,
					),
				);
				await meeting.switchOnLostTab();
			});
			await trial.getsRight();
		},
	},
	{
		name: "page 20 times slower",
		done: "The page's scripts run at a twentieth of their speed for 16 s.",
		async play(trial) {
			const { page } = trial.meeting;
			await trial.gather();
			const session = await sessionOf(page);
			await trial.cause("goes on", () =>
				session.send("Emulation.setCPUThrottlingRate", { rate: 20 }),
			);
			await page.waitForTimeout(LASTS_MS / 2);
			await trial.goesOn();
			await page.waitForTimeout(LASTS_MS / 2);
			const { sayings } = await trial.meeting.said();
			const blamed = sayings.find((saying) => /this computer is/.test(saying));
			if (blamed) trial.shortcomings.push(`blames the computer: "${blamed}"`);
			await trial.over(() =>
				session.send("Emulation.setCPUThrottlingRate", { rate: 1 }),
			);
			await trial.getsRight();
		},
	},
	{
		name: "offline",
		done: "The network is gone for the page and for the extension.",
		async play(trial) {
			const { meeting } = trial;
			await trial.gather();
			const pages = [meeting.page, await meeting.extensionPage()];
			await trial.cause("goes on", async () => {
				for (const page of pages) {
					const session = await sessionOf(page);
					await session.send("Network.enable");
					await session.send("Network.emulateNetworkConditions", {
						offline: true,
						latency: 0,
						downloadThroughput: 0,
						uploadThroughput: 0,
					});
				}
			});
			await trial.goesOn();
			await trial.getsRight();
		},
	},
];

/** Runs in the page. */
function playWhenResumed() {
	document.addEventListener("resume", () => {
		for (const video of document.querySelectorAll("video")) video.play();
	});
}

function sessionOf(page: Page): Promise<CDPSession> {
	return page.context().newCDPSession(page);
}

/** The pid of the page's process: the one that works while the page is made to. */
async function processOf({ browser, page }: FaultMeeting): Promise<number> {
	const times = async () =>
		new Map(
			(await browserProcesses(browser))
				.filter(({ type }) => type === "renderer")
				.map(({ id, cpuTime }) => [id, cpuTime]),
		);
	const before = await times();
	await page.evaluate(() => {
		const endMs = performance.now() + 1_500;
		while (performance.now() < endMs);
	});
	const after = await times();
	const used = [...after].map(
		([id, seconds]) => [id, seconds - (before.get(id) ?? 0)] as const,
	);
	const [busiest] = used.toSorted(([, a], [, b]) => b - a);
	if (!busiest) throw new Error("The browser names no process of a page.");
	return busiest[0];
}
