import type { ExpressionDistribution } from "../core/expression.ts";

/** Classifies a batch of crops (each 48x48 values, see core/expression-input.ts) in one run; rejects where it breaks. */
export interface ExpressionClassifier {
	classify(
		crops: readonly Float32Array[],
	): Promise<readonly ExpressionDistribution[]>;
	close(): Promise<void>;
}
