import url from "../../models/expression.onnx?url";

/** In a file of its own, so that attention alone does not even know where the model lies. */
export const expressionModelUrl = url;
