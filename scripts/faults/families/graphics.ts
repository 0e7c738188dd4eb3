import { SOFTWARE_WEBGPU_FLAGS } from "../../bench/measure/open-net-page.ts";
import {
	preferSoftwareWebgpu,
	runFirst,
	runFirstInNetWorker,
} from "../changed-package.ts";
import type { Fault } from "../fault.ts";

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
/** The worker answers nothing, as when its graphics driver hangs. */
const HANGS = `self.addEventListener("message", () => { for (;;); });`;

export const GRAPHICS_FAULTS: readonly Fault[] = [
	{
		name: "WebGPU lost",
		done: "WebGPU's device is lost while it runs: its process crashes. Only a computer with a graphics adapter runs the nets there; a copy of the package takes software for one.",
		opening: { flags: SOFTWARE_WEBGPU_FLAGS, change: preferSoftwareWebgpu },
		async play(trial) {
			const { cdp } = trial.meeting.browser;
			await trial.gather();
			const { sayings } = await trial.meeting.said();
			if (!sayings.some((saying) => /on WebGPU/.test(saying)))
				throw new Error("The nets do not run on WebGPU.");
			await trial.cause("goes on", async () => {
				await cdp.send("Browser.crashGpuProcess");
			});
			await trial.says(/^The graphics adapter was lost/);
			await trial.getsRight(/^The graphics adapter was lost/);
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
		done: "The worker that runs nets on WebGPU never answers (a copy of the package takes software for an adapter, and makes the worker hang).",
		opening: {
			flags: SOFTWARE_WEBGPU_FLAGS,
			async change(folder) {
				await preferSoftwareWebgpu(folder);
				await runFirstInNetWorker(folder, HANGS);
			},
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
			await trial.says(/short of memory|not enough memory/i);
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
