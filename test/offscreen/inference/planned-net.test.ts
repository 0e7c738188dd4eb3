import { describe, expect, test } from "vitest";
import { compiledKernels } from "../../../scripts/models/plan/compiled-kernels.ts";
import {
	type FeatureMap,
	PlanMaker,
} from "../../../scripts/models/plan/net-plan.ts";
import { parseNetPlan } from "../../../src/contract/net-plan.ts";
import type { ByteKernel } from "../../../src/offscreen/inference/byte-kernel.ts";
import { PlannedNet } from "../../../src/offscreen/inference/planned-net.ts";

const kernels = compiledKernels();
const BYTE_KERNELS = ["convolveBytes", "convolveBytesInPairs"] as const;

/** Repeatable numbers from -1 to 1. */
function noise(count: number, seed = 1): number[] {
	return Array.from({ length: count }, (_, i) => {
		const sine = Math.sin((i + 1) * 12.9898 + seed * 78.233) * 43_758.5453;
		return 2 * (sine - Math.floor(sine)) - 1;
	});
}

/** A map as height x width x channels numbers. */
interface Plain {
	readonly height: number;
	readonly width: number;
	readonly channels: number;
	readonly at: (line: number, column: number, channel: number) => number;
}

function plain(
	height: number,
	width: number,
	channels: number,
	values: ArrayLike<number>,
): Plain {
	const at = (line: number, column: number, channel: number) =>
		line < 0 || column < 0 || line >= height || column >= width
			? 0
			: (values[(line * width + column) * channels + channel] ?? 0);
	return { height, width, channels, at };
}

/** A plan whose weights are written into a file one after the other. */
function aPlan(height: number, width: number, channels: number) {
	const plan = new PlanMaker();
	const file: number[] = [];
	const weights = (values: readonly number[], steps = {}) => {
		const at = file.length * 4;
		file.push(...values);
		return { at, bits: 32 as const, steps };
	};
	const inputLength = height * width * channels;
	const input = plan.numbers(inputLength);
	/** The input with a border of zeros. */
	const begin = (border: number, isExact = false) => {
		const around = {
			...{ top: border, left: border, bottom: border, right: border },
		};
		const map = plan.map(height, width, channels, around, isExact);
		plan.step("interleave", [
			...[input, height, width, channels],
			...[map.at, map.step, map.row],
		]);
		return map;
	};
	const run = (
		map: FeatureMap,
		planes: readonly number[],
		ofBytes?: ByteKernel,
	) => {
		const places = Array.from(
			{ length: map.height * map.width * map.channels },
			(_, i) => {
				const pixel = Math.floor(i / map.channels);
				const line = Math.floor(pixel / map.width);
				const offset =
					map.at.offset +
					line * map.row +
					(pixel % map.width) * map.step +
					(i % map.channels) * 4;
				return { piece: map.at.piece, offset };
			},
		);
		const made = plan.finish({ input, inputLength, outputs: { y: places } });
		const parsed = parseNetPlan(JSON.stringify(made));
		if (!parsed) throw new Error("the plan is malformed");
		const bytes = new Uint8Array(Float32Array.from(file).buffer);
		const net = new PlannedNet(kernels, parsed, bytes, ofBytes);
		const answer = () => net.run(Float32Array.from(planes), ["y"])[0] ?? [];
		// A run must not be affected by what an earlier run left in the memory.
		answer();
		return answer();
	};
	return { plan, input, weights, begin, run };
}

/** Reorders planes to channels last. */
function interleaved(
	planes: readonly number[],
	pixels: number,
	channels: number,
): number[] {
	return Array.from(
		{ length: planes.length },
		(_, i) => planes[(i % channels) * pixels + Math.floor(i / channels)] ?? 0,
	);
}

/** In patches, transformed weights have eight significant bits. Compared are sums of 72 to 216 products of noise, whose standard deviation is 3 to 5. */
const SMALL_PATCHES_WITHIN = 0.06;
const PATCHES_WITHIN = 0.6;

function closeTo(
	values: ArrayLike<number>,
	expected: readonly number[],
	within = 1e-5,
) {
	expect(values).toHaveLength(expected.length);
	expect(
		Math.max(
			...expected.map((value, i) => Math.abs(value - (values[i] ?? NaN))),
		),
	).toBeLessThan(within);
}

