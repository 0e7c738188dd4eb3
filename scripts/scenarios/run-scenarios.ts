import { groupBy } from "../../src/core/base/group-by.ts";
import { falseLowShare } from "./accusations.ts";
import { chanceOf } from "./chance.ts";
import { type Moment, type Played, playRoom } from "./play-room.ts";
import {
	biases,
	everyMoment,
	numberOf,
	type Scenario,
	saidShare,
	trueShare,
} from "./scenario.ts";

const SEEDS = [1, 2, 3] as const;

export interface ScenarioResult {
	readonly id: string;
	readonly said: string;
	readonly truth: string;
	readonly ok: boolean;
	/** The checks that failed in any run. */
	readonly failed: readonly string[];
}

export interface ScenarioFigures {
	readonly scenarios: readonly ScenarioResult[];
	/** The share said less the true one that is furthest from 0, over random lookers. */
	readonly worstBias: number | null;
	/** The largest share of the time of facing the call in which "away", closed eyes or low attention is said, over camera places. */
	readonly worstFalseLowShare: number | null;
	/** How often somebody is at a second screen when that is said; null where it never is. */
	readonly secondScreenPrecision: number | null;
}

/** Plays each scenario with each seed. */
export function runScenarios(
	scenarios: readonly Scenario[],
	firstSeed = 0,
): ScenarioFigures {
	const results: ScenarioResult[] = [];
	const bias: number[] = [];
	const falseLow: number[] = [];
	const besideSaid = { right: 0, all: 0 };
	for (const scenario of scenarios) {
		const runs = SEEDS.map((seed) => playOne(scenario, firstSeed + seed));
		results.push(resultOf(scenario, runs));
		if (scenario.isRandomLooker) bias.push(...runs.flatMap(biases));
		if (scenario.isCameraPlace)
			falseLow.push(
				...runs.flatMap(({ people }) =>
					[...people.values()].map(falseLowShare),
				),
			);
		for (const { state, doing } of runs.flatMap(everyMoment)) {
			if (state !== "side-screen") continue;
			besideSaid.all++;
			if (doing === "elsewhere") besideSaid.right++;
		}
	}
	return {
		scenarios: results,
		worstBias: bias.toSorted((a, b) => Math.abs(b) - Math.abs(a))[0] ?? null,
		worstFalseLowShare: falseLow.length > 0 ? Math.max(...falseLow) : null,
		secondScreenPrecision:
			besideSaid.all > 0 ? besideSaid.right / besideSaid.all : null,
	};
}

function playOne(scenario: Scenario, seed: number): Played {
	const chance = chanceOf(seed * 7_919 + numberOf(scenario));
	return playRoom(scenario.people(chance), scenario, seed);
}

function resultOf(scenario: Scenario, runs: readonly Played[]): ScenarioResult {
	const failed = scenario.checks
		.filter(({ holds }) => !runs.every(holds))
		.map(({ words }) => words);
	const { id, truth } = scenario;
	return {
		id,
		said: `${saidText(runs.flatMap(everyMoment))}${accusedText(runs)}`,
		truth: truthText(truth, runs.flatMap(everyMoment)),
		ok: failed.length === 0,
		failed,
	};
}

/** The worst share of the time of facing the call in which anybody was accused; nothing where that is next to none. */
function accusedText(runs: readonly Played[]): string {
	const worst = Math.max(
		...runs.flatMap(({ people }) => [...people.values()].map(falseLowShare)),
	);
	return worst >= 0.005 ? `; accused ${worst.toFixed(3)}` : "";
}

function truthText(truth: string, moments: readonly Moment[]): string {
	const share = trueShare(moments);
	return share === null ? truth : `${truth}; share ${share.toFixed(2)}`;
}

/** The states said while people did each thing, with the part of the time, and the share that was said. */
function saidText(moments: readonly Moment[]): string {
	const byWords = groupBy(moments, ({ words }) => words);
	const parts = [...byWords].map(([words, within]) => {
		const byState = groupBy(within, ({ state }) => state);
		const states = [...byState]
			.map(([state, some]) => ({ state, part: some.length / within.length }))
			.filter(({ part }) => part >= 0.005)
			.toSorted((one, other) => other.part - one.part)
			.map(({ state, part }) => `${state} ${part.toFixed(2)}`);
		return `${words}: ${states.join(", ")}`;
	});
	const share = saidShare(moments);
	return `${parts.join(" | ")}; share ${share === null ? "-" : share.toFixed(2)}`;
}
