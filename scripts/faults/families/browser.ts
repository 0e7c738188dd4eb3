import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import { browserProcesses } from "../../browser/browser-processes.ts";
import { turnDeveloperModeOn } from "../../browser/developer-mode.ts";
import { endByForce } from "../../browser/end-by-force.ts";
import { allTargets } from "../../browser/find-target.ts";
import { LOOPBACK_CALL_FLAGS } from "../../browser/flags.ts";
import {
	type ExtensionBrowser,
	launchExtension,
} from "../../browser/launch-extension.ts";
import { until } from "../../browser/until.ts";
import type { Fault } from "../fault.ts";
import type { FaultMeeting } from "../fault-meeting.ts";

const USUAL_STOPPED_SECONDS = 120;

export function browserFaults({
	stoppedSeconds = USUAL_STOPPED_SECONDS,
}: {
	stoppedSeconds?: number;
}): readonly Fault[] {
	return [
		{
			name: "browser killed",
			done: "The browser is killed, as by a power cut.",
			async play(trial) {
				const { meeting } = trial;
				await trial.gather();
				await trial.cause("stops", () => endByForce(meeting.browser));
				await trial.userDoes("opens the browser and switches on", async () => {
					meeting.browser = await launchExtension({
						extensionFolder: meeting.extensionFolder,
						headless: true,
						folder: meeting.browser.folder,
						flags: LOOPBACK_CALL_FLAGS,
					});
					meeting.page = await meeting.browser.context.newPage();
					await meeting.page.goto(meeting.address);
					await meeting.switchOn();
				});
				await trial.goesOn();
				await trial.getsRight();
			},
		},
		{
			name: "browser stopped",
			done: `All of the browser's processes are stopped for ${stoppedSeconds} s, as when the computer has nothing left for them.`,
			async play(trial) {
				const { meeting } = trial;
				await trial.gather();
				const pids = (await browserProcesses(meeting.browser)).map(
					({ id }) => id,
				);
				await trial.cause("stops", async () => {
					for (const pid of pids) process.kill(pid, "SIGSTOP");
				});
				await sleep(1_000 * stoppedSeconds);
				await trial.over(async () => {
					for (const pid of pids) process.kill(pid, "SIGCONT");
				});
				await trial.goesOn();
				await trial.getsRight();
			},
		},
		{
			name: "extension reloaded",
			done: "The user reloads the extension, or Chrome updates it.",
			opening: { before: turnDeveloperModeOn },
			async play(trial) {
				const { meeting } = trial;
				await trial.gather();
				const before = await workerOf(meeting.browser);
				await trial.cause("stops", async () => {
					await onExtensionsPage(meeting.browser, reload);
					await until("The extension's start", async () => {
						const now = await workerOf(meeting.browser);
						return now !== undefined && now !== before;
					});
				});
				await againSwitchedOn(meeting, trial);
			},
		},
		{
			name: "extension disabled and enabled",
			done: "The user switches the extension off on Chrome's page of extensions, and on again after three seconds.",
			opening: { before: turnDeveloperModeOn },
			async play(trial) {
				const { meeting } = trial;
				await trial.gather();
				await trial.cause("stops", () =>
					onExtensionsPage(meeting.browser, async (page, id) => {
						const enable = (enabled: boolean) =>
							page.evaluate(
								([id, enabled]) => chrome.management.setEnabled(id, enabled),
								[id, enabled] as const,
							);
						await enable(false);
						await page.waitForTimeout(3_000);
						await enable(true);
					}),
				);
				await againSwitchedOn(meeting, trial);
			},
		},
	];
}

async function againSwitchedOn(
	meeting: FaultMeeting,
	trial: Parameters<Fault["play"]>[0],
) {
	await trial.userDoes("switches on again", () => meeting.reopenPopup());
	await trial.says(/^Off in this tab/);
	await meeting.switchOn();
	await trial.getsRight();
}

async function reload(page: Page, extensionId: string) {
	await page.evaluate(async (id) => {
		// Only this page has the API, so there are no types for it.
		const { developerPrivate } = chrome as unknown as {
			developerPrivate: { reload(id: string): Promise<void> };
		};
		await developerPrivate.reload(id);
	}, extensionId);
}

/** The target of the extension's service worker, if it runs. */
async function workerOf({ cdp, origin }: ExtensionBrowser) {
	const targets = await allTargets(cdp);
	const worker = targets.find(
		({ type, url }) => type === "service_worker" && url.startsWith(origin),
	);
	return worker?.targetId;
}

/** Runs `work` on Chrome's page of extensions. */
async function onExtensionsPage(
	{ context, extensionId }: ExtensionBrowser,
	work: (page: Page, extensionId: string) => Promise<void>,
) {
	const page = await context.newPage();
	await page.goto("chrome://extensions");
	await work(page, extensionId);
	await page.close();
}
