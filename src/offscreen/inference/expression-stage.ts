import { EXPRESSION_INPUT_SIDE_PX } from "../../core/expression/expression-input.ts";
import { openExpressionNet } from "./expression-net.ts";
import type { NetFiles } from "./net-files.ts";

/** What opens the expression net. In a file of its own, which a build for attention only leaves out with all that it imports. */
export const EXPRESSION_STAGE = {
	inputLength: EXPRESSION_INPUT_SIDE_PX ** 2,
	open: openExpressionNet,
};

/** Reading attention alone does not even know the model's address. */
export async function expressionFiles(): Promise<NetFiles> {
	const { EXPRESSION_FILES } = await import("./expression-model.ts");
	return EXPRESSION_FILES;
}
