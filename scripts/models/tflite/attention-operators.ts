import type { TfliteNode } from "./tflite-node.ts";
import type { Conversion, Converter } from "./tflite-to-onnx.ts";

/**
 * The three operators of the attention mesh that are not part of TFLite. The
 * net crops upright lips and eyes out of its own features, guided by the mesh's
 * points (arXiv:2006.10962), and maps the points that it finds there back into
 * the picture. The operators are defined by MediaPipe,
 * mediapipe/util/tflite/operations, version 2 of each.
 *
 * A transform is kept as its first two rows, without the column for z:
 * [batch, 2, 3] maps (x, y, 1) of the crop to (x, y) of the features.
 */
export const ATTENTION_OPERATORS: Map<string, Converter> = new Map([
	["Landmarks2TransformMatrix", landmarksToTransform],
	["TransformTensorBilinear", cropFeatures],
	["TransformLandmarks", transformLandmarks],
]);

const LAST_AXIS = 2;
const TRANSPOSED = { perm: [0, 2, 1] };

/** The transform from a crop's pixels to the widened, upright box around some points. */
function landmarksToTransform(
	node: TfliteNode,
	conversion: Conversion,
): string {
	const { onnx } = conversion;
	const crop = ["output_width", "output_height"].map((name) =>
		node.customNumber(name),
	);
	const scales = ["scale_x", "scale_y"].map((name) => node.customNumber(name));
	const points = onnx.slice(conversion.value(node.input(0)), LAST_AXIS, 0, 2);
	const take = (indices: number[]) =>
		onnx.add("Gather", [points, onnx.integers(indices)], { axis: 1 });
	const across = onnx.add("Sub", [
		take([node.customNumber("right_rotation_idx")]),
		take([node.customNumber("left_rotation_idx")]),
	]);
	const along = onnx.add("Div", [
		across,
		onnx.add("ReduceL2", [across], { axes: [LAST_AXIS], keepdims: 1 }),
	]);
	const down = onnx.add("MatMul", [along, onnx.numbers([2, 2], [0, 1, -1, 0])]);
	// Multiplied from the right, `turn` takes upright points into the picture, and its transpose takes them back.
	const turn = onnx.add("Concat", [along, down], { axis: 1 });
	const turnBack = onnx.add("Transpose", [turn], TRANSPOSED);
	const upright = onnx.add("MatMul", [
		take(node.customNumbers("subset_idxs")),
		turnBack,
	]);
	const extreme = (operator: string) =>
		onnx.add(operator, [upright], { axes: [1], keepdims: 1 });
	const [most, least] = [extreme("ReduceMax"), extreme("ReduceMin")];
	const scale = onnx.add("Mul", [
		onnx.add("Sub", [most, least]),
		onnx.numbers(
			[2],
			scales.map((scale, i) => scale / (crop[i] ?? 1)),
		),
	]);
	const middle = onnx.add("Mul", [
		onnx.add("Add", [most, least]),
		onnx.numbers([1], [0.5]),
	]);
	const half = onnx.numbers(
		[2],
		crop.map((size) => size / 2),
	);
	const uprightCorner = onnx.add("Sub", [
		middle,
		onnx.add("Mul", [scale, half]),
	]);
	const corner = onnx.add("MatMul", [uprightCorner, turn]);
	return onnx.add(
		"Concat",
		[
			onnx.add("Mul", [turnBack, scale]),
			onnx.add("Transpose", [corner], TRANSPOSED),
		],
		{ axis: LAST_AXIS },
	);
}

/** Samples the features bilinearly at the pixel centres of the transformed crop. */
function cropFeatures(node: TfliteNode, conversion: Conversion): string {
	const { onnx } = conversion;
	const [, height = 1, width = 1] = conversion.shape(node.input(0));
	const rows = node.customNumber("output_height");
	const columns = node.customNumber("output_width");
	const centres = Array.from({ length: rows * columns }, (_, i) => [
		(i % columns) + 0.5,
		Math.floor(i / columns) + 0.5,
		1,
	]);
	const at = onnx.add("MatMul", [
		onnx.numbers([rows * columns, 3], centres.flat()),
		onnx.add("Transpose", [conversion.value(node.input(1))], TRANSPOSED),
	]);
	// GridSample's coordinates run from -1 to 1 between the edges of the features.
	const counted = onnx.add("Sub", [
		onnx.add("Mul", [at, onnx.numbers([2], [2 / width, 2 / height])]),
		onnx.numbers([1], [1]),
	]);
	const grid = onnx.add("Reshape", [
		counted,
		onnx.integers([0, rows, columns, 2]),
	]);
	return onnx.add("GridSample", [conversion.value(node.input(0)), grid], {
		mode: "bilinear",
		padding_mode: "zeros",
		align_corners: 0,
	});
}

function transformLandmarks(node: TfliteNode, conversion: Conversion): string {
	const { onnx } = conversion;
	if (conversion.shape(node.input(0)).at(-1) !== 2)
		throw new Error("only points of x and y can be transformed");
	const transform = conversion.value(node.input(1));
	const columns = (from: number, to: number) =>
		onnx.add(
			"Transpose",
			[onnx.slice(transform, LAST_AXIS, from, to)],
			TRANSPOSED,
		);
	return onnx.add("Add", [
		onnx.add("MatMul", [conversion.value(node.input(0)), columns(0, 2)]),
		columns(2, 3),
	]);
}

/** Multiplies each number of a transform by a constant. */
export function scaledTransform(
	node: TfliteNode,
	conversion: Conversion,
): string {
	const { onnx } = conversion;
	const factors = node.input(1);
	if (String(conversion.shape(factors)) !== "1,4,4")
		throw new Error("only transforms are multiplied here");
	const all = conversion.halves(factors);
	const kept = [0, 1, 3, 4, 5, 7].map((i) => all[i] ?? 1);
	return onnx.add("Mul", [
		conversion.value(node.input(0)),
		onnx.numbers([2, 3], kept),
	]);
}
