import { kernelInstance } from "./kernel-instance.ts";

const PAGE_BYTES = 65_536;
/** As many pixels as the kernel computes at once, and one block of outputs. */
const [PIXELS, INPUTS, OUTPUTS] = [6, 16, 8];
const TOGETHER = 4;
/** Addresses of the bytes, the weights, the ending and the sums. */
const [X, FILTER, ENDING, SUMS] = [64, 1_024, 2_048, 4_096];

/**
 * Whether this browser on this processor adds products of bytes as
 * kernels/byte-convolve.ts needs it, tried with the largest there are. The
 * instruction leaves it open what becomes of an eighth bit, which we never use;
 * but the first compiler of V8 11.3 lost sums that did not fit the registers.
 */
export function areBytesExact(kernels: WebAssembly.Module): boolean {
	const memory = new WebAssembly.Memory({ initial: 1 });
	const bytes = new Int8Array(memory.buffer, 0, PAGE_BYTES);
	const numbers = new Float32Array(memory.buffer);
	const value = (pixel: number, input: number) =>
		(pixel + input) % 3 === 0 ? 127 : (pixel * 29 + input * 7) % 128;
	const weight = (output: number, input: number) =>
		(output + input) % 2 === 0 ? 127 : -127 + output;
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
	const compute = kernelInstance(kernels, memory)("convolveBytes", [
		...[X, INPUTS, 0, 1, PIXELS, 0, 1, INPUTS, FILTER, ENDING, 1],
		...[SUMS, OUTPUTS * 4, 0, 0, 0],
	]);
	compute();
	for (let pixel = 0; pixel < PIXELS; pixel++)
		for (let output = 0; output < OUTPUTS; output++) {
			let sum = 0;
			for (let input = 0; input < INPUTS; input++)
				sum += value(pixel, input) * weight(output, input);
			if (numbers[SUMS / 4 + pixel * OUTPUTS + output] !== sum) return false;
		}
	return true;
}
