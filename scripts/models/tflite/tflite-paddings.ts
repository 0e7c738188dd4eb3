import type { TfliteGraph } from "./tflite-graph.ts";
import type { Paddings, TfliteNode } from "./tflite-node.ts";

/**
 * Rows and columns of zeros that a convolution sees around its map. As in
 * TensorFlow, an odd row or column is added below or to the right.
 */
export function paddingsOf(node: TfliteNode, tflite: TfliteGraph): Paddings {
	if (node.padding) return node.padding;
	const { isValid, strides } = node.window;
	const [, height = 1, width = 1] = tflite.shape(node.input(0));
	const [, windowHeight = 1, windowWidth = 1] = tflite.shape(node.input(1));
	const total = (size: number, window: number, stride: number) =>
		isValid
			? 0
			: Math.max(0, (Math.ceil(size / stride) - 1) * stride + window - size);
	const vertical = total(height, windowHeight, strides[0] ?? 1);
	const across = total(width, windowWidth, strides[1] ?? 1);
	return {
		before: { top: Math.floor(vertical / 2), left: Math.floor(across / 2) },
		after: { top: Math.ceil(vertical / 2), left: Math.ceil(across / 2) },
	};
}
