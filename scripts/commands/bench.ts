/**
 * npm run bench [-- --people 1,9,25,49] [--cameras 60,120] [--peers]
 *               [--seconds 10] [--json] [--release | --unreleased] [--headed]
 *               [--webgpu]
 *
 * Measures Roompulse in Chromium on this machine, at the default pace: how much
 * processor time, main thread and memory it takes in meetings of different
 * sizes, how long each of its stages takes and how often it looks at each
 * person; how many pictures per second of the user's own camera it analyses; and
 * how large the built extension is. --peers also measures how many times faster
 * it reads a face than @vladmandic/human and @vladmandic/face-api. --json prints
 * one object and nothing else. --release adds this version's line to
 * scripts/bench/history.jsonl, --unreleased one that stands there until the next
 * release. --webgpu enables WebGPU in Chromium on systems such as Linux, where it
 * is off by default.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { benchText } from "../bench/figures/bench-text.ts";
import { recordRun, UNRELEASED } from "../bench/figures/history.ts";
import { numberList } from "../bench/figures/number-list.ts";
import { runBench } from "../bench/measure/run-bench.ts";
import { buildDemo, buildExtension } from "../setup/build-steps.ts";
import { requireDisplay } from "../setup/has-display.ts";
import { PROJECT_ROOT } from "../setup/project-root.mjs";
import { secondsOption } from "../setup/seconds-option.ts";
import { stopSignal } from "../setup/stop-signal.ts";

const DEFAULT_SECONDS = 10;
const MOST_PEOPLE = 49;
const MOST_PICTURES = 240;
const WEBGPU_FLAGS = ["--enable-unsafe-webgpu", "--enable-features=Vulkan"];

export async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			people: { type: "string", default: "1,9,25,49" },
			cameras: { type: "string", default: "60,120" },
			seconds: { type: "string" },
			peers: { type: "boolean", default: false },
			json: { type: "boolean", default: false },
			release: { type: "boolean", default: false },
			unreleased: { type: "boolean", default: false },
			headed: { type: "boolean", default: false },
			webgpu: { type: "boolean", default: false },
		},
	});
	const people = numberList("--people", values.people, MOST_PEOPLE);
	const cameras = numberList("--cameras", values.cameras, MOST_PICTURES);
	const seconds = secondsOption(values.seconds) ?? DEFAULT_SECONDS;
	if (values.headed) requireDisplay();
	await buildExtension();
	await buildDemo();
	const { version } = JSON.parse(
		await readFile(join(PROJECT_ROOT, "package.json"), "utf8"),
	);
	const bench = await runBench({
		version,
		people,
		cameras,
		peers: values.peers,
		seconds,
		headless: !values.headed,
		flags: values.webgpu ? WEBGPU_FLAGS : [],
		signal: stopSignal(),
		// Only the figures go to stdout.
		onProgress: (measured) => console.error(`Measuring ${measured}.`),
	});
	console.log(
		values.json ? JSON.stringify(bench, null, "\t") : benchText(bench),
	);
	if (values.release) await recordRun(bench);
	else if (values.unreleased)
		await recordRun({ ...bench, version: UNRELEASED });
	return 0;
}
