import { describe, expect, test } from "vitest";
import { ALL_SCENARIOS } from "../../scripts/scenarios/list/all-scenarios.ts";
import { runScenarios } from "../../scripts/scenarios/run-scenarios.ts";
import { numberOf } from "../../scripts/scenarios/scenario.ts";
import { scenariosJson } from "../../scripts/scenarios/scenarios-text.ts";
import { simulatedClocks } from "../../scripts/scenarios/simulated-clocks.ts";

describe("the scenarios", () => {
	test("are all 48, each variant with an id of its own", () => {
		const numbers = new Set(ALL_SCENARIOS.map(numberOf));
		expect([...numbers]).toEqual(Array.from({ length: 48 }, (_, i) => i + 1));
		const ids = new Set(ALL_SCENARIOS.map(({ id }) => id));
		expect(ids.size).toBe(ALL_SCENARIOS.length);
	});

	test("give other programs exactly the fields that they read", () => {
		const leaves = ALL_SCENARIOS.filter((one) => numberOf(one) === 19);
		const json = scenariosJson(runScenarios(leaves));
		expect(Object.keys(json)).toEqual([
			"scenarios",
			"worstBias",
			"worstFalseLowShare",
			"secondScreenPrecision",
		]);
		expect(json.scenarios.map((one) => Object.keys(one))).toEqual([
			["id", "said", "truth", "ok"],
		]);
	});
});

test("a picture is stamped when it was captured, whatever the page's clock shows", () => {
	const behind = simulatedClocks({ pageAheadMs: -3_600_000 });
	expect(behind.stampedMs(behind.roomMs(5_000))).toBe(5_000);
	const asleep = simulatedClocks({ sleep: { afterS: 4, forS: 600 } });
	expect(asleep.roomMs(3_900)).toBe(3_900);
	expect(asleep.roomMs(4_100)).toBe(604_100);
});
