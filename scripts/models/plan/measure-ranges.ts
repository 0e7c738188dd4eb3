import type { ByteScale } from "../../../src/core/picture/picture-sampler.ts";
import { PlannedNet } from "../../../src/offscreen/inference/planned-net.ts";
import { storedTensors } from "../onnx/onnx-weights.ts";
import { tfliteToOnnx } from "../tflite/tflite-to-onnx.ts";
import type { RangesFile } from "./byte-ranges.ts";
import { compiledKernels } from "./compiled-kernels.ts";
import { tfliteToMeasuredPlan } from "./tflite-to-plan.ts";

/**
 * By net, the share of pictures whose largest value in a channel fits its bytes; as many smallest values do. If all had
 * to fit the mesh's, a few pictures with far larger values would make its steps coarse for the others. The detector needs
 * nearly all: at 0.98 it lost 7 % of the scores from 0.5 on of faces 40 pixels wide in pictures of 320 x 240, 1.3 % at 0.998
 * (FER+ valid, drawn at 64 pixels).
 */
export const FITTING_SHARES = {
	detector: 0.998,
	mesh: 0.98,
} as const;
/**
 * Maps of 96 x 96, 6 x 6 and 3 x 3 pixels stay floats. Those of 96 x 96 made three fifths of the error of a pose and are
 * 0.15 of the mesh's multiplications; all that it says of a face comes through the two smallest, 0.07 of them, and as
 * bytes they lost one of 236 faces of FairFace altogether.
 */
const FLOAT_PIXELS: readonly number[] = [96 * 96, 6 * 6, 3 * 3];
const COLOURS = 3;
const LAST_BYTE = 255;
/** Digits of a range in the file. */
const DIGITS = 4;

/** A net in floats that remembers what values its maps take. */
export class MeasuredNet {
	readonly #net: PlannedNet;
	readonly #outputs: readonly string[];
	readonly #maps: readonly MeasuredMap[];
	readonly #input: RangesFile[number]["maps"][number];
	readonly #fittingShare: number;

	/**
	 * @param name the graph's name
	 * @param scale makes a byte of a picture a number of the input
	 * @param fittingShare of the pictures, whose values fit the ranges
	 */
	constructor(
		tflite: Uint8Array,
		name: string,
		{ factor, offset }: ByteScale,
		fittingShare: number,
	) {
		this.#fittingShare = fittingShare;
		const { onnx, weightsRefs } = tfliteToOnnx(tflite, name);
		const { plan, maps, input } = tfliteToMeasuredPlan(
			tflite,
			weightsRefs,
			storedTensors(onnx),
		);
		this.#net = new PlannedNet(compiledKernels(), plan, Uint8Array.from(onnx));
		this.#maps = maps
			.filter(({ pixels }) => !FLOAT_PIXELS.includes(pixels))
			.map(({ tensor, channels }) => ({
				tensor,
				channels: Array.from({ length: channels }, () => ({
					least: [],
					most: [],
				})),
			}));
		this.#input = {
			tensor: input,
			least: Array(COLOURS).fill(offset),
			most: Array(COLOURS).fill(offset + LAST_BYTE * factor),
		};
		const measured = maps.map(({ tensor }) => tensor);
		this.#outputs = plan.outputs
			.map(({ name }) => name)
			.filter((name) => !measured.includes(name));
	}

	/** @returns the net's own outputs, by name */
	run(input: Float32Array): ReadonlyMap<string, Float32Array> {
		const tensors = this.#maps.map(({ tensor }) => tensor);
		const given = this.#net.run(input, [...this.#outputs, ...tensors]);
		this.#maps.forEach((map, i) => {
			const values = given[this.#outputs.length + i] ?? new Float32Array();
			remember(map, values);
		});
		return new Map(
			this.#outputs.map((name, i) => [name, given[i] ?? new Float32Array()]),
		);
	}

	ranges(): RangesFile[number]["maps"] {
		const share = this.#fittingShare;
		const maps = this.#maps.map(({ tensor, channels }) => ({
			tensor,
			least: channels.map(({ least }) =>
				rounded(-fitting(least.map(minus), share)),
			),
			most: channels.map(({ most }) => rounded(fitting(most, share))),
		}));
		return [this.#input, ...maps];
	}
}

interface MeasuredMap {
	readonly tensor: string;
	/** For each channel, the smallest and the largest value in each picture. */
	readonly channels: readonly {
		readonly least: number[];
		readonly most: number[];
	}[];
}

function remember({ channels }: MeasuredMap, values: Float32Array): void {
	channels.forEach(({ least, most }, channel) => {
		let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
		for (let i = channel; i < values.length; i += channels.length) {
			const value = values[i] ?? Number.NaN;
			low = Math.min(low, value);
			high = Math.max(high, value);
		}
		least.push(low);
		most.push(high);
	});
}

/** The value that a share of pictures does not exceed; never less than zero, which is every map's border. */
function fitting(largest: readonly number[], share: number): number {
	const sorted = largest.toSorted((a, b) => a - b);
	const at = Math.round(share * (sorted.length - 1));
	return Math.max(0, sorted[at] ?? 0);
}

const minus = (value: number) => -value;
const rounded = (value: number) => Number(value.toPrecision(DIGITS));
