import { describe, expect, it } from "vitest";
import { numberList } from "../../scripts/bench/figures/number-list.ts";
import { median, percentile } from "../../scripts/bench/figures/percentiles.ts";
import { stageFiguresIn } from "../../scripts/bench/figures/stage-figures.ts";
import {
	ownCpu,
	sharesBetween,
} from "../../scripts/bench/machine/cpu-shares.ts";
import { adapterIn } from "../../scripts/bench/machine/graphics-adapter.ts";
import { privateMbIn } from "../../scripts/bench/machine/offscreen-memory.ts";
import { kindOf } from "../../scripts/bench/machine/process-times.ts";
import { y4mOf } from "../../scripts/bench/measure/camera-file.ts";
import { frameWork } from "../../scripts/bench/measure/frame-work.ts";
import { mainThreadIn } from "../../scripts/bench/measure/main-thread.ts";
import { busyShare } from "../../scripts/bench/measure/task-time.ts";

describe("percentiles", () => {
	it("are always one of the values (nearest rank)", () => {
		const values = [9, 1, 4, 8, 2, 7, 3, 6, 5, 10];
		expect(percentile(values, 0.1)).toBe(1);
		expect(median(values)).toBe(5);
		expect(percentile(values, 0.95)).toBe(10);
		expect(median([3])).toBe(3);
	});

	it("are NaN if there are no values", () => {
		expect(median([])).toBeNaN();
	});
});

describe("processor time", () => {
	it("belongs to the extension, the page or the browser", () => {
		expect(kindOf("renderer", "chrome --extension-process --x")).toBe(
			"extension",
		);
		expect(kindOf("renderer", "chrome --type=renderer")).toBe("page");
		expect(kindOf("GPU", "chrome")).toBe("gpu");
		expect(kindOf("browser", "chrome")).toBe("browser");
		expect(kindOf("network.mojom.NetworkService", "chrome")).toBe("other");
	});

	it("is a share of one core, also for processes that have just started", () => {
		const before = [{ pid: 1, kind: "page", cpuSeconds: 5 }] as const;
		const after = [
			{ pid: 1, kind: "page", cpuSeconds: 6 },
			{ pid: 2, kind: "extension", cpuSeconds: 2 },
			{ pid: 3, kind: "extension", cpuSeconds: 1 },
		] as const;
		expect(sharesBetween(before, after, 10)).toEqual({
			extension: expect.closeTo(0.3),
			page: 0.1,
			gpu: 0,
			browser: 0,
			other: 0,
		});
	});

	it("counts as Roompulse's if the extension uses it, or if other processes use more than without Roompulse", () => {
		const without = { extension: 0, page: 0.1, gpu: 0.2, browser: 0, other: 0 };
		const withIt = {
			extension: 0.3,
			page: 0.15,
			gpu: 0.21,
			browser: 0.01,
			other: 0.01,
		};
		const cpu = ownCpu(without, withIt);
		expect(cpu.together).toBeCloseTo(0.38);
		expect(cpu.pageAdded).toBeCloseTo(0.05);
		expect(cpu.gpuAdded).toBeCloseTo(0.01);
		expect(cpu.browserAdded).toBeCloseTo(0.02);
	});

	it("of a main thread is the difference between two readings", () => {
		const before = { busySeconds: 1, atSeconds: 100 };
		expect(busyShare(before, { busySeconds: 1.5, atSeconds: 110 })).toBe(0.05);
	});
});

