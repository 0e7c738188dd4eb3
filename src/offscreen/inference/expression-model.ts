import modelUrl from "../../../models/expression.onnx?url";
import planUrl from "../../../models/expression.plan.json?url";
import type { NetFiles } from "./net-files.ts";

/** In a file of its own that is imported only for expressions: reading attention alone does not even know the model's address. */
export const EXPRESSION_FILES: NetFiles = {
	model: { name: "expression.onnx", url: modelUrl },
	plan: { name: "expression.plan.json", url: planUrl },
};
