import type {
	ChannelScale,
	NetPlan,
	WeightsLoad,
} from "../../../src/contract/net-plan.ts";
import type { ChannelRanges } from "./byte-ranges.ts";
import { layOut, type MemoryRef, newPiece, type Piece } from "./plan-memory.ts";

/**
 * A feature map with the channels last: one pixel after the other, each with
 * its channels, padded with zeros to a multiple of eight. Distances are in bytes.
 */
export interface FeatureMap {
	/** The map's first pixel. */
	at: MemoryRef;
	height: number;
	width: number;
	channels: number;
	/** From one pixel to the next, in bytes. */
	step: number;
	/** From one row to the next, in bytes. */
	row: number;
}

/** A feature map whose values are bytes from 0 to 127. The picture's has four of them in a pixel. */
export interface ByteMap extends FeatureMap {
	/** Index of the bytes' scale. */
	scale: number;
}

/** Pixels of zeros around a map. */
interface Border {
	top: number;
	left: number;
	bottom: number;
	right: number;
}

/** Where weights are in the model's file, and in which order. */
export interface Weights {
	/** Offset from the file's start, in bytes. */
	at: number;
	/** Size of one weight. */
	bits: 16 | 32;
	/** For each axis, the distance from one weight to the next, in weights. */
	steps: { out?: number; row?: number; column?: number; in?: number };
}

interface Filter {
	weights: Weights;
	height: number;
	width: number;
	in: number;
	out: number;
}

/** How a filter is applied to a map. */
interface Application {
	stride: number;
	padding: Padding;
	into: FeatureMap;
	/** A map that is added to the results. */
	add?: FeatureMap | null;
}

type Argument = number | MemoryRef;

/** Rows and columns of zeros that a window sees above and to the left of the map. */
interface Padding {
	top: number;
	left: number;
}

const FLOAT = 4;
/** The kernels compute output channels in blocks of this size. */
const BLOCK = 8;
/** As many are multiplied at once. */
const LEAST_PATCHES = 4;
/** So many steps lie between the least and the most of a map's bytes; one of 127 is left so that zero can be a whole number of steps from both. */
const STEPS = 126;
/** Bytes of a pixel of the input, three of which are used. */
const PICTURE_STEP = 4;
/** `convolveBytes` computes so many pixels of a row at once. */
export const LEAST_BYTE_PIXELS = 6;
/** Digits of a byte's value: many more than a byte can tell apart. */
const SCALE_DIGITS = 5;
const NO_BORDER = { top: 0, left: 0, bottom: 0, right: 0 };
/** Address 0 stays unused. */
const FIRST_ADDRESS = 64;

/** A load whose destination in memory has no address yet. */
type PendingLoad = WithRef<WeightsLoad>;
type WithRef<Load> = Load extends { endingAt: number }
	? Omit<Load, "to" | "endingAt"> & { to: MemoryRef; endingAt: MemoryRef }
	: Load extends unknown
		? Omit<Load, "to"> & { to: MemoryRef }
		: never;

/** Builds a net as a list of calls of the kernels. */
export class PlanMaker {
	#pieces: Piece[] = [];
	#constants: Piece[] = [];
	#steps: { kernel: string; args: Argument[] }[] = [];
	#loads: PendingLoad[] = [];
	#channelScales: ChannelScale[] = [];
	#zeros: Piece | null = null;

	/** @param isExact whether the channels are stored without padding zeros behind them */
	map(
		height: number,
		width: number,
		channels: number,
		border: Border = NO_BORDER,
		isExact: boolean = false,
	): FeatureMap {
		const step = (isExact ? channels : blocksOf(channels) * BLOCK) * FLOAT;
		const row = (border.left + width + border.right) * step;
		const rows = border.top + height + border.bottom;
		const isPlain = Object.values(border).every((pixels) => pixels === 0);
		const kind = isPlain ? "plain" : [rows, row, step, height, width].join();
		const piece = this.#piece(rows * row, kind);
		const offset = border.top * row + border.left * step;
		return { at: { piece, offset }, height, width, channels, step, row };
	}

