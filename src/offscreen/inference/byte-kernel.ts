import { kernelInstance } from "./kernel-instance.ts";

const PAGE_BYTES = 65_536;
/** As many pixels as a kernel computes at once, and one block of outputs. */
const [PIXELS, INPUTS, OUTPUTS] = [6, 16, 8];
const TOGETHER = 4;
/** Addresses of the bytes, the weights, the ending and the sums. */
const [X, FILTER, ENDING, SUMS] = [64, 1_024, 2_048, 4_096];

/** The kernels that convolve bytes: kernels/byte-convolve.ts and kernels/byte-pairs.ts. A plan names the first. */
const BYTE_KERNELS = ["convolveBytes", "convolveBytesInPairs"] as const;
export type ByteKernel = (typeof BYTE_KERNELS)[number];

/** The largest products of bytes, with as many of either sign as byte-weights.ts allows. */
const LARGEST = {
	value: (pixel: number, input: number) =>
		(pixel + input) % 3 === 0 ? 127 : (pixel * 29 + input * 7) % 128,
	weight: (output: number, input: number) =>
		(output + input) % 2 === 0 ? 127 : -127 + output,
};

/**
 * The faster of the kernels that add products of bytes exactly in this browser on
 * this processor; null if neither does. The first compiler of V8 11.3, for one,
 * lost sums that did not fit the registers.
 */
export function byteKernel(kernels: WebAssembly.Module): ByteKernel | null {
	const fasterFirst = multipliesInSteps(kernels)
		? BYTE_KERNELS.toReversed()
		: BYTE_KERNELS;
	return fasterFirst.find((name) => addsExactly(kernels, name)) ?? null;
}

/**
 * Whether the instruction of `convolveBytes` is five instructions here, as V8 makes
 * it on x86 without AVX-VNNI. What an eighth bit of a value does is left open by
 * WebAssembly, and we never use it, but it tells which instructions were used: the
 * five read 255 and stop each sum of two products at 32767.
 */
function multipliesInSteps(kernels: WebAssembly.Module): boolean {
	const sums = convolve(kernels, "convolveBytes", {
		value: (_, input) => (input < TOGETHER ? 255 : 0),
		weight: () => 127,
	});
	return sums[0] === 2 * 32_767;
}

function addsExactly(kernels: WebAssembly.Module, name: ByteKernel): boolean {
	const sums = convolve(kernels, name, LARGEST);
	return sums.every((computed, i) => {
		const [pixel, output] = [Math.floor(i / OUTPUTS), i % OUTPUTS];
		let sum = 0;
		for (let input = 0; input < INPUTS; input++)
			sum += LARGEST.value(pixel, input) * LARGEST.weight(output, input);
		return computed === sum;
	});
}

/** @returns the sums of all outputs of one pixel after the other */
function convolve(
	kernels: WebAssembly.Module,
	name: ByteKernel,
	{ value, weight }: typeof LARGEST,
): Float32Array {
	const memory = new WebAssembly.Memory({ initial: 1 });
	const bytes = new Int8Array(memory.buffer, 0, PAGE_BYTES);
	const numbers = new Float32Array(memory.buffer);
	for (let input = 0; input < INPUTS; input++) {
		const group = input - (input % TOGETHER);
		for (let pixel = 0; pixel < PIXELS; pixel++)
			bytes[X + pixel * INPUTS + input] = value(pixel, input);
		for (let output = 0; output < OUTPUTS; output++)
			bytes[FILTER + group * OUTPUTS + output * TOGETHER + (input % TOGETHER)] =
				weight(output, input);
	}
	// No bias; slopes and worths of one.
	numbers.fill(1, ENDING / 4 + OUTPUTS, ENDING / 4 + 3 * OUTPUTS);
	const compute = kernelInstance(kernels, memory)(name, [
		...[X, INPUTS, 0, 1, PIXELS, 0, 1, INPUTS, FILTER, ENDING, 1],
		...[SUMS, OUTPUTS * 4, 0, 0, 0],
	]);
	compute();
	return numbers.slice(SUMS / 4, SUMS / 4 + PIXELS * OUTPUTS);
}
