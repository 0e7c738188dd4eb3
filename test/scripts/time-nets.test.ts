import { describe, expect, it } from "vitest";
import { timeNets } from "../../scripts/bench/net-page/time-nets.ts";

const RUNS = { batch: 2, warmUps: 3, rounds: 2, runsPerTurn: 2 };

/** A clock that advances only while a net runs. */
function fakeNets(msPerRun: readonly number[]) {
	const order: number[] = [];
	let nowMs = 0;
	const nets = msPerRun.map((ms, net) => ({
		async run(crops: readonly Float32Array[]) {
			order.push(net);
			nowMs += ms * crops.length;
			return [];
		},
	}));
	return { nets, order, nowMs: () => nowMs };
}

describe("timing nets", () => {
	it("gives the milliseconds per face of each run after the warm-up", async () => {
		const { nets, nowMs } = fakeNets([4, 1]);
		expect(await timeNets(nets, RUNS, nowMs)).toEqual([
			[4, 4, 4, 4],
			[1, 1, 1, 1],
		]);
	});

	it("warms up every net before any is timed, then lets them take turns", async () => {
		const { nets, order, nowMs } = fakeNets([1, 1]);
		await timeNets(nets, RUNS, nowMs);
		expect(order.join("")).toBe("000111" + "0011" + "0011");
	});
});