	numbers(count: number): MemoryRef {
		return { piece: this.#piece(count * FLOAT, "plain"), offset: 0 };
	}

	step(kernel: string, args: Argument[]) {
		const step = this.#steps.length;
		for (const arg of args) if (typeof arg !== "number") use(arg.piece, step);
		this.#steps.push({ kernel, args });
	}

	constant(
		values: readonly number[],
		kind: "numbers" | "integers" = "numbers",
	): MemoryRef {
		const to = this.#constant(values.length * FLOAT);
		this.#loads.push(
			kind === "numbers"
				? { to, numbers: [...values] }
				: { to, integers: [...values] },
		);
		return to;
	}

	/**
	 * Zeros that no step overwrites.
	 * @param bytes minimum length
	 */
	zeros(bytes: number): MemoryRef {
		this.#zeros ??= this.#constant(0).piece;
		this.#zeros.bytes = Math.max(this.#zeros.bytes, bytes);
		return { piece: this.#zeros, offset: 0 };
	}

	vector({ at, bits }: Weights, count: number): MemoryRef {
		const to = this.#constant(count * FLOAT);
		this.#loads.push({ to, from: at, bits, dims: [[count, 1, 1]] });
		return to;
	}

	/** The biases of all output channels, then their slopes below zero; for `convolveBytes`, then room for what their sums are worth. */
	ending(
		channels: number,
		bias: Weights | null,
		slope: Weights | "linear" | "relu",
		isOfBytes: boolean = false,
	): MemoryRef {
		const padded = blocksOf(channels) * BLOCK;
		const to = this.#constant((isOfBytes ? 3 : 2) * padded * FLOAT);
		/** @param from offset in numbers */
		const load = ({ at, bits }: Weights, from: number) =>
			this.#loads.push({
				to: { ...to, offset: from * FLOAT },
				from: at,
				bits,
				dims: [[channels, 1, 1]],
			});
		if (bias) load(bias, 0);
		if (slope === "linear") {
			const slopes = { ...to, offset: padded * FLOAT };
			this.#loads.push({ to: slopes, fill: 1, count: channels });
		} else if (slope !== "relu") load(slope, padded);
		return to;
	}

	/** The map's border must be at least as wide as the padding, which is read from it. */
	convolve(
		x: FeatureMap,
		filter: Filter,
		ending: MemoryRef,
		{ stride, padding, into, add = null }: Application,
	) {
		const { height, width } = filter;
		const patchSide = patchSideOf(x, filter, stride, into, add);
		if (patchSide !== null) {
			const from = moved(x.at, -padding.top * x.row - padding.left * x.step);
			return this.#convolveInPatches(
				patchSide,
				{ ...x, at: from },
				filter,
				ending,
				into,
				add,
			);
		}
		const isPoint = height === 1 && width === 1;
		// A 1 x 1 filter reads one pixel, so its channels need no padding.
		const channels = isPoint ? x.channels : x.step / FLOAT;
		const weights = this.#filter(filter, channels);
		const maps = add ? [x, into, add] : [x, into];
		const added = add
			? [add.at, add.step, add.row, Math.ceil(add.step / FLOAT / BLOCK)]
			: [0, 0, 0, 0];
		if (isPoint && stride === 1 && maps.every(isPlain)) {
			const [r = 0, rStep = 0, , rBlocks = 0] = added;
			return this.step("convolvePoints", [
				...[x.at, x.step, into.height * into.width],
				...[channels * FLOAT, weights, ending, blocksOf(filter.out)],
				...[into.at, into.step],
				...[r, rStep, rBlocks],
			]);
		}
		this.step("convolve", [
			moved(x.at, -padding.top * x.row - padding.left * x.step),
			stride * x.step,
			stride * x.row,
			into.height,
			into.width,
			x.row,
			height,
			width * channels * FLOAT,
			weights,
			ending,
			blocksOf(filter.out),
			into.at,
			into.step,
			into.row,
			...added,
		]);
	}

	/** @param x with the first pixel under the filter's first weight */
	#convolveInPatches(
		side: 2 | 4,
		x: FeatureMap,
		filter: Filter,
		ending: MemoryRef,
		into: FeatureMap,
		add: FeatureMap | null,
	) {
		const [down, across] = [into.height / side, into.width / side];
		const patches = down * across;
		const places = (side + 2) ** 2;
		const outputs = into.step / FLOAT;
		const inputs = x.step / FLOAT;
		const scratch = this.numbers(places * 4);
		const transformed = this.numbers(places * patches * inputs);
		const products = this.numbers(places * patches * outputs);
		this.step("patchesIn", [
			...[x.at, x.row, side, down, across, x.step],
			...[scratch, transformed],
		]);
		this.step("patchesMultiply", [
			...[transformed, places, patches, x.step],
			...[this.#patchWeights(filter, side), outputs / BLOCK, products],
		]);
		this.step("patchesOut", [
			...[products, side, down, across, into.step, scratch, ending],
			...[into.at, into.step, into.row],
			...(add ? [add.at, add.step, add.row] : [0, 0, 0]),
		]);
	}

	#patchWeights({ weights, in: inputs, out }: Filter, patchSide: 2 | 4) {
		const { at, bits, steps } = weights;
		const weightCount = (patchSide + 2) ** 2 * inputs * blocksOf(out) * BLOCK;
		const to = this.#constant((weightCount * FLOAT) / 2);
		this.#loads.push({
			to,
			from: at,
			bits,
			patchSide,
			out: [out, steps.out ?? 0],
			in: [inputs, steps.in ?? 0],
			rowStep: steps.row ?? 0,
			columnStep: steps.column ?? 0,
		});
		return to;
	}

	/**
	 * Convolves each channel by itself (depthwise) with a 3 x 3 filter; the
	 * weights' `out` step leads from one channel to the next.
	 */
	convolveEach(
		x: FeatureMap,
		{ weights, bias }: { weights: Weights; bias: Weights },
		{
			stride,
			padding,
			into,
		}: { stride: number; padding: Padding; into: FeatureMap },
	) {
		this.step("convolveEach", [
			...[x.at, x.height, x.width, x.step],
			...[stride, padding.top, padding.left],
			...[this.#eachWeights(x, weights, bias), into.at],
			...[into.height, into.width, this.zeros(x.row)],
		]);
	}

	/** The same, with results that become bytes for `convolveBytes`. */
	convolveEachToBytes(
		x: FeatureMap,
		{ weights, bias }: { weights: Weights; bias: Weights },
		{
			stride,
			padding,
			height,
			width,
			ranges,
		}: {
			stride: number;
			padding: Padding;
			height: number;
			width: number;
			/** The values that the results take. */
			ranges: ChannelRanges;
		},
	): ByteMap {
		const { channels } = x;
		const step = x.step / FLOAT;
		const scale = this.#channelScales.push(channelScaleOf(ranges)) - 1;
		// Bytes are stored sixteen at once, the last of them beyond the map.
		const map = this.#piece(height * width * step + 16, "plain");
		const into = { piece: map, offset: 0 };
		const line = this.numbers(width * step + 16);
		this.step("convolveEachToBytes", [
			...[x.at, x.height, x.width, x.step],
			...[stride, padding.top, padding.left],
			...[this.#eachWeights(x, weights, bias, scale), into],
			...[height, width, this.zeros(x.row), line],
		]);
		const row = width * step;
		return { at: into, height, width, channels, step, row, scale };
	}

	/** The three planes of the input as bytes, with a border of what stands for zero. */
	bytesOfPlanes(
		planes: MemoryRef,
		height: number,
		width: number,
		border: Border,
		ranges: ChannelRanges,
	): ByteMap {
		const channels = ranges.least.length;
		const channelScale = channelScaleOf(ranges);
		const isSame = (values: readonly number[]) => new Set(values).size === 1;
		if (
			channels !== PICTURE_STEP - 1 ||
			width % 4 !== 0 ||
			!isSame(channelScale.zero) ||
			!isSame(channelScale.step)
		)
			throw new Error("only three planes of one scale become bytes");
		const scale = this.#channelScales.push(channelScale) - 1;
		const [zero = 0] = channelScale.zero;
		const [size = 1] = channelScale.step;
		const row = (border.left + width + border.right) * PICTURE_STEP;
		const bytes = (border.top + height + border.bottom) * row;
		const piece = this.#piece(bytes, ["bytes", bytes, row].join());
		const offset = border.top * row + border.left * PICTURE_STEP;
		this.#loads.push({
			to: { piece, offset: 0 },
			fillByte: zero,
			count: bytes,
		});
		const at = { piece, offset };
		this.step("bytesOfPlanes", [
			...[planes, height, width, at, row],
			...[1 / size, zero + 0.5],
		]);
		const step = PICTURE_STEP;
		return { at, height, width, channels, step, row, scale };
	}

	/** A convolution of a map of bytes; the ending has room for what the sums are worth. */
	convolveBytes(
		x: ByteMap,
		{ weights, height, width, in: inputs, out }: Filter,
		ending: MemoryRef,
		{ stride, padding, into, add = null }: Application,
	) {
		const steps = { out: 0, row: 0, column: 0, in: 0, ...weights.steps };
		const to = this.#constant(blocksOf(out) * BLOCK * height * width * x.step);
		this.#loads.push({
			to,
			from: weights.at,
			bits: weights.bits,
			byteOut: [out, steps.out],
			byteIn: [inputs, steps.in],
			rows: [height, steps.row],
			columns: [width, steps.column],
			pixelBytes: x.step,
			scale: x.scale,
			endingAt: ending,
		});
		const isLine = height === 1 && width === 1 && x.row === x.width * x.step;
		const lines = isLine ? 1 : into.height;
		const line = (into.height * into.width) / lines;
		if (line < LEAST_BYTE_PIXELS)
			throw new Error(`a row of ${line} results is too short for bytes`);
		this.step("convolveBytes", [
			moved(x.at, -padding.top * x.row - padding.left * x.step),
			...[stride * x.step, stride * x.row],
			...[lines, line],
			...[x.row, height, width * x.step],
			...[to, ending, blocksOf(out), into.at, into.step],
			...(add ? [add.at, add.step, add.step / FLOAT / BLOCK] : [0, 0, 0]),
		]);
	}

	/** @param scale index of the scale of the results' bytes; null if they stay as they are */
	#eachWeights(
		x: FeatureMap,
		weights: Weights,
		bias: Weights,
		scale: number | null = null,
	): MemoryRef {
		const channels = x.step / FLOAT;
		const to = this.#constant(10 * channels * FLOAT);
		const { out = 1, row = 3, column = 1 } = weights.steps;
		const asBytes = (isBias: boolean) =>
			scale === null ? {} : { asBytes: { scale, isBias } };
		this.#loads.push({
			to,
			from: weights.at,
			bits: weights.bits,
			dims: [
				[3, row, 3 * channels],
				[3, column, channels],
				[x.channels, out, 1],
			],
			...asBytes(false),
		});
		this.#loads.push({
			to: { ...to, offset: 9 * channels * FLOAT },
			from: bias.at,
			bits: bias.bits,
			dims: [[x.channels, 1, 1]],
			...asBytes(true),
		});
		return to;
	}

	pool(
		x: FeatureMap,
		{
			kind,
			height,
			width,
			stride,
			into,
		}: {
			kind: "max" | "mean";
			height: number;
			width: number;
			stride: number;
			into: FeatureMap;
		},
	) {
		const isMean = kind === "mean" ? 1 : 0;
		this.step("pool", [
			x.at,
			x.step,
			x.row,
			height,
			width,
			stride,
			isMean,
			x.step,
			into.at,
			into.step,
			into.row,
			into.height,
			into.width,
		]);
	}

	/** The outputs are given as one reference for each number. */
	finish({
		input,
		inputLength,
		outputs,
	}: {
		input: MemoryRef;
		inputLength: number;
		outputs: Record<string, readonly MemoryRef[]>;
	}): NetPlan {
		const lastStep = this.#steps.length;
		use(input.piece, -1);
		for (const refs of Object.values(outputs))
			for (const { piece } of refs) use(piece, lastStep);
		const constantsEnd = layOut(this.#constants, FIRST_ADDRESS);
		const memoryBytes = layOut(this.#pieces, constantsEnd);
		return {
			memoryBytes,
			input: { at: addressOf(input), count: inputLength },
			channelScales: this.#channelScales,
			loads: this.#loads.map(placed),
			steps: this.#steps.map(({ kernel, args }) => ({
				kernel,
				args: args.map(addressOf),
			})),
			outputs: Object.entries(outputs).map(([name, refs]) => ({
				name,
				runs: runsOf(refs.map(addressOf)),
			})),
		};
	}

	/** @param channels number of channels of one input pixel in memory, with its padding */
	#filter(
		{ weights, height, width, in: inputs, out }: Filter,
		channels: number,
	) {
		const ofBlock = height * width * channels * BLOCK;
		const to = this.#constant(blocksOf(out) * ofBlock * FLOAT);
		const steps = { out: 0, row: 0, column: 0, in: 0, ...weights.steps };
		const whole = Math.floor(out / BLOCK);
		/**
		 * @param outputs number of output channels in each block
		 * @param first index of the first block
		 */
		const load = (blocks: number, outputs: number, first: number) => {
			if (blocks === 0 || outputs === 0) return;
			this.#loads.push({
				to: { ...to, offset: first * ofBlock * FLOAT },
				from: weights.at + (first * BLOCK * steps.out * weights.bits) / 8,
				bits: weights.bits,
				dims: [
					[blocks, BLOCK * steps.out, ofBlock],
					[height, steps.row, width * channels * BLOCK],
					[width, steps.column, channels * BLOCK],
					[inputs, steps.in, BLOCK],
					[outputs, steps.out, 1],
				],
			});
		};
		load(whole, BLOCK, 0);
		load(1, out - whole * BLOCK, whole);
		return to;
	}

	#piece(bytes: number, kind: string) {
		const piece = newPiece(bytes, kind);
		this.#pieces.push(piece);
		return piece;
	}

	#constant(bytes: number): MemoryRef {
		// A kind of its own keeps later pieces from reusing the constant's memory.
		const piece = newPiece(bytes, `constant ${this.#constants.length}`);
		this.#constants.push(piece);
		return { piece, offset: 0 };
	}
}

