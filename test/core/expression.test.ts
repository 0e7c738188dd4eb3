import { expect, test } from "vitest";
import manifest from "../../models/manifest.json";
import { EXPRESSION_CLASSES } from "../../src/core/expression.ts";

test("the classes are those recorded with the net, in its outputs' order", () => {
	const net = manifest.models.find(({ file }) => file === "expression.onnx");
	expect(net?.labels).toEqual(EXPRESSION_CLASSES);
});
