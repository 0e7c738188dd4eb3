import type { ProviderName } from "../../core/base/engine-status.ts";
import type { ExpressionDistribution } from "../../core/expression/expression.ts";
import { EXPRESSION_INPUT_SIDE_PX } from "../../core/expression/expression-input.ts";
import type { BatchNet, NetInput, NetModel, OpenNet } from "./net.ts";

export const EXPRESSION_INPUT: NetInput = {
	name: "crops",
	shape: [1, EXPRESSION_INPUT_SIDE_PX, EXPRESSION_INPUT_SIDE_PX],
};

/** The net of models/expression.onnx: for each crop (core/expression-input.ts) a distribution over the classes. */
export async function openExpressionNet(
	openNet: OpenNet,
	model: NetModel,
	provider: ProviderName,
): Promise<BatchNet<ExpressionDistribution>> {
	const net = await openNet(model, provider, EXPRESSION_INPUT);
	return {
		async run(crops) {
			const [rows = []] = await net.run(crops, ["probabilities"]);
			// A sum of floats may end a hair beyond 1.
			return rows.map((row) =>
				Array.from(row, (p) => Math.min(1, Math.max(0, p))),
			);
		},
		close: net.close,
	};
}
