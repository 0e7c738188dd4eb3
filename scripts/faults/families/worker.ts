import { setTimeout as sleep } from "node:timers/promises";
import { until } from "../../browser/until.ts";
import type { Fault } from "../fault.ts";
import type { FaultMeeting } from "../fault-meeting.ts";
import { MOST_SECONDS, sentence } from "../trial.ts";

/** Moments after the click on the switch at which the worker is ended; a switch takes up to half a second. */
const MOMENTS_MS = [0, 10, 25, 50, 100, 200, 400, 800];
const WAYS = [false, true];

export const WORKER_FAULTS: readonly Fault[] = [
	{
		name: "worker ended while reading",
		done: "The browser ends the service worker, as it does when it is idle.",
		async play(trial) {
			await trial.gather();
			await trial.cause("goes on", () => endWorker(trial.meeting));
			await trial.goesOn();
			await trial.getsRight();
			await trial.check(
				'The badge "on"',
				async () => (await trial.meeting.badge()) === "on",
			);
		},
	},
	{
		name: "worker ended while switching",
		done: `The browser ends the service worker ${MOMENTS_MS.join(", ")} ms after a click on the switch, eight times while it switches off and eight times while it switches on. Ten seconds after each, switch, badge and readings must agree; a switch that did not take is clicked again.`,
		async play(trial) {
			const { meeting } = trial;
			await trial.gather();
			const wrong: string[] = [];
			await trial.cause("stops", async () => {
				for (const afterMs of MOMENTS_MS)
					for (const on of WAYS) {
						const moment = `${afterMs} ms into switching ${on ? "on" : "off"}`;
						await switchAndEnd(meeting, on, afterMs).catch((error) =>
							wrong.push(`${moment}: ${sentence(error)}`),
						);
					}
			});
			const moments = MOMENTS_MS.length * WAYS.length;
			trial.toldElsewhere(
				`Switch, badge and readings agree after ${moments - wrong.length} of ${moments} moments`,
			);
			trial.shortcomings.push(...wrong);
			await trial.getsRight();
			trial.countsNothing();
		},
	},
];

/** Ends the worker as the browser does when it is idle. */
async function endWorker(meeting: FaultMeeting) {
	const session = await meeting.browser.context.newCDPSession(
		await meeting.extensionPage(),
	);
	await session.send("ServiceWorker.enable");
	await session.send("ServiceWorker.stopAllWorkers");
	await session.detach();
}

async function switchAndEnd(
	meeting: FaultMeeting,
	on: boolean,
	afterMs: number,
) {
	await clickSwitch(meeting);
	await sleep(afterMs);
	await endWorker(meeting);
	let state = "";
	const agrees = async (isOn: boolean) => {
		const said = await meeting.said();
		const badge = await meeting.badge();
		const isRead =
			said.isLive || /^Starting|^Loading/.test(said.sayings[0] ?? "");
		state = `switch ${said.isOn ? "on" : "off"}, badge "${badge}", ${said.sayings[0] ?? "no words"}`;
		return (
			!said.isSwitching &&
			said.isOn === isOn &&
			badge === (isOn ? "on" : "") &&
			isRead === isOn
		);
	};
	const settled = async (check: () => Promise<boolean>) => {
		await until("Agreement", check, 1_000 * MOST_SECONDS).catch(() => {
			throw new Error(state);
		});
	};
	await settled(async () => (await agrees(true)) || (await agrees(false)));
	if ((await meeting.said()).isOn !== on) await clickSwitch(meeting);
	await settled(() => agrees(on));
}

async function clickSwitch(meeting: FaultMeeting) {
	const page = await meeting.extensionPage();
	await page
		.locator("[role=switch]:not([aria-disabled=true])")
		.dispatchEvent("click");
}
