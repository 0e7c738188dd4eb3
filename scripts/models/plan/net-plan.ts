import type { NetPlan, WeightsLoad } from "../../../src/contract/net-plan.ts";
import { layOut, newPiece, type Piece, type Place } from "./plan-memory.ts";

/**
 * A map of features, channels last: pixel by pixel, each with its channels
 * and, up to a multiple of eight, zeros. Distances are in bytes.
 */
export interface FeatureMap {
	/** its first pixel */
	at: Place;
	height: number;
	width: number;
	channels: number;
	/** from one pixel to the next */
	step: number;
	/** from one row to the next */
	row: number;
}

/** Pixels of zeros around a map. */
interface Border {
	top: number;
	left: number;
	bottom: number;
	right: number;
}

/** Where weights lie in the model's file, and in which order. */
export interface Weights {
	/** bytes from the file's start */
	at: number;
	/** of one */
	bits: 16 | 32;
	/** from one to the next, in weights */
	steps: { out?: number; row?: number; column?: number; in?: number };
}

interface Filter {
	weights: Weights;
	height: number;
	width: number;
	in: number;
	out: number;
}

type Argument = number | Place;

/** Rows and columns of zeros that a window sees before the map. */
interface Padding {
	top: number;
	left: number;
}

const FLOAT = 4;
/** Output channels are computed in blocks of so many. */
const BLOCK = 8;
const NO_BORDER = { top: 0, left: 0, bottom: 0, right: 0 };
/** Nothing lies at address 0. */
const FIRST_ADDRESS = 64;

/** A load whose place in the memory has no address yet. */
type PlacedLoad = Placed<WeightsLoad>;
type Placed<Load> = Load extends unknown
	? Omit<Load, "to"> & { to: Place }
	: never;

/** A net as a list of calls of the kernels, under construction. */
export class PlanMaker {
	#pieces: Piece[] = [];
	#constants: Piece[] = [];
	#steps: { kernel: string; args: Argument[] }[] = [];
	#loads: PlacedLoad[] = [];
	#zeros: Piece | null = null;

	/** @param isExact whether there are no zeros behind the channels */
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

