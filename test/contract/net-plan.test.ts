import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseNetPlan } from "../../src/contract/net-plan.ts";

const MODELS = join(import.meta.dirname, "../../models");
const PLANS = readdirSync(MODELS).filter((name) => name.endsWith(".plan.json"));

const SMALL = {
	memoryBytes: 4_096,
	channelScales: [],
	input: { at: 0, count: 16 },
	loads: [{ to: 64, from: 0, bits: 32, dims: [[4, 4, 1]] }],
	steps: [],
	outputs: [{ name: "out", runs: [[512, 8]] }],
};

function parse(change: object) {
	return parseNetPlan(JSON.stringify({ ...SMALL, ...change }));
}

describe("a net's plan", () => {
	test.each(PLANS)("is read: %s", (name) => {
		expect(
			parseNetPlan(readFileSync(join(MODELS, name), "utf8")),
		).toBeDefined();
	});

	test("is refused if it would take memory without end", () => {
		expect(parse({})).toBeDefined();
		expect(parse({ memoryBytes: 2 ** 29 })).toBeUndefined();
	});

	test("is refused if a kernel would be sent far outside of its memory", () => {
		const step = (arg: number) => ({
			steps: [{ kernel: "conv1x1", args: [0, arg] }],
		});
		expect(parse(step(64))).toBeDefined();
		expect(parse(step(2 ** 28))).toBeUndefined();
		expect(parse(step(-(2 ** 28)))).toBeUndefined();
	});

	test.each([
		["one weight copied without end", { dims: [[2 ** 30, 0, 0]] }],
		[
			"axes that multiply",
			{
				dims: [
					[40_000, 0, 0],
					[40_000, 0, 0],
				],
			},
		],
		[
			"channels that multiply",
			{
				...{ patchSide: 4, rowStep: 3, columnStep: 1 },
				...{ out: [1_000, 9], in: [1_000, 9] },
			},
		],
		["a fill longer than any memory", { fill: 0, count: 2 ** 29 }],
	])("is refused if loading would not end: %s", (_what, what) => {
		const load = { to: 64, from: 0, bits: 32, ...what };
		expect(parse({ loads: [load] })).toBeUndefined();
	});

	test("is refused if many loads would not end together", () => {
		const load = { to: 64, fill: 0, count: 10_000 };
		expect(parse({ loads: Array(20_000).fill(load) })).toBeUndefined();
		expect(parse({ loads: Array(200).fill(load) })).toBeDefined();
	});

	test("is refused if an output would not end", () => {
		const runs = Array(20_000).fill([0, 1_000]);
		expect(parse({ outputs: [{ name: "out", runs }] })).toBeUndefined();
	});
});