describe("a convolution", () => {
	test.each([
		// height, width, channels, side of the filter, stride, out
		[1, 1, 8, 1, 1, 8],
		[2, 1, 8, 1, 1, 16],
		[1, 3, 5, 1, 1, 8],
		[2, 2, 8, 1, 1, 3],
		[1, 5, 8, 1, 1, 8],
		[7, 1, 8, 1, 1, 10],
		[3, 3, 16, 1, 1, 24],
		[4, 4, 8, 3, 1, 8, SMALL_PATCHES_WITHIN],
		[5, 7, 8, 3, 1, 16],
		[7, 7, 16, 3, 1, 8],
		// In patches of 2 x 2 and of 4 x 4 outputs.
		[4, 4, 16, 3, 1, 8, SMALL_PATCHES_WITHIN],
		[2, 10, 8, 3, 1, 5, SMALL_PATCHES_WITHIN],
		[6, 10, 8, 3, 1, 12, SMALL_PATCHES_WITHIN],
		[8, 8, 24, 3, 1, 16, PATCHES_WITHIN],
		[8, 12, 8, 3, 1, 20, PATCHES_WITHIN],
		[16, 16, 8, 3, 1, 3, PATCHES_WITHIN],
		[9, 11, 3, 3, 2, 12],
		[5, 8, 3, 3, 1, 8],
		[13, 8, 1, 5, 2, 8],
	])(
		"of %i x %i x %i with %i, stride %i, to %i channels, equals the sum computed by hand",
		(height, width, channels, side, stride, out, within = 1e-5) => {
			const border = Math.floor(side / 2);
			const { plan, weights, begin, run } = aPlan(height, width, channels);
			const x = begin(border, channels < 8);
			const filter = noise(out * side * side * channels, 2);
			const bias = noise(out, 3);
			const slopes = noise(out, 4);
			const rows = Math.floor((height - 1) / stride) + 1;
			const columns = Math.floor((width - 1) / stride) + 1;
			const into = plan.map(rows, columns, out);
			plan.convolve(
				x,
				{
					weights: weights(filter, {
						out: side * side * channels,
						row: side * channels,
						column: channels,
						in: 1,
					}),
					...{ height: side, width: side, in: channels, out },
				},
				plan.ending(out, weights(bias), weights(slopes)),
				{ stride, padding: { top: border, left: border }, into },
			);
			const planes = noise(height * width * channels);
			const given = plain(
				height,
				width,
				channels,
				interleaved(planes, height * width, channels),
			);
			const expected = Array.from({ length: rows * columns * out }, (_, i) => {
				const channel = i % out;
				const pixel = Math.floor(i / out);
				const line = Math.floor(pixel / columns) * stride - border;
				const column = (pixel % columns) * stride - border;
				let sum = bias[channel] ?? 0;
				for (let r = 0; r < side; r++)
					for (let c = 0; c < side; c++)
						for (let k = 0; k < channels; k++)
							sum +=
								given.at(line + r, column + c, k) *
								(filter[((channel * side + r) * side + c) * channels + k] ?? 0);
				return sum < 0 ? sum * (slopes[channel] ?? 0) : sum;
			});
			closeTo(run(into, planes), expected, within);
		},
	);

	test.each([4, 8])(
		"in patches of a square map of %i adds another map before it clips values below zero",
		(side) => {
			const { plan, weights, begin, run } = aPlan(side, side, 8);
			const x = begin(1);
			const into = plan.map(side, side, 8);
			const filter = noise(9 * 8 * 8, 2);
			plan.convolve(
				x,
				{
					weights: weights(filter, { out: 72, row: 24, column: 8, in: 1 }),
					...{ height: 3, width: 3, in: 8, out: 8 },
				},
				plan.ending(8, null, "relu"),
				{ stride: 1, padding: { top: 1, left: 1 }, into, add: x },
			);
			const planes = noise(side * side * 8);
			const values = interleaved(planes, side * side, 8);
			const given = plain(side, side, 8, values);
			const expected = values.map((value, i) => {
				const [pixel, channel] = [Math.floor(i / 8), i % 8];
				const [line, column] = [Math.floor(pixel / side), pixel % side];
				let sum = value;
				for (let r = 0; r < 3; r++)
					for (let c = 0; c < 3; c++)
						for (let k = 0; k < 8; k++)
							sum +=
								given.at(line + r - 1, column + c - 1, k) *
								(filter[channel * 72 + r * 24 + c * 8 + k] ?? 0);
				return Math.max(0, sum);
			});
			closeTo(run(into, planes), expected, PATCHES_WITHIN);
		},
	);

	test("adds another map, with fewer channels, before it clips values below zero", () => {
		const { plan, weights, begin, run } = aPlan(3, 3, 8);
		const x = begin(0);
		const into = plan.map(3, 3, 16);
		const filter = noise(16 * 8, 2);
		plan.convolve(
			x,
			{
				weights: weights(filter, { out: 8, in: 1 }),
				...{ height: 1, width: 1, in: 8, out: 16 },
			},
			plan.ending(16, null, "relu"),
			{ stride: 1, padding: { top: 0, left: 0 }, into, add: x },
		);
		const planes = noise(9 * 8);
		const given = interleaved(planes, 9, 8);
		const expected = Array.from({ length: 9 * 16 }, (_, i) => {
			const [pixel, channel] = [Math.floor(i / 16), i % 16];
			let sum = channel < 8 ? (given[pixel * 8 + channel] ?? 0) : 0;
			for (let k = 0; k < 8; k++)
				sum += (given[pixel * 8 + k] ?? 0) * (filter[channel * 8 + k] ?? 0);
			return Math.max(0, sum);
		});
		closeTo(run(into, planes), expected);
	});
});

