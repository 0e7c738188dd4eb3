import { halves } from "../tflite/half-floats.ts";
import type { TfliteNode } from "../tflite/tflite-node.ts";
import { OPERATOR_KIND } from "../tflite/tflite-schema.ts";
import type { PlanConversion } from "./tflite-to-plan.ts";

/** The numbers of a 4 x 4 transform that the kernels keep: those of x and y, without z. */
const KEPT_OF_TRANSFORM = [0, 1, 3, 4, 5, 7];

/** Turns the attention mesh's own operators into calls of kernels/attention.ts. */
export function planAttention(node: TfliteNode, conversion: PlanConversion) {
	if (node.kind === OPERATOR_KIND.mul) return multiply(node, conversion);
	switch (node.customName) {
		case "Landmarks2TransformMatrix":
			return transformToBox(node, conversion);
		case "TransformTensorBilinear":
			return cropMap(node, conversion);
		case "TransformLandmarks":
			return transformPoints(node, conversion);
		default:
			throw new Error(`no such operator here: ${node.customName || node.kind}`);
	}
}

function transformToBox(node: TfliteNode, conversion: PlanConversion) {
	const { plan } = conversion;
	const indices = node.customNumbers("subset_idxs");
	const transform = plan.numbers(KEPT_OF_TRANSFORM.length);
	plan.step("transformToBox", [
		conversion.together(node.input(0)),
		plan.constant(indices, "integers"),
		indices.length,
		node.customNumber("left_rotation_idx"),
		node.customNumber("right_rotation_idx"),
		node.customNumber("output_width"),
		node.customNumber("output_height"),
		node.customNumber("scale_x"),
		node.customNumber("scale_y"),
		transform,
	]);
	conversion.keepTogether(node.output, transform);
}

function cropMap(node: TfliteNode, conversion: PlanConversion) {
	const x = conversion.map(node.input(0));
	const into = conversion.newMap(node.output);
	conversion.plan.step("cropMap", [
		x.at,
		x.height,
		x.width,
		x.step,
		conversion.together(node.input(1)),
		into.at,
		into.height,
		into.width,
	]);
	conversion.keepMap(node.output, into);
}

function transformPoints(node: TfliteNode, conversion: PlanConversion) {
	const [, points = 0, values] = conversion.tflite.shape(node.input(0));
	if (values !== 2) throw new Error("only points of x and y are transformed");
	const into = conversion.plan.numbers(points * values);
	conversion.plan.step("transformPoints", [
		conversion.together(node.input(0)),
		points,
		conversion.together(node.input(1)),
		into,
	]);
	conversion.keepTogether(node.output, into);
}

/** Multiplies by one number, or a transform element by element by another of its size. */
function multiply(node: TfliteNode, conversion: PlanConversion) {
	const { plan, tflite } = conversion;
	const factors = node.input(1);
	const isTransform = String(tflite.shape(factors)) === "1,4,4";
	const stored = halves(tflite, factors);
	const kept = isTransform
		? KEPT_OF_TRANSFORM.map((i) => stored[i] ?? Number.NaN)
		: stored;
	const count = isTransform
		? kept.length
		: tflite.shape(node.output).reduce((a, b) => a * b, 1);
	if (!isTransform && kept.length !== 1)
		throw new Error("only by one number, or transforms by transforms");
	const into = plan.numbers(count);
	plan.step("multiplyEach", [
		conversion.together(node.input(0)),
		plan.constant(kept),
		isTransform ? 4 : 0,
		into,
		count,
	]);
	conversion.keepTogether(node.output, into);
}
