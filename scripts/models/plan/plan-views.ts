import type { TfliteNode } from "../tflite/tflite-node.ts";
import type { PlanConversion } from "./tflite-to-plan.ts";

/**
 * Operators that compute nothing: they only say where numbers are in memory.
 */

const FLOAT = 4;

/** The same numbers in another shape. */
export function rename(node: TfliteNode, conversion: PlanConversion) {
	conversion.keepNumbers(node.output, conversion.numbers(node.input(0)));
}

/** Adds channels of zeros; a feature map has zeros behind its channels already. */
export function padChannels(node: TfliteNode, conversion: PlanConversion) {
	const { plan, tflite } = conversion;
	const before = tflite.shape(node.input(0)).at(-1) ?? 1;
	const channels = tflite.shape(node.output).at(-1) ?? 1;
	if (conversion.isMap(node.input(0))) {
		const map = conversion.map(node.input(0));
		conversion.keepMap(node.output, { ...map, channels });
		return;
	}
	const numbers = conversion.numbers(node.input(0));
	const zero = plan.zeros(FLOAT);
	const padded = Array.from(
		{ length: (numbers.length / before) * channels },
		(_, i) => {
			const channel = i % channels;
			const at = Math.floor(i / channels) * before + channel;
			return channel < before ? (numbers[at] ?? zero) : zero;
		},
	);
	conversion.keepNumbers(node.output, padded);
}

/** Concatenates single pixels or rows. */
export function concatenate(node: TfliteNode, conversion: PlanConversion) {
	conversion.keepNumbers(
		node.output,
		node.inputs.flatMap((input) => conversion.numbers(input)),
	);
}

export function gather(node: TfliteNode, conversion: PlanConversion) {
	const numbers = conversion.numbers(node.input(0));
	const chosen = conversion.integers(node.input(1)).map((i) => {
		const ref = numbers[i];
		if (!ref) throw new Error(`there is no number ${i} to gather`);
		return ref;
	});
	conversion.keepNumbers(node.output, chosen);
}

/** Spreads the channels of each pixel over a block of pixels. */
export function depthToSpace(node: TfliteNode, conversion: PlanConversion) {
	const { tflite } = conversion;
	const numbers = conversion.numbers(node.input(0));
	const block = node.firstOption;
	const [, , width = 1, deep = 1] = tflite.shape(node.input(0));
	const [, rows = 1, columns = 1, channels = 1] = tflite.shape(node.output);
	const spread = Array.from({ length: rows * columns * channels }, (_, i) => {
		const pixel = Math.floor(i / channels);
		const [line, column] = [Math.floor(pixel / columns), pixel % columns];
		const from = Math.floor(line / block) * width + Math.floor(column / block);
		const part = (line % block) * block + (column % block);
		const ref = numbers[from * deep + part * channels + (i % channels)];
		if (!ref) throw new Error("a pixel has too few channels to be spread");
		return ref;
	});
	conversion.keepNumbers(node.output, spread);
}
