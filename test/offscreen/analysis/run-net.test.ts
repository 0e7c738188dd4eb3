import { describe, expect, test, vi } from "vitest";
import {
	type NetStep,
	runNet,
} from "../../../src/offscreen/analysis/run-net.ts";
import type { BatchNet } from "../../../src/offscreen/inference/net.ts";
import { aBrokenNet } from "../../support/fake-face-nets.ts";
import { lookTools } from "../../support/fake-look-tools.ts";

/** A net whose answer to each input is twice its first number. */
const doubling = (runsInThisThread = false): BatchNet<number> => ({
	runsInThisThread,
	run: vi.fn(async (inputs) => inputs.map(([first = 0]) => 2 * first)),
	async close() {},
});

function aStep(
	net: BatchNet<number> | null,
	overrides: Partial<NetStep<string, number, string>> = {},
) {
	const released: number[] = [];
	const step: NetStep<string, number, string> = {
		net,
		stage: "landmarks",
		failure: "landmarks-failed",
		inputOf: (item) => Float32Array.of(item.length),
		resultOf: (item, answer) => `${item} ${answer}`,
		release: ([first = 0]) => {
			released.push(first);
		},
		...overrides,
	};
	return { step, released };
}

describe("a net that is run over items", () => {
	test("is run once, and each item has its own result", async () => {
		const net = doubling();
		const { step, released } = aStep(net);
		const results = await runNet(["ana", "bo"], step, lookTools());
		expect(net.run).toHaveBeenCalledTimes(1);
		expect([...(results ?? [])]).toEqual([
			["ana", "ana 6"],
			["bo", "bo 4"],
		]);
		expect(released).toEqual([3, 2]);
	});

	test("that runs in this thread gets one input after another, and gives each back before the next is made", async () => {
		const order: string[] = [];
		const { step } = aStep(doubling(true), {
			inputOf(item) {
				order.push(`made ${item}`);
				return Float32Array.of(item.length);
			},
			release: ([first = 0]) => void order.push(`released ${first}`),
		});
		const results = await runNet(["ana", "bo"], step, lookTools());
		expect([...(results ?? [])]).toEqual([
			["ana", "ana 6"],
			["bo", "bo 4"],
		]);
		expect(order).toEqual(["made ana", "released 3", "made bo", "released 2"]);
	});

	test("has no result for an item that it leaves out", async () => {
		const net = { ...doubling(), run: async () => [8] };
		const results = await runNet(["ana", "bo"], aStep(net).step, lookTools());
		expect([...(results ?? [])]).toEqual([["ana", "ana 8"]]);
	});

	test("is not run without items", async () => {
		const net = doubling();
		const results = await runNet([], aStep(net).step, lookTools());
		expect(results?.size).toBe(0);
		expect(net.run).not.toHaveBeenCalled();
	});

	test("has no results if it is missing, and no failure is noted", async () => {
		const tools = lookTools();
		expect(await runNet(["ana"], aStep(null).step, tools)).toBeNull();
		expect(tools.noted).toEqual([]);
	});
});

describe("every failure is noted, and every input is released once", () => {
	test("if the net rejects", async () => {
		const tools = lookTools();
		const { step, released } = aStep(aBrokenNet());
		expect(await runNet(["ana", "bo"], step, tools)).toBeNull();
		expect(tools.noted).toEqual(["landmarks-failed"]);
		expect(released).toEqual([3, 2]);
	});

	test("if an input cannot be made", async () => {
		const tools = lookTools();
		const net = doubling();
		const { step, released } = aStep(net, {
			inputOf(item) {
				if (item === "bo") throw new Error("out of memory");
				return Float32Array.of(item.length);
			},
		});
		expect(await runNet(["ana", "bo"], step, tools)).toBeNull();
		expect(net.run).not.toHaveBeenCalled();
		expect(tools.noted).toEqual(["landmarks-failed"]);
		expect(released).toEqual([3]);
	});

	test("if an answer cannot be decoded", async () => {
		const tools = lookTools();
		const { step, released } = aStep(doubling(), {
			resultOf() {
				throw new Error("no face mesh");
			},
		});
		expect(await runNet(["ana"], step, tools)).toBeNull();
		expect(tools.noted).toEqual(["landmarks-failed"]);
		expect(released).toEqual([3]);
	});
});