	/** @param count of numbers */
	numbers(count: number): Place {
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
	): Place {
		const to = this.#constant(values.length * FLOAT);
		this.#loads.push(
			kind === "numbers"
				? { to, numbers: [...values] }
				: { to, integers: [...values] },
		);
		return to;
	}

	/**
	 * Zeros that nothing ever overwrites.
	 * @param bytes at least
	 */
	zeros(bytes: number): Place {
		this.#zeros ??= this.#constant(0).piece;
		this.#zeros.bytes = Math.max(this.#zeros.bytes, bytes);
		return { piece: this.#zeros, offset: 0 };
	}

	vector({ at, bits }: Weights, count: number): Place {
		const to = this.#constant(count * FLOAT);
		this.#loads.push({ to, from: at, bits, dims: [[count, 1, 1]] });
		return to;
	}

	/** Of every output channel its bias, then its slope below zero. */
	ending(
		channels: number,
		bias: Weights | null,
		slope: Weights | "linear" | "relu",
	): Place {
		const padded = blocksOf(channels) * BLOCK;
		const to = this.#constant(2 * padded * FLOAT);
		/** @param from in numbers */
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

	/** @param how the padding lies in the map's border */
	convolve(
		x: FeatureMap,
		filter: Filter,
		ending: Place,
		{
			stride,
			padding,
			into,
			add = null,
		}: {
			stride: number;
			padding: Padding;
			into: FeatureMap;
			add?: FeatureMap | null;
		},
	) {
		const { height, width } = filter;
		const isPoint = height === 1 && width === 1;
		// One pixel's channels alone need not be padded.
		const channels = isPoint ? x.channels : x.step / FLOAT;
		const weights = this.#filter(filter, channels);
		const maps = add ? [x, into, add] : [x, into];
		const isOneRow = isPoint && stride === 1 && maps.every(isPlain);
		const pixels = into.height * into.width;
		this.step("convolve", [
			moved(x.at, -padding.top * x.row - padding.left * x.step),
			stride * x.step,
			stride * x.row,
			isOneRow ? 1 : into.height,
			isOneRow ? pixels : into.width,
			x.row,
			height,
			width * channels * FLOAT,
			weights,
			ending,
			blocksOf(filter.out),
			into.at,
			into.step,
			into.row,
			...(add
				? [add.at, add.step, add.row, Math.ceil(add.step / FLOAT / BLOCK)]
				: [0, 0, 0, 0]),
		]);
	}

	/**
	 * Each channel by itself, with a filter of three by three; `out` steps from channel to channel.
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
		const channels = x.step / FLOAT;
		const to = this.#constant(10 * channels * FLOAT);
		const { out = 1, row = 3, column = 1 } = weights.steps;
		this.#loads.push({
			to,
			from: weights.at,
			bits: weights.bits,
			dims: [
				[3, row, 3 * channels],
				[3, column, channels],
				[x.channels, out, 1],
			],
		});
		this.#loads.push({
			to: { ...to, offset: 9 * channels * FLOAT },
			from: bias.at,
			bits: bias.bits,
			dims: [[x.channels, 1, 1]],
		});
		this.step("convolveEach", [
			x.at,
			x.height,
			x.width,
			x.step,
			stride,
			padding.top,
			padding.left,
			to,
			into.at,
			into.height,
			into.width,
			this.zeros(x.row),
		]);
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

	/** @param ends the outputs number by number */
	finish({
		input,
		inputLength,
		outputs,
	}: {
		input: Place;
		inputLength: number;
		outputs: Record<string, readonly Place[]>;
	}): NetPlan {
		const lastStep = this.#steps.length;
		use(input.piece, -1);
		for (const places of Object.values(outputs))
			for (const { piece } of places) use(piece, lastStep);
		const constantsEnd = layOut(this.#constants, FIRST_ADDRESS);
		const memoryBytes = layOut(this.#pieces, constantsEnd);
		return {
			memoryBytes,
			input: { at: addressOf(input), count: inputLength },
			loads: this.#loads.map((load) => ({ ...load, to: addressOf(load.to) })),
			steps: this.#steps.map(({ kernel, args }) => ({
				kernel,
				args: args.map(addressOf),
			})),
			outputs: Object.entries(outputs).map(([name, places]) => ({
				name,
				runs: runsOf(places.map(addressOf)),
			})),
		};
	}

	/** @param channels of one input pixel in memory */
	#filter(
		{ weights, height, width, in: inputs, out }: Filter,
		channels: number,
	) {
		const ofBlock = height * width * channels * BLOCK;
		const to = this.#constant(blocksOf(out) * ofBlock * FLOAT);
		const steps = { out: 0, row: 0, column: 0, in: 0, ...weights.steps };
		const whole = Math.floor(out / BLOCK);
		/**
		 * @param outputs of each
		 * @param first block
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

	#constant(bytes: number): Place {
		// Of a kind of its own: nothing may ever follow it in its place.
		const piece = newPiece(bytes, `constant ${this.#constants.length}`);
		this.#constants.push(piece);
		return { piece, offset: 0 };
	}
}

export function moved({ piece, offset }: Place, bytes: number): Place {
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

function addressOf(arg: Argument) {
	return typeof arg === "number" ? arg : arg.piece.address + arg.offset;
}

/** @returns addresses and how many numbers lie there one after the other */
function runsOf(addresses: readonly number[]): [number, number][] {
	const runs: [number, number][] = [];
	for (const address of addresses) {
		const last = runs.at(-1);
		if (last && address === last[0] + last[1] * FLOAT) last[1]++;
		else runs.push([address, 1]);
	}
	return runs;
}
