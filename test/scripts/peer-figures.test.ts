import { describe, expect, it } from "vitest";
import { comparePeers } from "../../scripts/bench/figures/peer-figures.ts";
import { timeInTurns } from "../../scripts/bench/peers-page/time-in-turns.ts";

const FOUND = { landmarks: 468, expression: "neutral" };
const TIMED = {
	pictures: ["one", "two"],
	threads: { own: 1, human: 2, faceApi: 2 },
	readings: {
		own: [FOUND, FOUND],
		human: [FOUND, FOUND],
		faceApi: [FOUND, FOUND],
	},
	times: { own: [9, 10, 90], human: [80, 50, 51], faceApi: [40, 41, 39] },
};

describe("the comparison with the peers", () => {
	it("gives the ratio of each peer's median time to Roompulse's", () => {
		const { ratios, ratiosFollowed, contenders } = comparePeers(TIMED);
		expect(ratios).toEqual({ human: 5.1, faceApi: 4 });
		expect(ratiosFollowed).toBeNull();
		expect(contenders.own).toEqual({
			medianMs: 10,
			p10Ms: 9,
			p95Ms: 90,
			runs: 3,
			threads: 1,
			expressions: ["neutral", "neutral"],
		});
	});

	it("has a second ratio if a face can be followed", () => {
		const timed = {
			...TIMED,
			times: { ...TIMED.times, ownFollowed: [5, 5, 5] },
		};
		expect(comparePeers(timed).ratiosFollowed).toEqual({
			human: 10.2,
			faceApi: 8,
		});
	});

	it("fails if a contender missed a face", () => {
		const missed = [FOUND, { landmarks: 0, expression: null }];
		const readings = { ...TIMED.readings, faceApi: missed };
		expect(() => comparePeers({ ...TIMED, readings })).toThrow(
			"faceApi found no face in two",
		);
	});

	it("fails if a contender did not run", () => {
		const times = { own: [1], human: [1] };
		expect(() => comparePeers({ ...TIMED, times })).toThrow("all of the three");
	});
});

describe("timing in turns", () => {
	it("warms up with all pictures, then lets all contenders take turns at each picture", async () => {
		let nowMs = 0;
		const order: string[] = [];
		const run = (name: string, ms: number) => async (picture: number) => {
			order.push(`${name}${picture}`);
			nowMs += ms;
		};
		const times = await timeInTurns(
			{ a: run("a", 4), b: run("b", 1) },
			[0, 1],
			{ warmUps: 2, rounds: 2 },
			() => nowMs,
		);
		expect(times).toEqual({ a: [4, 4, 4, 4], b: [1, 1, 1, 1] });
		expect(order.join(" ")).toBe(
			"a0 a1 b0 b1 " + "a0 b0 a1 b1 " + "a0 b0 a1 b1",
		);
	});
});
