/**
 * npm run eval:scenarios -- [--only NUMBER ...] [--seed NUMBER] [--sweep] [--json]
 *
 * Plays simulated people whose doing is known through the functions that judge
 * people in the extension, and compares what is said with what is true.
 * --only plays the scenarios whose ids begin with these numbers; --seed plays
 * them with other chance; --sweep plays people who look here and there before
 * cameras anywhere instead, which takes some minutes.
 */

import { parseArgs } from "node:util";
import { ALL_SCENARIOS } from "../scenarios/list/all-scenarios.ts";
import { CAMERA_SWEEP } from "../scenarios/list/camera-sweep.ts";
import { runScenarios } from "../scenarios/run-scenarios.ts";
import { numberOf } from "../scenarios/scenario.ts";
import { scenariosJson, scenariosText } from "../scenarios/scenarios-text.ts";

export async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			only: { type: "string", multiple: true },
			sweep: { type: "boolean", default: false },
			seed: { type: "string", default: "0" },
			json: { type: "boolean", default: false },
		},
	});
	const seed = Number(values.seed);
	if (!Number.isInteger(seed) || seed < 0)
		throw new Error("--seed needs a whole number of 0 or more.");
	const wanted = (values.sweep ? CAMERA_SWEEP : ALL_SCENARIOS).filter(
		(scenario) =>
			values.only === undefined ||
			values.only.some((number) => numberOf(scenario) === Number(number)),
	);
	if (wanted.length === 0)
		throw new Error("No scenario has one of these numbers.");
	const figures = runScenarios(wanted, seed);
	console.log(
		values.json
			? JSON.stringify(scenariosJson(figures))
			: scenariosText(figures),
	);
	return 0;
}
