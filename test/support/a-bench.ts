import { judge } from "../../scripts/bench/figures/targets.ts";
import type { CrowdFigures } from "../../scripts/bench/measure/measure-crowd.ts";
import type { Bench } from "../../scripts/bench/measure/run-bench.ts";

export function aCrowd(figures: Partial<CrowdFigures> = {}): CrowdFigures {
	return {
		people: 9,
		limitedBy: "nothing",
		looksPerSecond: { min: 2, median: 2.1 },
		stages: {
			capture: { p50Ms: 1, p95Ms: 2 },
			look: { p50Ms: 20, p95Ms: 40 },
		},
		cpu: {
			together: 0.24,
			extension: 0.2,
			pageAdded: 0.02,
			gpuAdded: 0.01,
			browserAdded: 0.01,
		},
		mainThread: {
			addedShare: 0.02,
			contentScriptShare: 0.02,
			longestContentScriptTaskMs: 5,
			longestContentScriptTaskCpuMs: 4,
			contentScriptTasksOver8Ms: 0,
			contentScriptTasks: 100,
			seconds: 5,
		},
		memory: { documentMb: 40, processesPrivateMb: 180 },
		provider: { name: "wasm", reason: { kind: "no-adapter" } },
		adapter: null,
		...figures,
	};
}

export function aBench(figures: Partial<Bench> = {}): Bench {
	const bench: Omit<Bench, "targets"> = {
		version: "0.2.0",
		date: "2026-11-25",
		machine: {
			processor: "A Processor",
			cores: 2,
			memoryGb: 8,
			system: "Linux",
			browser: "Chromium 156",
			loadAverage: 0.25,
		},
		ratios: { human: 8.5, faceApi: 9.1 },
		ratiosFollowed: null,
		peers: null,
		crowds: [aCrowd()],
		self: [],
		gpu: null,
		package: { zippedMb: 9.4, unpackedMb: 30, files: 40 },
		...figures,
	};
	return { ...bench, targets: judge(bench) };
}
