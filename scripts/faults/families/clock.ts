import { contentScriptContext } from "../../soak/heap.ts";
import {
	rewriteFirst,
	rewriteFirstInPages,
	runFirst,
} from "../changed-package.ts";
import type { Fault } from "../fault.ts";
import { keptOf } from "../kept.ts";

const SLEPT_MS = 1_800_000;
const DAY_MS = 86_400_000;
const AHEAD_MS = 8 * DAY_MS;

const CLOCK_AHEAD = `{
	const aheadMs = ${AHEAD_MS};
	const { timeOrigin } = performance;
	Object.defineProperty(performance, "timeOrigin", {
		get: () => timeOrigin + aheadMs,
	});
	const OwnDate = Date;
	globalThis.Date = class extends OwnDate {
		constructor(...parts) {
			if (parts.length === 0) super(OwnDate.now() + aheadMs);
			else super(...parts);
		}
		static now() {
			return OwnDate.now() + aheadMs;
		}
	};
}`;

export const CLOCK_FAULTS: readonly Fault[] = [
	{
		name: "clocks differ after sleep",
		done: "The clock of the meeting's page is half an hour behind the extension's, as after a sleep of the computer (set in the content script, which asks for the start of its own clock).",
		async play(trial) {
			const { page, browser } = trial.meeting;
			await trial.gather();
			await trial.cause("goes on", async () => {
				const session = await browser.context.newCDPSession(page);
				const contextId = await contentScriptContext(session, browser.origin);
				await session.send("Runtime.evaluate", {
					contextId,
					expression: `{
						const { timeOrigin } = performance;
						Object.defineProperty(performance, "timeOrigin", {
							get: () => timeOrigin - ${SLEPT_MS},
						});
					}`,
				});
			});
			await page.waitForTimeout(7_000);
			await trial.goesOn();
			const { sayings } = await trial.meeting.said();
			const delay = sayings.find((saying) =>
				/from picture to reading/.test(saying),
			);
			const [number = ""] = /[\d,]+/.exec(delay ?? "") ?? [];
			if (Number(number.replaceAll(",", "")) > 10_000)
				trial.shortcomings.push(`says "${delay}"`);
			await trial.getsRight();
		},
	},
	{
		name: "clock days ahead",
		done: "The extension starts once with the clock 8 days ahead (set in a copy of the package, in its document, its worker and its content script), then with the right one.",
		opening: { change: (folder) => runFirst(folder, "") },
		async play(trial) {
			const { meeting } = trial;
			const { browser, extensionFolder } = meeting;
			await trial.gather();
			const before = await keptOf(await meeting.extensionPage());
			const startAgain = async () => {
				await meeting.popup?.close().catch(() => {});
				await browser.cdp.send("Extensions.loadUnpacked", {
					path: extensionFolder,
				});
				await meeting.switchOn();
			};
			await trial.cause("stops", async () => {
				await setClock(extensionFolder, CLOCK_AHEAD);
				await startAgain();
			});
			await trial.goesOn();
			await trial.check("The past session, with the clock ahead,", async () => {
				const kept = await keptOf(await meeting.extensionPage());
				return kept.sessions >= before.sessions;
			});
			await trial.userDoes("sets the clock right and switches on", async () => {
				await setClock(extensionFolder, "");
				await startAgain();
			});
			await trial.getsRight();
		},
	},
];

async function setClock(folder: string, code: string) {
	await rewriteFirst(folder, code);
	await rewriteFirstInPages(folder, code);
}
