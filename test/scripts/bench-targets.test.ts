import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { benchText } from "../../scripts/bench/figures/bench-text.ts";
import {
	historyLine,
	UNRELEASED,
	withLine,
} from "../../scripts/bench/figures/history.ts";
import { gpuOf } from "../../scripts/bench/measure/run-bench.ts";
import { aBench, aCrowd } from "../support/a-bench.ts";

const met = (bench = aBench()) =>
	Object.fromEntries(bench.targets.map(({ name, met }) => [name, met]));

describe("the bench's targets", () => {
	it("are reached, reached along with the aim, missed or not measured", () => {
		expect(met()).toMatchObject({
			ratioHuman: "must",
			ratioFaceApi: "aim",
			coreShare9: "must",
			looks25: null,
			selfFramesPerSecond: null,
			offscreenMemoryMb: "aim",
			gpuLooks49: null,
		});
		const slow = aBench({ ratios: { human: 7.8, faceApi: 1 } });
		expect(met(slow)).toMatchObject({
			ratioHuman: "missed",
			ratioFaceApi: "missed",
		});
	});

	it("are missed if the cost was low only because looks were rare", () => {
		const looksPerSecond = { min: 0.5, median: 0.5 };
		const crowds = [
			aCrowd({ looksPerSecond }),
			aCrowd({ people: 25, looksPerSecond }),
		];
		expect(met(aBench({ crowds }))).toMatchObject({
			coreShare9: "missed",
			mainThreadShare25: "missed",
			looks25: "missed",
		});
		expect(benchText(aBench({ crowds }))).toMatch(/MISSED, at 0\.5 Hz$/m);
	});

	it("are missed if looks were frequent only because they took more than 0.7 of a core", () => {
		const cpu = {
			together: 0.8,
			extension: 0.7,
			pageAdded: 0.1,
			gpuAdded: 0,
			browserAdded: 0,
		};
		const crowds = [aCrowd({ people: 49, cpu })];
		expect(met(aBench({ crowds })).looks49).toBe("missed");
	});

	it("for a GPU count only if there is one", () => {
		const reason = { kind: "measured", webgpuMs: 3, wasmMs: 9 } as const;
		const provider = { name: "webgpu", reason } as const;
		const looksPerSecond = { min: 12, median: 12 };
		const crowd = aCrowd({
			people: 49,
			adapter: "x",
			provider,
			looksPerSecond,
		});
		const gpu = gpuOf([aCrowd(), crowd]);
		expect(gpu).toMatchObject({ adapter: "x", people: 49, provider });
		expect(met(aBench({ crowds: [crowd], gpu })).gpuLooks49).toBe("must");
		expect(gpuOf([aCrowd()])).toBeNull();
	});
});

describe("the bench's text", () => {
	it("has tables of people, of stages and of the targets", () => {
		const text = benchText(aBench());
		expect(text).toContain(
			"Roompulse 0.2.0, 2026-11-25, 2 × A Processor, 8 GB, Linux, Chromium 156; load before the run 0.3",
		);
		expect(text).toMatch(/^9 +2\.00 +2\.10 +nothing +24\.0/m);
		expect(text).toMatch(/^9 +1\.0\/2\.0 +20\.0\/40\.0$/m);
		expect(text).toMatch(/human on WASM +8\.5 +8 +12 +times faster +reached$/m);
		expect(text).toMatch(/frames\/s +not measured$/m);
	});
});

describe("the bench's text of the peers", () => {
	const runs = { p10Ms: 9, p95Ms: 99, runs: 90, threads: 1, expressions: [] };
	const contenders = {
		own: { ...runs, medianMs: 16 },
		human: { ...runs, medianMs: 91.6 },
		faceApi: { ...runs, medianMs: 70.2 },
	};
	const ratios = { human: 5.7, faceApi: 4.4 };

	it("has each contender's time and the speed of the machine derived from the peers", () => {
		const peers = { pictures: [], contenders, ratios, ratiosFollowed: null };
		const text = benchText(aBench({ peers }));
		expect(text).toMatch(/^human +91\.60 +9\.00 +99\.00 +1$/m);
		expect(text).toContain("faster: 5.7 x human, 4.4 x face-api");
		expect(text).toContain("2.00 times as long");
	});
});

describe("the bench's history", () => {
	const lines = () =>
		readFileSync("scripts/bench/history.jsonl", "utf8")
			.trim()
			.split("\n")
			.map((text): object => JSON.parse(text));

	it("has one line per release, with the targets' figures", () => {
		const line = historyLine(aBench());
		expect(line).toMatchObject({
			version: "0.2.0",
			date: "2026-11-25",
			machine: "2 × A Processor, 8 GB, Linux, Chromium 156",
			loadAverage: 0.3,
			figures: { ratioHuman: 8.5, coreShare9: 0.24, looks25: null },
		});
		expect(Object.keys(line)).toEqual(Object.keys(lines()[0] ?? {}));
		const once = withLine("", line);
		expect(once.split("\n")).toHaveLength(2);
		const next = { ...line, version: "0.3.0" };
		const twice = withLine(once, next);
		const again = withLine(twice, { ...next, date: "2026-12-01" });
		expect(
			again
				.trim()
				.split("\n")
				.map((text) => JSON.parse(text)),
		).toEqual([line, { ...next, date: "2026-12-01" }]);
	});

	it("keeps the line of what is not released yet until the next release", () => {
		const versions = (history: string) =>
			[...history.matchAll(/"version":"([^"]+)"/g)].map(([, name]) => name);
		const released = historyLine(aBench());
		const later = historyLine(aBench({ version: UNRELEASED }));
		const both = withLine(withLine("", released), later);
		expect(versions(both)).toEqual(["0.2.0", UNRELEASED]);
		const next = historyLine(aBench({ version: "0.3.0" }));
		expect(versions(withLine(both, next))).toEqual(["0.2.0", "0.3.0"]);
	});
});
