import type { ExpressionDistribution } from "../../src/core/expression/expression.ts";
import type { Engine } from "../../src/offscreen/analysis/engine.ts";
import type { NetStage } from "../../src/offscreen/inference/net-stage.ts";
import { aDistribution } from "./builders.ts";
import { lookTools } from "./fake-look-tools.ts";

/** A stage that classifies every face as happy. */
export function anExpressionStage(
	overrides: Partial<NetStage<ExpressionDistribution>> = {},
): NetStage<ExpressionDistribution> {
	return {
		provider: { name: "wasm", reason: { kind: "no-adapter" } },
		run: async (crops) => crops.map(() => aDistribution({ 1: 0.9 })),
		async close() {},
		...overrides,
	};
}

/** A running engine made of fakes; it reads expressions if it is given a stage for them. */
export function anEngine(overrides: Partial<Engine> = {}): Engine {
	const expression = overrides.expression ?? null;
	return {
		tools: lookTools(),
		expression,
		readsExpression: expression !== null,
		canLook: true,
		status: () => ({
			phase: "running",
			reads: expression ? "attention-and-expression" : "attention",
			models: expression ? { ready: 3, wanted: 3 } : { ready: 2, wanted: 2 },
			provider: expression?.provider ?? null,
			problems: [],
		}),
		async read() {},
		...overrides,
	};
}