describe("a page's main thread in its trace", () => {
	const ORIGIN = "chrome-extension://abc";
	const main = { pid: 7, tid: 70, ph: "X" };
	const task = (ts: number, dur: number, tdur: number) => ({
		...main,
		name: "RunTask",
		ts,
		dur,
		tdur,
		args: {},
	});
	const call = (ts: number, url: string) => ({
		...main,
		name: "FunctionCall",
		ts,
		args: { data: { url } },
	});
	const EVENTS = [
		{
			...main,
			name: "TracingStartedInBrowser",
			pid: 1,
			ts: 0,
			args: {
				data: { frames: [{ processId: 7, isOutermostMainFrame: true }] },
			},
		},
		{
			...main,
			name: "thread_name",
			ts: 0,
			args: { name: "CrRendererMain" },
		},
		task(1_000, 5_000, 4_000),
		call(2_000, `${ORIGIN}/content.js`),
		task(10_000, 9_000, 2_000),
		call(11_000, `${ORIGIN}/content.js`),
		call(12_000, `${ORIGIN}/content.js`),
		// A task of the page itself, and one of another thread.
		task(30_000, 50_000, 50_000),
		call(31_000, "https://meeting.example/app.js"),
		{ ...task(90_000, 70_000, 70_000), tid: 71 },
		{ ...call(91_000, `${ORIGIN}/content.js`), tid: 71 },
	];

	it("shows the tasks in which the content script ran, each once", () => {
		expect(mainThreadIn(EVENTS, 2, ORIGIN)).toEqual({
			contentScriptShare: 0.007,
			longestContentScriptTaskMs: 9,
			longestContentScriptTaskCpuMs: 4,
			contentScriptTasksOver8Ms: 1,
			contentScriptTasks: 2,
			seconds: 2,
		});
	});

	it("cannot be found if the trace does not name the thread", () => {
		expect(() => mainThreadIn([], 2, ORIGIN)).toThrow("no main thread");
	});

	it("shows the time of all tasks in each animation frame", () => {
		const drawn = (ts: number) => ({
			...main,
			name: "FireAnimationFrame",
			ts,
			args: {},
		});
		const frames = [
			task(900_000, 1_000, 1_000),
			drawn(1_000_000),
			task(1_001_000, 5_000, 2_000),
			task(1_015_000, 3_000, 3_000),
			drawn(1_016_000),
			drawn(1_033_000),
		];
		expect(frameWork([...EVENTS.slice(0, 2), ...frames])).toEqual([5, 0]);
	});
});

describe("data of the browser and the system", () => {
	it("about private memory are added up", () => {
		const text =
			"VmRSS:\t    9000 kB\nRssAnon:\t    2000 kB\nRssFile:\t    7000 kB\nVmSwap:\t    1000 kB\n";
		expect(privateMbIn(text)).toBeCloseTo(3.072);
		expect(() => privateMbIn("RssAnon: 1 kB")).toThrow("private");
	});

	it("about stages must have two numbers for each stage", () => {
		expect(stageFiguresIn({ capture: { p50: 1, p95: 2 } })).toEqual({
			capture: { p50Ms: 1, p95Ms: 2 },
		});
		expect(() => stageFiguresIn({ capture: 1 })).toThrow("capture");
		expect(() => stageFiguresIn(null)).toThrow("no timings");
	});

	it("about a graphics adapter in software are ignored", () => {
		const info = { vendor: "nvidia", architecture: "hopper", description: "" };
		expect(adapterIn({ ...info, isFallbackAdapter: false })).toBe(
			"nvidia hopper",
		);
		expect(adapterIn({ ...info, isFallbackAdapter: true })).toBeNull();
		expect(adapterIn({ vendor: "google", architecture: "swiftshader" })).toBe(
			null,
		);
		expect(adapterIn(null)).toBeNull();
	});
});

describe("a camera's file", () => {
	it("has a file header and a header before each picture", () => {
		const format = { widthPx: 2, heightPx: 2, perSecond: 60 };
		const file = y4mOf(Buffer.from("abcdefABCDEF"), format);
		expect(file.toString("latin1")).toBe(
			"YUV4MPEG2 W2 H2 F60:1 Ip A1:1 C420jpeg\nFRAME\nabcdefFRAME\nABCDEF",
		);
		expect(() => y4mOf(Buffer.from("abc"), format)).toThrow("whole pictures");
	});
});

describe("a list of numbers", () => {
	it("is parsed, or refused with a sentence", () => {
		expect(numberList("--people", "1,9,25", 49)).toEqual([1, 9, 25]);
		expect(numberList("--people", "none", 49)).toEqual([]);
		for (const text of ["0", "1.5", "", "1,,2", "many"])
			expect(() => numberList("--people", text, 49)).toThrow("whole numbers");
		expect(() => numberList("--people", "50", 49)).toThrow("up to 49");
	});
});