/**
 * How large the patches are in which a 3 x 3 convolution is computed; null if it
 * is computed sum by sum. Larger ones need fewer multiplications, but more weights,
 * which fewer than four patches do not pay for.
 */
function patchSideOf(
	x: FeatureMap,
	{ height, width, in: inputs }: Filter,
	stride: number,
	into: FeatureMap,
	add: FeatureMap | null,
): 2 | 4 | null {
	const isSuited =
		height === 3 &&
		width === 3 &&
		stride === 1 &&
		x.step === inputs * FLOAT &&
		inputs % BLOCK === 0 &&
		(!add || add.step === into.step);
	const fits = (side: number) =>
		into.height % side === 0 &&
		into.width % side === 0 &&
		(into.height * into.width) / side ** 2 >= LEAST_PATCHES;
	return isSuited ? (([4, 2] as const).find(fits) ?? null) : null;
}

export function moved({ piece, offset }: MemoryRef, bytes: number): MemoryRef {
	return { piece, offset: offset + bytes };
}

function blocksOf(channels: number) {
	return Math.ceil(channels / BLOCK);
}

function isPlain({ row, width, step }: FeatureMap) {
	return row === width * step;
}

function use(piece: Piece, step: number) {
	piece.first = Math.min(piece.first, step);
	piece.last = Math.max(piece.last, step);
}

function placed(load: PendingLoad): WeightsLoad {
	const to = addressOf(load.to);
	return "endingAt" in load
		? { ...load, to, endingAt: addressOf(load.endingAt) }
		: { ...load, to };
}

/** Zero is a byte as well, since it is what stands in a border. A channel that is always zero has any step. */
function channelScaleOf({ least, most }: ChannelRanges): ChannelScale {
	const step = most.map((high, i) => {
		const size = (high - (least[i] ?? 0)) / STEPS;
		return Number(size.toPrecision(SCALE_DIGITS)) || 1;
	});
	const zero = least.map((low, i) => Math.round(-low / (step[i] ?? 1)));
	return { zero, step };
}

function addressOf(arg: Argument) {
	return typeof arg === "number" ? arg : arg.piece.address + arg.offset;
}

/** @returns for each run of consecutive numbers, its address and its length in numbers */
function runsOf(addresses: readonly number[]): [number, number][] {
	const runs: [number, number][] = [];
	for (const address of addresses) {
		const last = runs.at(-1);
		if (last && address === last[0] + last[1] * FLOAT) last[1]++;
		else runs.push([address, 1]);
	}
	return runs;
}
