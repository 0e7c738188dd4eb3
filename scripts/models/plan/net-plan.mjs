/** @import { Piece, Place } from "./plan-memory.mjs" */
import { layOut, newPiece } from "./plan-memory.mjs";

/**
 * A map of features, channels last: pixel by pixel, each with its channels
 * and, up to a multiple of eight, zeros. Distances are in bytes.
 *
 * @typedef {object} FeatureMap
 * @property {Place} at its first pixel
 * @property {number} height
 * @property {number} width
 * @property {number} channels
 * @property {number} step from one pixel to the next
 * @property {number} row from one row to the next
 *
 * @typedef {{top: number, left: number, bottom: number, right: number}} Border pixels of zeros around a map
 *
 * Where weights lie in the model's file, and in which order.
 * @typedef {object} Weights
 * @property {number} at bytes from the file's start
 * @property {16 | 32} bits of one
 * @property {{out?: number, row?: number, column?: number, in?: number}} steps from one to the next, in weights
 *
 * @typedef {object} Filter
 * @property {Weights} weights
 * @property {number} height
 * @property {number} width
 * @property {number} in
 * @property {number} out
 *
 * @typedef {number | Place} Argument
 * @typedef {{top: number, left: number}} Padding rows and columns of zeros that a window sees before the map
 */

const FLOAT = 4;
/** Output channels are computed in blocks of so many. */
const BLOCK = 8;
const NO_BORDER = { top: 0, left: 0, bottom: 0, right: 0 };
/** Nothing lies at address 0. */
const FIRST_ADDRESS = 64;

/** A net as a list of calls of the kernels, under construction. */
export class NetPlan {
	/** @type {Piece[]} */
	#pieces = [];
	/** @type {Piece[]} */
	#constants = [];
	/** @type {{kernel: string, args: Argument[]}[]} */
	#steps = [];
	/** @type {object[]} each with `to`: a Place */
	#loads = [];
	/** @type {Piece | null} */
	#zeros = null;

	/**
	 * @param {number} height
	 * @param {number} width
	 * @param {number} channels
	 * @param {Border} [border]
	 * @param {boolean} [isExact] whether there are no zeros behind the channels
	 * @returns {FeatureMap}
	 */
	map(height, width, channels, border = NO_BORDER, isExact = false) {
		const step = (isExact ? channels : blocksOf(channels) * BLOCK) * FLOAT;
		const row = (border.left + width + border.right) * step;
		const rows = border.top + height + border.bottom;
		const isPlain = Object.values(border).every((pixels) => pixels === 0);
		const kind = isPlain ? "plain" : [rows, row, step, height, width].join();
		const piece = this.#piece(rows * row, kind);
		const offset = border.top * row + border.left * step;
		return { at: { piece, offset }, height, width, channels, step, row };
	}

