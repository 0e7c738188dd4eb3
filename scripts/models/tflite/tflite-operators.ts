import type { Attribute } from "../onnx/onnx-graph.ts";
import { scaledTransform } from "./attention-operators.ts";
import { FROM_PLANES, hasPlanes, inPlanes, TO_PLANES } from "./planes.ts";
import type { TfliteNode } from "./tflite-node.ts";
import { BUILTIN, OPERATOR_KIND } from "./tflite-schema.ts";
import type { Conversion, Converter } from "./tflite-to-onnx.ts";

/** For each axis of TFLite (N, H, W, C), its index in ONNX's order (N, C, H, W). */
const AXIS_IN_PLANES = [0, 2, 3, 1];

/** The operators that several siblings can share, each as a group of channels. */
export const SIDE_BY_SIDE: Map<
	number,
	(nodes: TfliteNode[], conversion: Conversion) => string
> = new Map([
	[OPERATOR_KIND.add, elementwise("Add")],
	[OPERATOR_KIND.relu, elementwise("Relu")],
	[OPERATOR_KIND.conv, convolutions],
	[OPERATOR_KIND.depthwiseConv, depthwiseConvolutions],
	[OPERATOR_KIND.prelu, prelus],
	[OPERATOR_KIND.maxPool, maxPools],
	[BUILTIN.pad.code, channelPaddings],
]);

export const ONE_BY_ONE: Map<number, Converter> = new Map([
	[OPERATOR_KIND.mul, multiply],
	[OPERATOR_KIND.resizeBilinear, resize],
	[OPERATOR_KIND.depthToSpace, depthToSpace],
	[OPERATOR_KIND.stridedSlice, wholeSlice],
	[BUILTIN.reshape.code, reshape],
	[BUILTIN.concatenation.code, concatenate],
	[BUILTIN.gather.code, gather],
]);

function elementwise(
	operator: string,
): (nodes: TfliteNode[], conversion: Conversion) => string {
	return (nodes, conversion) => {
		const count = nodes[0]?.inputs.length ?? 0;
		const inputs = Array.from({ length: count }, (_, i) =>
			conversion.joined(nodes.map((node) => node.input(i))),
		);
		return conversion.onnx.add(operator, inputs);
	};
}

function convolutions(nodes: TfliteNode[], conversion: Conversion) {
	const [node] = nodes;
	const [, height = 1, width = 1] = conversion.shape(node?.input(1) ?? -1);
	const [, rows, columns] = conversion.shape(node?.input(0) ?? -1);
	if (nodes.length === 1 && node && rows === height && columns === width)
		return fullyConnected(node, conversion);
	return conversion.onnx.add(
		"Conv",
		[
			conversion.joined(nodes.map((node) => node.input(0))),
			// The weights' axes are out, height, width, in, the order of pictures.
			conversion.weights(
				nodes.map((node) => node.input(1)),
				TO_PLANES,
			),
			conversion.weights(
				nodes.map((node) => node.input(2)),
				[0],
			),
		],
		{
			...windowAttributes(nodes),
			kernel_shape: [height, width],
			group: nodes.length,
		},
	);
}

/**
 * A convolution whose window covers the whole map. Computed as a product of
 * matrices it takes a third of the time.
 */
function fullyConnected(node: TfliteNode, conversion: Conversion): string {
	const { onnx } = conversion;
	const flat = onnx.add("Flatten", [conversion.value(node.input(0))]);
	const outputs = conversion.shape(node.input(2))[0] ?? 1;
	const values = conversion
		.shape(node.input(1))
		.slice(1)
		.reduce((product, size) => product * size, 1);
	const product = onnx.add("Gemm", [
		flat,
		// In the order in, height, width, out, the rows match the flattened planes.
		conversion.weights([node.input(1)], [3, 1, 2, 0], [values, outputs]),
		conversion.weights([node.input(2)], [0]),
	]);
	return onnx.add("Reshape", [product, onnx.integers([0, outputs, 1, 1])]);
}

function depthwiseConvolutions(nodes: TfliteNode[], conversion: Conversion) {
	const filters = nodes.map((node) => node.input(1));
	const [, height = 1, width = 1, channels = 1] = conversion.shape(
		filters[0] ?? -1,
	);
	return conversion.onnx.add(
		"Conv",
		[
			conversion.joined(nodes.map((node) => node.input(0))),
			conversion.weights(filters, [3, 0, 1, 2]),
			conversion.weights(
				nodes.map((node) => node.input(2)),
				[0],
			),
		],
		{
			...windowAttributes(nodes),
			kernel_shape: [height, width],
			group: channels * nodes.length,
		},
	);
}

function prelus(nodes: TfliteNode[], conversion: Conversion) {
	return conversion.onnx.add("PRelu", [
		conversion.joined(nodes.map((node) => node.input(0))),
		conversion.weights(
			nodes.map((node) => node.input(1)),
			[2, 0, 1],
		),
	]);
}

