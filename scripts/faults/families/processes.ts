import { attachOffscreen } from "../../bench/machine/offscreen-memory.ts";
import { closeTarget } from "../../browser/close-target.ts";
import { allTargets } from "../../browser/find-target.ts";
import { until } from "../../browser/until.ts";
import type { Fault } from "../fault.ts";

export const PROCESS_FAULTS: readonly Fault[] = [
	{
		name: "offscreen document closed",
		done: "The document that reads the pictures is closed.",
		async play(trial) {
			const { browser } = trial.meeting;
			await trial.gather();
			const lost = await attachOffscreen(browser);
			await trial.cause("goes on", () => closeTarget(browser, lost));
			await trial.goesOn();
			await trial.getsRight();
		},
	},
	{
		name: "extension process crash",
		done: "The process of all of the extension's pages crashes. Chrome itself says so, beside the clock.",
		async play(trial) {
			const { meeting } = trial;
			const { browser, extensionFolder } = meeting;
			await trial.gather();
			await trial.cause("stops", async () => {
				const offscreen = await attachOffscreen(browser);
				// Nobody is left to answer.
				offscreen.send("Page.crash").catch(() => {});
				await until("The extension's end", async () =>
					(await allTargets(browser.cdp)).every(
						({ type }) => type !== "background_page",
					),
				);
			});
			await trial.userDoes(
				"clicks Chrome's message about the crash, and switches on",
				async () => {
					await browser.cdp.send("Extensions.loadUnpacked", {
						path: extensionFolder,
					});
					await meeting.reopenPopup();
				},
			);
			await trial.says(/^Off in this tab/);
			await meeting.switchOn();
			await trial.getsRight();
		},
	},
	{
		name: "GPU process crash",
		done: "The browser's process for the graphics adapter crashes.",
		async play(trial) {
			const { cdp } = trial.meeting.browser;
			await trial.gather();
			await trial.cause("goes on", async () => {
				await cdp.send("Browser.crashGpuProcess");
			});
			await trial.goesOn();
			await trial.getsRight();
		},
	},
	{
		name: "memory pressure",
		done: "The browser is told, as critically as it can be, that memory is short, in the extension and in the page.",
		async play(trial) {
			const { browser, page } = trial.meeting;
			await trial.gather();
			const offscreen = await attachOffscreen(browser);
			const session = await browser.context.newCDPSession(page);
			const level = "critical";
			await trial.cause("goes on", async () => {
				await offscreen.send("Memory.simulatePressureNotification", { level });
				await session.send("Memory.simulatePressureNotification", { level });
			});
			await trial.goesOn();
			await trial.getsRight();
		},
	},
];
