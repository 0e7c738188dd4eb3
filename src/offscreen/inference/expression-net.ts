import type { ProviderName } from "../../core/base/engine-status.ts";
import { THRESHOLDS } from "../../core/base/thresholds.ts";
import {
	type ExpressionDistribution,
	withMost,
} from "../../core/expression/expression.ts";
import { EXPRESSION_INPUT_SIDE_PX } from "../../core/expression/expression-input.ts";
import type { BatchNet, NetInput, NetModel, OpenNet } from "./net.ts";

export const EXPRESSION_INPUT: NetInput = {
	name: "crops",
	shape: [1, EXPRESSION_INPUT_SIDE_PX, EXPRESSION_INPUT_SIDE_PX],
};

/** Opens models/expression.onnx, which maps each crop (core/expression/expression-input.ts) to a distribution over the FER+ classes. */
export async function openExpressionNet(
	openNet: OpenNet,
	model: NetModel,
	provider: ProviderName,
): Promise<BatchNet<ExpressionDistribution>> {
	const net = await openNet(model, provider, EXPRESSION_INPUT);
	return {
		runsInThisThread: net.runsInThisThread ?? false,
		async run(crops) {
			const [rows = []] = await net.run(crops, ["probabilities"]);
			// Rounding may leave a probability slightly above 1 or below 0.
			return rows.map((row) =>
				withMost(
					Array.from(row, (p) => Math.min(1, Math.max(0, p))),
					THRESHOLDS.expression.mostShare,
				),
			);
		},
		close: net.close,
	};
}