describe("a depthwise convolution", () => {
	test.each([
		// height, width, channels, stride, padding before
		[1, 1, 8, 1, 1],
		[2, 2, 8, 1, 1],
		[3, 4, 5, 1, 1],
		[6, 5, 16, 1, 1],
		[4, 4, 8, 2, 0],
		[7, 9, 8, 2, 1],
	])(
		"of %i x %i x %i, stride %i, after %i, sees zeros beyond the map",
		(height, width, channels, stride, before) => {
			const { plan, weights, begin, run } = aPlan(height, width, channels);
			const x = begin(0);
			const filter = noise(9 * channels, 2);
			const bias = noise(channels, 3);
			const rows = Math.ceil(height / stride);
			const columns = Math.ceil(width / stride);
			const into = plan.map(rows, columns, channels);
			plan.convolveEach(
				x,
				{
					weights: weights(filter, {
						row: 3 * channels,
						column: channels,
						out: 1,
					}),
					bias: weights(bias),
				},
				{ stride, padding: { top: before, left: before }, into },
			);
			const planes = noise(height * width * channels);
			const given = plain(
				height,
				width,
				channels,
				interleaved(planes, height * width, channels),
			);
			const expected = Array.from(
				{ length: rows * columns * channels },
				(_, i) => {
					const channel = i % channels;
					const pixel = Math.floor(i / channels);
					const line = Math.floor(pixel / columns) * stride - before;
					const column = (pixel % columns) * stride - before;
					let sum = bias[channel] ?? 0;
					for (let r = 0; r < 3; r++)
						for (let c = 0; c < 3; c++)
							sum +=
								given.at(line + r, column + c, channel) *
								(filter[(r * 3 + c) * channels + channel] ?? 0);
					return sum;
				},
			);
			closeTo(run(into, planes), expected);
		},
	);
});

