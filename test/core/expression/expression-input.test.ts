import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
	alignedCrop,
	expressionInput,
} from "../../../src/core/expression/expression-input.ts";
import type { Pixels } from "../../../src/core/picture/pixels.ts";
import { samplerForTests } from "../../support/kernels.ts";

const sampler = samplerForTests();

interface Vectors {
	readonly cases: readonly {
		readonly name: string;
		readonly widthPx: number;
		readonly heightPx: number;
		readonly anchors: readonly [number, number][];
		readonly crop: readonly number[];
	}[];
}

const { cases }: Vectors = JSON.parse(
	readFileSync(
		new URL("../../fixtures/expression-input/vectors.json", import.meta.url),
		"utf8",
	),
);

/** The same formula as in training/roompulse_training/vectors.py. */
function formulaPicture(widthPx: number, heightPx: number): Pixels {
	const rgba = new Uint8ClampedArray(widthPx * heightPx * 4);
	for (let y = 0; y < heightPx; y++) {
		for (let x = 0; x < widthPx; x++) {
			const pixel = [
				7 * x + 3 * y,
				5 * x + 11 * y + x * y,
				13 * x + 2 * y,
				255,
			];
			rgba.set(
				pixel.map((value) => value % 256),
				(y * widthPx + x) * 4,
			);
		}
	}
	return { rgba, widthPx, heightPx };
}

/** training/roompulse_training/crop.py */
const TRAINING_TEMPLATE = {
	leftEye: { x: 15.4, y: 18.9 },
	rightEye: { x: 32.6, y: 18.9 },
	mouth: { x: 24, y: 36.5 },
};

describe("alignedCrop", () => {
	test.each(cases)(
		"equals the training's crop, pixel by pixel: $name",
		(vector) => {
			const [leftEye, rightEye, mouth] = vector.anchors.map(([x, y]) => ({
				x,
				y,
			}));
			if (!leftEye || !rightEye || !mouth) throw new Error("three anchors");
			const crop = alignedCrop(
				formulaPicture(vector.widthPx, vector.heightPx),
				{ leftEye, rightEye, mouth },
				sampler,
				TRAINING_TEMPLATE,
			);
			expect(crop).toHaveLength(48 * 48);
			const worst = Math.max(
				...vector.crop.map((value, i) =>
					Math.abs(value - (crop?.[i] ?? Number.NaN)),
				),
			);
			expect(worst).toBeLessThan(1e-3);
		},
	);
});

describe("expressionInput", () => {
	test("landmarks that are not a face give no crop", () => {
		const pixels = formulaPicture(48, 48);
		expect(expressionInput(pixels, [], sampler)).toBeNull();
		const onePoint = Array.from({ length: 478 }, () => ({ x: 5, y: 5, z: 0 }));
		expect(expressionInput(pixels, onePoint, sampler)).toBeNull();
	});

	test("a flat picture is all zeros, not amplified noise", () => {
		const rgba = new Uint8ClampedArray(48 * 48 * 4).fill(128);
		const flat = { rgba, widthPx: 48, heightPx: 48 };
		const mesh = Array.from({ length: 478 }, (_, i) => ({
			x: (i * 7) % 48,
			y: (i * 11) % 48,
			z: 0,
		}));
		expect(
			expressionInput(flat, mesh, sampler)?.every((v) => Math.abs(v) < 1e-3),
		).toBe(true);
	});
});
