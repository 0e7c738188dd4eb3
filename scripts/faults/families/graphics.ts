import { SOFTWARE_WEBGPU_FLAGS } from "../../bench/measure/open-net-page.ts";
import { until } from "../../browser/until.ts";
import { runFirst, runNetsInWorker } from "../changed-package.ts";
import type { Fault } from "../fault.ts";
import type { FaultMeeting } from "../fault-meeting.ts";
import type { Trial } from "../trial.ts";

const NEVER_ANSWERS =
	"if (globalThis.GPU) GPU.prototype.requestAdapter = () => new Promise(() => {});";
/** There is memory again once an extension's page says so. */
const NO_MEMORY = `
	const { Memory } = WebAssembly;
	WebAssembly.Memory = class extends Memory {
		constructor(...parameters) {
			if (!globalThis.localStorage?.getItem("memory"))
				throw new RangeError("WebAssembly.Memory(): could not allocate memory");
			super(...parameters);
		}
	};`;
/** The worker's device is lost, or its driver hangs, as soon as a page of the extension says so. */
const WORKER_FAULT = `
	let fault = null;
	new BroadcastChannel("fault").addEventListener("message", ({ data }) => {
		fault = data;
		while (fault === "hangs");
	});
	self.addEventListener("message", (event) => {
		if (fault !== "is lost" || event.data.type !== "net/run") return;
		event.stopImmediatePropagation();
		const { call } = event.data;
		self.postMessage({ type: "net/failed", call, why: "the device was lost" });
	});`;
const LOST = /^The graphics card stopped answering/;
const IN_WORKER = {
	flags: SOFTWARE_WEBGPU_FLAGS,
	change: (folder: string) => runNetsInWorker(folder, WORKER_FAULT),
};

export const GRAPHICS_FAULTS: readonly Fault[] = [
	{
		name: "WebGPU lost",
		done: "WebGPU's device is lost while the nets run there. A copy of the package takes a software adapter for a real one, and its worker reports the loss.",
		opening: IN_WORKER,
		async play(trial) {
			await gatherOnWebgpu(trial);
			await trial.cause("goes on", () => inWorker(trial.meeting, "is lost"));
			await trial.says(LOST);
			await trial.getsRight(LOST);
		},
	},
	{
		name: "adapter never answers",
		done: "The browser never answers the question for a graphics adapter (a copy of the package replaces the question).",
		opening: { change: (folder) => runFirst(folder, NEVER_ANSWERS) },
		async play(trial) {
			await trial.cause("goes on", () => trial.meeting.switchOn());
			await trial.goesOn();
			await trial.getsRight();
		},
	},
	{
		name: "net worker hangs",
		done: "The worker that runs nets on WebGPU hangs with its graphics driver while it reads. A copy of the package takes a software adapter for a real one, and makes its worker hang.",
		opening: IN_WORKER,
		async play(trial) {
			await gatherOnWebgpu(trial);
			await trial.cause("goes on", () => inWorker(trial.meeting, "hangs"));
			await trial.says(/: can't tell no new picture read/);
			await trial.getsRight(LOST);
		},
	},
	{
		name: "net worker hangs at the start",
		done: "The same, when the nets are loaded.",
		opening: {
			flags: SOFTWARE_WEBGPU_FLAGS,
			change: (folder) =>
				runNetsInWorker(
					folder,
					'self.addEventListener("message", () => { for (;;); });',
					true,
				),
		},
		async play(trial) {
			await trial.cause("goes on", () => trial.meeting.switchOn());
			await trial.goesOn();
			await trial.getsRight();
		},
	},
	{
		name: "no WASM memory",
		done: "The computer has no memory left for WebAssembly (a copy of the package refuses it) until the user closes other programs.",
		opening: { change: (folder) => runFirst(folder, NO_MEMORY) },
		async play(trial) {
			const { meeting } = trial;
			await trial.cause("stops", () => meeting.switchOn());
			await trial.says(/^This computer is short of memory/);
			await trial.userDoes(
				"closes other programs, and switches off and on",
				async () => {
					const page = await meeting.extensionPage();
					await page.evaluate(() => localStorage.setItem("memory", "back"));
					await meeting.ask("background/switch-off-requested");
					await meeting.switchOn();
				},
			);
			await trial.getsRight();
		},
	},
];

async function gatherOnWebgpu(trial: Trial) {
	await trial.gather();
	await until("The nets on WebGPU", async () => {
		const { sayings } = await trial.meeting.said();
		return sayings.some((saying) => /^Runs on WebGPU/.test(saying));
	});
}

async function inWorker(meeting: FaultMeeting, fault: "is lost" | "hangs") {
	const page = await meeting.extensionPage();
	await page.evaluate((fault) => {
		const channel = new BroadcastChannel("fault");
		channel.postMessage(fault);
		channel.close();
	}, fault);
}