describe.each(BYTE_KERNELS)(
	"a convolution of a picture's bytes by %s",
	(name) => {
		test.each([
			// height, width, side of the filter, stride, padding, out, least
			[14, 16, 3, 2, 0, 8, 0],
			[12, 12, 3, 1, 1, 20, -63],
			[16, 20, 5, 2, 1, 12, -63],
		])(
			"of %i x %i with %i, stride %i, padding %i, to %i channels, sees zeros beyond it where byte 0 is %i",
			(height, width, side, stride, before, out, least) => {
				const { plan, input, weights, run } = aPlan(height, width, 3);
				const filter = Array.from({ length: out * side * side * 3 }, (_, i) =>
					i % (side * side * 3) === 0
						? 127
						: Math.round(noise(1, i)[0] ?? 0) * 9,
				);
				const bias = noise(out, 3).map((value) => Math.round(value * 9));
				const rows = Math.floor((height + before * 2 - side) / stride) + 1;
				const columns = Math.floor((width + before * 2 - side) / stride) + 1;
				const x = plan.bytesOfPlanes(
					input,
					height,
					width,
					{ top: before, left: before, bottom: before, right: before },
					{ least: Array(3).fill(least), most: Array(3).fill(least + 126) },
				);
				const into = plan.map(rows, columns, out);
				plan.convolveBytes(
					x,
					{
						weights: weights(filter, {
							out: side * side * 3,
							row: side * 3,
							column: 3,
							in: 1,
						}),
						...{ height: side, width: side, in: 3, out },
					},
					plan.ending(out, weights(bias), "linear", true),
					{ stride, padding: { top: before, left: before }, into },
				);
				const planes = noise(height * width * 3).map(
					(value) => least + 63 + Math.round(value * 63),
				);
				const given = plain(
					height,
					width,
					3,
					interleaved(planes, height * width, 3),
				);
				const expected = Array.from(
					{ length: rows * columns * out },
					(_, i) => {
						const [pixel, channel] = [Math.floor(i / out), i % out];
						const line = Math.floor(pixel / columns) * stride - before;
						const column = (pixel % columns) * stride - before;
						let sum = bias[channel] ?? 0;
						for (let r = 0; r < side; r++)
							for (let c = 0; c < side; c++)
								for (let k = 0; k < 3; k++)
									sum +=
										given.at(line + r, column + c, k) *
										(filter[((channel * side + r) * side + c) * 3 + k] ?? 0);
						return sum;
					},
				);
				closeTo(run(into, planes, name), expected, 0.5);
			},
		);
	},
);