function maxPools(nodes: TfliteNode[], conversion: Conversion) {
	return conversion.onnx.add(
		"MaxPool",
		[conversion.joined(nodes.map((node) => node.input(0)))],
		{ ...windowAttributes(nodes), kernel_shape: nodes[0]?.window.pool ?? [] },
	);
}

function channelPaddings(nodes: TfliteNode[], conversion: Conversion) {
	const { onnx } = conversion;
	const [node] = nodes;
	const shape = conversion.shape(node?.input(0) ?? -1);
	const pairs = conversion.integers(node?.input(1) ?? -1);
	const before = TO_PLANES.map((axis) => pairs[axis * 2] ?? 0);
	const after = TO_PLANES.map((axis) => pairs[axis * 2 + 1] ?? 0);
	const joined = conversion.joined(nodes.map((node) => node.input(0)));
	if (nodes.length === 1)
		return onnx.add("Pad", [joined, onnx.integers([...before, ...after])]);
	// Each group is padded behind its own channels.
	const [, channels = 1, height = 1, width = 1] = inPlanes(shape);
	const apart = onnx.add("Reshape", [
		joined,
		onnx.integers([0, nodes.length, channels, height, width]),
	]);
	const padded = onnx.add("Pad", [
		apart,
		onnx.integers([0, ...before, 0, ...after]),
	]);
	const wider = channels + (before[1] ?? 0) + (after[1] ?? 0);
	return onnx.add("Reshape", [
		padded,
		onnx.integers([0, nodes.length * wider, height, width]),
	]);
}

function multiply(node: TfliteNode, conversion: Conversion): string {
	const factors = node.input(1);
	if (String(conversion.shape(factors)) !== "1")
		return scaledTransform(node, conversion);
	return conversion.onnx.add("Mul", [
		conversion.value(node.input(0)),
		conversion.weights([factors], [0]),
	]);
}

/** Enlarges or shrinks a map by bilinear interpolation between the centres of its pixels. */
function resize(node: TfliteNode, conversion: Conversion): string {
	if (!node.resizesByCentres)
		throw new Error("a map can only be resized by its pixels' centres");
	const { onnx } = conversion;
	const [, rows = 1, columns = 1] = conversion.shape(node.input(0));
	const [, toRows = 1, toColumns = 1] = conversion.shape(node.output);
	const scales = [1, 1, toRows / rows, toColumns / columns];
	return onnx.add(
		"Resize",
		// The second input, a region of interest, is left out.
		[conversion.value(node.input(0)), "", onnx.numbers([4], scales)],
		{ mode: "linear", coordinate_transformation_mode: "half_pixel" },
	);
}

/** Spreads the channels of each pixel over a block of pixels. */
function depthToSpace(node: TfliteNode, conversion: Conversion): string {
	return conversion.onnx.add(
		"DepthToSpace",
		[conversion.value(node.input(0))],
		{ blocksize: node.firstOption, mode: "DCR" },
	);
}

/** The net has one slice, which takes the whole tensor. */
function wholeSlice(node: TfliteNode, conversion: Conversion): string {
	const [from, to] = [node.input(0), node.output].map((tensor) =>
		String(conversion.shape(tensor)),
	);
	if (from !== to) throw new Error("only whole slices can be converted");
	return conversion.value(node.input(0));
}

function reshape(node: TfliteNode, conversion: Conversion): string {
	const { onnx } = conversion;
	const from = conversion.shape(node.input(0));
	const to = conversion.shape(node.output);
	let value = conversion.value(node.input(0));
	if (hasPlanes(from))
		value = onnx.add("Transpose", [value], { perm: FROM_PLANES });
	const [, ...rest] = hasPlanes(to) ? to : inPlanes(to);
	// 0 keeps the batch's size.
	value = onnx.add("Reshape", [value, onnx.integers([0, ...rest])]);
	return hasPlanes(to)
		? onnx.add("Transpose", [value], { perm: TO_PLANES })
		: value;
}

function concatenate(node: TfliteNode, conversion: Conversion): string {
	return conversion.onnx.add(
		"Concat",
		node.inputs.map((input) => conversion.value(input)),
		{ axis: axisOf(node.firstOption, conversion.shape(node.output)) },
	);
}

function gather(node: TfliteNode, conversion: Conversion): string {
	return conversion.onnx.add(
		"Gather",
		[
			conversion.value(node.input(0)),
			conversion.onnx.integers(conversion.integers(node.input(1))),
		],
		{ axis: axisOf(node.firstOption, conversion.shape(node.input(0))) },
	);
}

/** Siblings have the same window, so the first node's is used. */
function windowAttributes([node]: TfliteNode[]): Record<string, Attribute> {
	const strides = node?.window.strides ?? [];
	if (node?.padding) {
		const { before, after } = node.padding;
		return { pads: [before.top, before.left, after.top, after.left], strides };
	}
	return {
		auto_pad: node?.window.isValid ? "VALID" : "SAME_UPPER",
		strides,
	};
}

function axisOf(axis: number, shape: number[]) {
	const counted = axis < 0 ? axis + shape.length : axis;
	return shape.length === 4 ? (AXIS_IN_PLANES[counted] ?? 0) : counted;
}