	/** @param {number} count of numbers @returns {Place} */
	numbers(count) {
		return { piece: this.#piece(count * FLOAT, "plain"), offset: 0 };
	}

	/**
	 * @param {string} kernel
	 * @param {Argument[]} args
	 */
	step(kernel, args) {
		const step = this.#steps.length;
		for (const arg of args) if (typeof arg !== "number") use(arg.piece, step);
		this.#steps.push({ kernel, args });
	}

	/** @param {readonly number[]} values @param {"numbers" | "integers"} [kind] @returns {Place} */
	constant(values, kind = "numbers") {
		const to = this.#constant(values.length * FLOAT);
		this.#loads.push({ to, [kind]: values });
		return to;
	}

	/**
	 * Zeros that nothing ever overwrites.
	 * @param {number} bytes at least
	 * @returns {Place}
	 */
	zeros(bytes) {
		this.#zeros ??= this.#constant(0).piece;
		this.#zeros.bytes = Math.max(this.#zeros.bytes, bytes);
		return { piece: this.#zeros, offset: 0 };
	}

	/**
	 * @param {Weights} weights
	 * @param {number} count
	 * @returns {Place}
	 */
	vector({ at, bits }, count) {
		const to = this.#constant(count * FLOAT);
		this.#loads.push({ to, from: at, bits, dims: [[count, 1, 1]] });
		return to;
	}

	/**
	 * Of every output channel its bias, then its slope below zero.
	 * @param {number} channels
	 * @param {Weights | null} bias
	 * @param {Weights | "linear" | "relu"} slope
	 * @returns {Place}
	 */
	ending(channels, bias, slope) {
		const padded = blocksOf(channels) * BLOCK;
		const to = this.#constant(2 * padded * FLOAT);
		/** @param {Weights} weights @param {number} from in numbers */
		const load = ({ at, bits }, from) =>
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

	/**
	 * @param {FeatureMap} x
	 * @param {Filter} filter
	 * @param {Place} ending
	 * @param {{stride: number, padding: Padding, into: FeatureMap, add?: FeatureMap | null}} how the padding lies in the map's border
	 */
	convolve(x, filter, ending, { stride, padding, into, add = null }) {
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
	 * @param {FeatureMap} x
	 * @param {{weights: Weights, bias: Weights}} filter
	 * @param {{stride: number, padding: Padding, into: FeatureMap}} how
	 */
	convolveEach(x, { weights, bias }, { stride, padding, into }) {
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

	/**
	 * @param {FeatureMap} x
	 * @param {{kind: "max" | "mean", height: number, width: number, stride: number, into: FeatureMap}} how
	 */
	pool(x, { kind, height, width, stride, into }) {
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

	/**
	 * @param {{input: Place, inputLength: number, outputs: Record<string, readonly Place[]>}} ends the outputs number by number
	 */
	finish({ input, inputLength, outputs }) {
		const lastStep = this.#steps.length;
		use(input.piece, -1);
		for (const places of Object.values(outputs))
			for (const { piece } of places) use(piece, lastStep);
		const constantsEnd = layOut(this.#constants, FIRST_ADDRESS);
		const memoryBytes = layOut(this.#pieces, constantsEnd);
		return {
			memoryBytes,
			input: { at: addressOf(input), count: inputLength },
			loads: this.#loads.map((load) => ({
				...load,
				to: addressOf(Object(load).to),
			})),
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

	/**
	 * @param {Filter} filter
	 * @param {number} channels of one input pixel in memory
	 */
	#filter({ weights, height, width, in: inputs, out }, channels) {
		const ofBlock = height * width * channels * BLOCK;
		const to = this.#constant(blocksOf(out) * ofBlock * FLOAT);
		const steps = { out: 0, row: 0, column: 0, in: 0, ...weights.steps };
		const whole = Math.floor(out / BLOCK);
		/** @param {number} blocks @param {number} outputs of each @param {number} first block */
		const load = (blocks, outputs, first) => {
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

	/** @param {number} bytes @param {string} kind */
	#piece(bytes, kind) {
		const piece = newPiece(bytes, kind);
		this.#pieces.push(piece);
		return piece;
	}

	/** @param {number} bytes @returns {Place} */
	#constant(bytes) {
		// Of a kind of its own: nothing may ever follow it in its place.
		const piece = newPiece(bytes, `constant ${this.#constants.length}`);
		this.#constants.push(piece);
		return { piece, offset: 0 };
	}
}

/** @param {Place} place @param {number} bytes @returns {Place} */
export function moved({ piece, offset }, bytes) {
	return { piece, offset: offset + bytes };
}

/** @param {number} channels */
function blocksOf(channels) {
	return Math.ceil(channels / BLOCK);
}

/** @param {FeatureMap} map */
function isPlain({ row, width, step }) {
	return row === width * step;
}

/** @param {Piece} piece @param {number} step */
function use(piece, step) {
	piece.first = Math.min(piece.first, step);
	piece.last = Math.max(piece.last, step);
}

/** @param {Argument} arg */
function addressOf(arg) {
	return typeof arg === "number" ? arg : arg.piece.address + arg.offset;
}

/**
 * @param {readonly number[]} addresses
 * @returns {[number, number][]} addresses and how many numbers lie there one after the other
 */
function runsOf(addresses) {
	/** @type {[number, number][]} */
	const runs = [];
	for (const address of addresses) {
		const last = runs.at(-1);
		if (last && address === last[0] + last[1] * FLOAT) last[1]++;
		else runs.push([address, 1]);
	}
	return runs;
}