describe.each(BYTE_KERNELS)(
	"a depthwise convolution to bytes and a 1 x 1 convolution of them by %s",
	(name) => {
		/** Repeatable whole numbers from -most to most. */
		const whole = (count: number, most: number, seed: number) =>
			noise(count, seed).map((value) => Math.round(value * most));

		/** Weights whose largest is 127 and of which no four exceed 256 together, so that a step of their sums is worth 1 and nothing is rounded. */
		function byteWeights(out: number, channels: number): number[] {
			const weights = whole(out * channels, 43, 4);
			for (let i = 0; i < out; i++) weights[i * channels] = i % 2 ? 127 : -127;
			return weights;
		}

		/** @param least the value of byte 0; a step is 1 */
		function runBytes(
			[height, width, channels, stride, before, out]: readonly [
				...[height: number, width: number, channels: number],
				...[stride: number, before: number, out: number],
			],
			least: number,
			isAdded: boolean,
		) {
			const { plan, weights, begin, run } = aPlan(height, width, channels);
			const x = begin(0);
			const each = whole(9 * channels, 2, 2);
			const eachBias = whole(channels, 5, 3);
			const filter = byteWeights(out, channels);
			const bias = whole(out, 99, 5);
			const slopes = whole(out, 2, 6);
			const rows = Math.ceil(height / stride);
			const columns = Math.ceil(width / stride);
			const steps = { row: 3 * channels, column: channels, out: 1 };
			const bytes = plan.convolveEachToBytes(
				x,
				{ weights: weights(each, steps), bias: weights(eachBias) },
				{
					...{ stride, padding: { top: before, left: before } },
					...{ height: rows, width: columns },
					ranges: {
						least: Array(channels).fill(least),
						most: Array(channels).fill(least + 126),
					},
				},
			);
			const into = plan.map(rows, columns, out);
			plan.convolveBytes(
				bytes,
				{
					weights: weights(filter, { out: channels, in: 1 }),
					...{ height: 1, width: 1, in: channels, out },
				},
				plan.ending(out, weights(bias), weights(slopes), true),
				{
					...{ stride: 1, padding: { top: 0, left: 0 }, into },
					add: isAdded ? x : null,
				},
			);
			const planes = whole(height * width * channels, 3, 1);
			const given = plain(
				height,
				width,
				channels,
				interleaved(planes, height * width, channels),
			);
			const between = (line: number, column: number, channel: number) => {
				let sum = eachBias[channel] ?? 0;
				for (let r = 0; r < 3; r++)
					for (let c = 0; c < 3; c++)
						sum +=
							given.at(
								line * stride - before + r,
								column * stride - before + c,
								channel,
							) * (each[(r * 3 + c) * channels + channel] ?? 0);
				return Math.min(least + 127, Math.max(least, sum));
			};
			const expected = Array.from({ length: rows * columns * out }, (_, i) => {
				const [pixel, channel] = [Math.floor(i / out), i % out];
				const [line, column] = [Math.floor(pixel / columns), pixel % columns];
				let sum = bias[channel] ?? 0;
				for (let k = 0; k < channels; k++)
					sum +=
						between(line, column, k) * (filter[channel * channels + k] ?? 0);
				if (isAdded && channel < channels)
					sum += given.at(line, column, channel);
				return sum < 0 ? sum * (slopes[channel] ?? 0) : sum;
			});
			return { computed: run(into, planes, name), expected };
		}

		test.each([
			// height, width, channels, stride, padding before, out
			[3, 3, 8, 1, 1, 8],
			[2, 3, 8, 1, 1, 5],
			[6, 7, 5, 1, 1, 12],
			[7, 9, 24, 2, 0, 16],
			[8, 8, 128, 2, 1, 8],
			[13, 5, 16, 1, 1, 32],
		])(
			"of %i x %i x %i, stride %i, after %i, to %i channels, equal the sums computed by hand",
			(...shape) => {
				const { computed, expected } = runBytes(shape, -63, false);
				closeTo(computed, expected, 0.5);
			},
		);

		test("add another map before the activation", () => {
			const { computed, expected } = runBytes([5, 7, 16, 1, 1, 24], -63, true);
			closeTo(computed, expected, 0.5);
		});

		test.each([-130, 0])(
			"clip what is beyond the range that was measured, here from %i on",
			(least) => {
				const { computed, expected } = runBytes(
					[5, 7, 8, 1, 1, 8],
					least,
					false,
				);
				closeTo(computed, expected, 0.5);
			},
		);

		test("keep sums of the heaviest weights and the largest bytes within sixteen bits", () => {
			const { plan, weights, begin, run } = aPlan(1, 6, 16);
			const x = begin(0);
			const each = Array.from({ length: 9 * 16 }, (_, i) =>
				i < 16 * 4 || i >= 16 * 5 ? 0 : 1,
			);
			const bytes = plan.convolveEachToBytes(
				x,
				{
					weights: weights(each, { row: 48, column: 16, out: 1 }),
					bias: weights(Array(16).fill(0)),
				},
				{
					...{ stride: 1, padding: { top: 1, left: 1 }, height: 1, width: 6 },
					ranges: { least: Array(16).fill(0), most: Array(16).fill(126) },
				},
			);
			const into = plan.map(1, 6, 8);
			// Each output has weights of one sign and size, or of both signs in turn.
			const filter = Array.from({ length: 8 * 16 }, (_, i) => {
				const [out, input] = [Math.floor(i / 16), i % 16];
				const sign = [1, -1, (-1) ** input, (-1) ** (input >> 1)][out % 4] ?? 0;
				return sign * (out < 4 ? 127 : 3);
			});
			plan.convolveBytes(
				bytes,
				{
					weights: weights(filter, { out: 16, in: 1 }),
					...{ height: 1, width: 1, in: 16, out: 8 },
				},
				plan.ending(8, weights(Array(8).fill(0)), "linear", true),
				{ stride: 1, padding: { top: 0, left: 0 }, into },
			);
			const computed = run(into, Array(6 * 16).fill(126), name);
			const sums = Array.from({ length: 8 }, (_, out) =>
				filter
					.slice(out * 16, out * 16 + 16)
					.reduce((sum, one) => sum + one * 126, 0),
			);
			closeTo(computed, Array(6).fill(sums).flat(), 1);
		});
	},
);

