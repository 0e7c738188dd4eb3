import type {
	ChannelScale,
	NetPlan,
	WeightsLoad,
} from "../../contract/net-plan.ts";
import type { ByteKernel } from "./byte-kernel.ts";
import { loadByteWeights } from "./byte-weights.ts";
import { kernelInstance } from "./kernel-instance.ts";
import { loadPatchWeights } from "./patch-weights.ts";

const FLOAT_BYTES = 4;
const PAGE_BYTES = 65_536;
/** The bits of a float's exponent. */
const EXPONENT = 0x7f80_0000;

/** A net that runs on the processor with our own kernels (kernels/), by making the calls that its plan lists. */
export class PlannedNet {
	readonly #numbers: Float32Array;
	readonly #calls: readonly (() => void)[];
	readonly #bits: Uint32Array;
	readonly #input: NetPlan["input"];
	/** Where the numbers of each output are, and where they are copied. */
	readonly #outputs: ReadonlyMap<
		string,
		{ readonly places: Int32Array; readonly numbers: Float32Array<ArrayBuffer> }
	>;

	/**
	 * @param model the model's file, from which the weights are read
	 * @param ofBytes the kernel that convolves bytes
	 * @throws if the plan calls a kernel that does not exist
	 */
	constructor(
		kernels: WebAssembly.Module,
		plan: NetPlan,
		model: Uint8Array<ArrayBuffer>,
		ofBytes: ByteKernel = "convolveBytes",
	) {
		const memory = new WebAssembly.Memory({
			initial: Math.ceil(plan.memoryBytes / PAGE_BYTES),
		});
		const call = kernelInstance(kernels, memory);
		this.#numbers = new Float32Array(memory.buffer);
		this.#bits = new Uint32Array(memory.buffer);
		this.#input = plan.input;
		this.#outputs = new Map(
			plan.outputs.map(({ name, runs }) => {
				const places = placesOf(runs);
				return [name, { places, numbers: new Float32Array(places.length) }];
			}),
		);
		for (const load of plan.loads)
			loadWeights(this.#numbers, load, model, plan.channelScales);
		this.#calls = plan.steps.map(({ kernel, args }) =>
			call(kernel === "convolveBytes" ? ofBytes : kernel, args),
		);
	}

	/**
	 * @param input planes of numbers, one plane for each channel
	 * @returns each output's numbers, channels last; they are lent until the next run, because new memory for 57 KB of a detector's takes longer than the copy
	 * @throws if an output is missing or contains values that are not numbers
	 */
	run(
		input: Float32Array,
		outputs: readonly string[],
	): readonly Float32Array[] {
		const { at, count } = this.#input;
		if (input.length !== count)
			throw new Error(`the net takes ${count} numbers, not ${input.length}`);
		this.#numbers.set(input, at / FLOAT_BYTES);
		for (const call of this.#calls) call();
		return outputs.map((name) => this.#read(name));
	}

	#read(name: string): Float32Array {
		const output = this.#outputs.get(name);
		if (!output) throw new Error(`the net has no output named ${name}`);
		const { places, numbers } = output;
		// Numbers are copied as bits, and in a plain loop, since there are 17,000 for a face.
		const from = this.#bits;
		const to = new Uint32Array(numbers.buffer);
		let isNumber = true;
		for (let i = 0; i < places.length; i++) {
			const bits = from[places[i] ?? 0] ?? EXPONENT;
			// An infinite value and NaN have all bits of the exponent.
			if ((bits & EXPONENT) === EXPONENT) isNumber = false;
			to[i] = bits;
		}
		if (!isNumber) throw new Error(`the net gave no numbers as ${name}`);
		return numbers;
	}
}

/** The index of each number of an output, from the address and the length of each run of numbers. */
function placesOf(
	runs: NetPlan["outputs"][number]["runs"],
): Int32Array<ArrayBuffer> {
	return Int32Array.from(
		runs.flatMap(([at, count]) =>
			Array.from({ length: count }, (_, i) => at / FLOAT_BYTES + i),
		),
	);
}

function loadWeights(
	numbers: Float32Array,
	load: WeightsLoad,
	model: Uint8Array<ArrayBuffer>,
	channelScales: readonly ChannelScale[],
): void {
	const to = load.to / FLOAT_BYTES;
	if ("fillByte" in load)
		new Uint8Array(numbers.buffer).fill(
			load.fillByte,
			load.to,
			load.to + load.count,
		);
	else if ("fill" in load) numbers.fill(load.fill, to, to + load.count);
	else if ("numbers" in load) numbers.set(load.numbers, to);
	else if ("integers" in load)
		new Int32Array(numbers.buffer).set(load.integers, to);
	else {
		const view = new DataView(model.buffer, model.byteOffset, model.byteLength);
		const { from, bits } = load;
		const read =
			bits === 16
				? (i: number) => halfFloat(view.getUint16(from + i * 2, true))
				: (i: number) => view.getFloat32(from + i * 4, true);
		if ("patchSide" in load) loadPatchWeights(numbers, read, load, to);
		else if ("byteIn" in load)
			loadByteWeights(numbers, read, load, scaleOf(channelScales, load.scale));
		else if (load.asBytes) {
			const { scale, isBias } = load.asBytes;
			const scales = scaleOf(channelScales, scale);
			copyAsBytes(numbers, read, load.dims, to, scales, isBias);
		} else copy(numbers, read, load.dims, 0, to);
	}
}

function scaleOf(
	channelScales: readonly ChannelScale[],
	index: number,
): ChannelScale {
	const scale = channelScales[index];
	if (!scale) throw new Error(`the plan has no scale ${index}`);
	return scale;
}

/** Copies the weights of a convolution of each channel so that it computes the bytes of its results, with a half that rounds them. */
function copyAsBytes(
	numbers: Float32Array,
	read: (i: number) => number,
	dims: readonly (readonly number[])[],
	to: number,
	{ zero, step }: ChannelScale,
	isBias: boolean,
): void {
	const [channels = 0, fromStep = 0, toStep = 0] = dims.at(-1) ?? [];
	const ofOne = dims.slice(0, -1);
	for (let channel = 0; channel < channels; channel++) {
		const size = step[channel] ?? Number.NaN;
		const shift = isBias ? 0.5 + (zero[channel] ?? Number.NaN) : 0;
		copy(
			numbers,
			(i) => read(i) / size + shift,
			ofOne,
			channel * fromStep,
			to + channel * toStep,
		);
	}
}

/** Copies a tensor: steps along the first axis and, at each step, copies along the other axes. */
function copy(
	numbers: Float32Array,
	read: (i: number) => number,
	[axis, ...others]: readonly (readonly number[])[],
	from: number,
	to: number,
): void {
	if (!axis) {
		numbers[to] = read(from);
		return;
	}
	const [count = 0, fromStep = 0, toStep = 0] = axis;
	for (let i = 0; i < count; i++)
		copy(numbers, read, others, from + i * fromStep, to + i * toStep);
}

/** @param bits the bits of a 16-bit float (IEEE 754) */
function halfFloat(bits: number): number {
	const sign = bits & 0x8000 ? -1 : 1;
	const exponent = (bits >> 10) & 31;
	const fraction = bits & 1023;
	if (exponent === 0) return sign * fraction * 2 ** -24;
	if (exponent === 31) return fraction ? Number.NaN : sign * Infinity;
	return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
