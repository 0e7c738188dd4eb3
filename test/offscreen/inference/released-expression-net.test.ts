import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compiledKernels } from "../../../scripts/models/plan/compiled-kernels.ts";
import { parseNetPlan } from "../../../src/contract/net-plan.ts";
import { PlannedNet } from "../../../src/offscreen/inference/planned-net.ts";
import {
	furthest,
	PARITY_ANSWERS,
	PARITY_CROPS,
} from "../../support/expression-parity.ts";

test("our own kernels give PyTorch's logits within 0.1, since some weights have eight significant bits there", () => {
	const plan = parseNetPlan(
		readFileSync("models/expression.plan.json", "utf8"),
	);
	if (!plan) throw new Error("the plan is malformed");
	const model = new Uint8Array(readFileSync("models/expression.onnx"));
	const net = new PlannedNet(compiledKernels(), plan, model);
	const logits = PARITY_CROPS.map(
		(crop) => net.run(Float32Array.from(crop), ["logits"])[0]?.slice() ?? [],
	);
	expect(furthest(logits, PARITY_ANSWERS.logits)).toBeLessThan(0.1);
});