test.each([
	// rows, inner, columns
	[1, 3, 4],
	[6, 5, 8],
	[13, 8, 20],
])(
	"a matrix of %i x %i is multiplied by one of as many x %i",
	(rows, inner, columns) => {
		const { plan, weights, begin, run } = aPlan(rows, inner, 1);
		const x = begin(0, true);
		const other = noise(inner * columns, 2);
		const into = plan.map(rows, columns, 1, undefined, true);
		plan.step("multiplyMatrices", [
			...[x.at, plan.vector(weights(other), inner * columns), into.at],
			...[rows, inner, columns],
		]);
		const given = noise(rows * inner);
		const expected = Array.from({ length: rows * columns }, (_, i) => {
			const [row, column] = [Math.floor(i / columns), i % columns];
			let sum = 0;
			for (let k = 0; k < inner; k++)
				sum +=
					(given[row * inner + k] ?? 0) * (other[k * columns + column] ?? 0);
			return sum;
		});
		closeTo(run(into, given), expected);
	},
);

test.each(["max", "mean"] as const)("the %s of windows", (kind) => {
	const { plan, begin, run } = aPlan(4, 6, 8);
	const into = plan.map(2, 3, 8);
	plan.pool(begin(0), { kind, height: 2, width: 2, stride: 2, into });
	const planes = noise(4 * 6 * 8);
	const given = plain(4, 6, 8, interleaved(planes, 24, 8));
	const expected = Array.from({ length: 2 * 3 * 8 }, (_, i) => {
		const [pixel, channel] = [Math.floor(i / 8), i % 8];
		const [line, column] = [Math.floor(pixel / 3) * 2, (pixel % 3) * 2];
		const seen = [0, 1, 2, 3].map((k) =>
			given.at(line + (k >> 1), column + (k & 1), channel),
		);
		const sum = seen.reduce((total, value) => total + value, 0);
		return kind === "max" ? Math.max(...seen) : sum / 4;
	});
	closeTo(run(into, planes), expected);
});

test.each([
	// height, width, rows, columns
	[2, 3, 4, 6],
	[1, 1, 2, 2],
	[4, 4, 3, 5],
])(
	"a map of %i x %i is resized to %i x %i between the centres of its pixels",
	(height, width, rows, columns) => {
		const { plan, begin, run } = aPlan(height, width, 8);
		const x = begin(0);
		const into = plan.map(rows, columns, 8);
		plan.step("resizeMap", [
			...[x.at, height, width, x.step, into.at, rows, columns],
		]);
		const planes = noise(height * width * 8);
		const values = interleaved(planes, height * width, 8);
		const given = plain(height, width, 8, values);
		const around = (i: number, from: number, to: number) => {
			const at = ((i + 0.5) * from) / to - 0.5;
			const first = Math.floor(Math.min(Math.max(at, 0), from - 1));
			const share = Math.min(Math.max(at, 0), from - 1) - first;
			return { first, next: Math.min(first + 1, from - 1), share };
		};
		const expected = Array.from({ length: rows * columns * 8 }, (_, i) => {
			const [pixel, channel] = [Math.floor(i / 8), i % 8];
			const y = around(Math.floor(pixel / columns), height, rows);
			const x = around(pixel % columns, width, columns);
			const inRow = (line: number) =>
				given.at(line, x.first, channel) * (1 - x.share) +
				given.at(line, x.next, channel) * x.share;
			return inRow(y.first) * (1 - y.share) + inRow(y.next) * y.share;
		});
		closeTo(run(into, planes), expected);
	},
);

test("a net that computes NaN throws, and so does an input of the wrong length", () => {
	const { plan, begin, run } = aPlan(1, 1, 8);
	const into = plan.map(1, 1, 8);
	plan.pool(begin(0), { kind: "mean", height: 1, width: 1, stride: 1, into });
	expect(() => run(into, [Number.NaN, 0, 0, 0, 0, 0, 0, 0])).toThrow(
		"gave no numbers",
	);
	expect(() => run(into, [1])).toThrow("takes 8 numbers");
});

test("a plan that calls a missing kernel throws", () => {
	const plan = {
		...{ memoryBytes: 64, input: { at: 0, count: 1 }, loads: [], outputs: [] },
		channelScales: [],
		steps: [{ kernel: "dream", args: [] }],
	};
	expect(() => new PlannedNet(kernels, plan, new Uint8Array())).toThrow(
		"no kernel dream",
	);
});
