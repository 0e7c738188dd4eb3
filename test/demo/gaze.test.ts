import { describe, expect, test } from "vitest";
import { EYES } from "../../demo/puppet/eye-outline.ts";
import { eyeballs } from "../../demo/puppet/eyeballs.ts";
import { eyesOf, lidsOver } from "../../demo/script/gaze.ts";

describe("a gaze", () => {
	test("goes further than the head, to the same side", () => {
		expect(eyesOf({ yawDeg: 0, pitchDeg: 0 })).toEqual({
			yawDeg: 0,
			pitchDeg: 0,
		});
		expect(eyesOf({ yawDeg: -40, pitchDeg: 0 }).yawDeg).toBe(-5);
		expect(eyesOf({ yawDeg: 0, pitchDeg: -15 }).pitchDeg).toBe(-15);
		expect(eyesOf({ yawDeg: 0, pitchDeg: -50 }).pitchDeg).toBe(-34);
		expect(eyesOf({ yawDeg: 0, pitchDeg: 17 }).pitchDeg).toBe(13);
	});

	test("lowers the lids the further, the lower it is", () => {
		const lids = [5, 0, -8, -15, -25, -34].map((pitchDeg) =>
			lidsOver({ yawDeg: 0, pitchDeg }),
		);
		expect(lids[0]).toBe(0);
		expect(lids[1]).toBe(0);
		expect(lids).toEqual(lids.toSorted((a, b) => a - b));
		expect(new Set(lids).size).toBe(5);
	});
});

describe("eyeballs", () => {
	const SIDE = 40;
	const WHITE = 0xffe0e0e0;
	const BROWN = 0xff203040;
	const SKIN = 0xff90a0c0;

	/** A portrait with one eye from x 8 to 32, as high as 12 pixels, and an iris of radius 4 in its middle. */
	function portrait() {
		const points: { x: number; y: number }[] = [];
		const [eye] = EYES;
		const place = (point: number, x: number, y: number) => {
			points[point] = { x, y };
		};
		place(eye?.corners[0] ?? 0, 8, 20);
		place(eye?.corners[1] ?? 0, 32, 20);
		for (const [i, [upper, lower]] of (eye?.lids ?? []).entries()) {
			place(upper, 11 + 3 * i, 14);
			place(lower, 11 + 3 * i, 26);
		}
		const rgba = new Uint32Array(SIDE * SIDE).fill(SKIN);
		for (let y = 0; y < SIDE; y++)
			for (let x = 0; x < SIDE; x++) {
				const isIris = Math.hypot(x + 0.5 - 20, y + 0.5 - 20) <= 4;
				if (isIris) rgba[y * SIDE + x] = BROWN;
				else if (x >= 8 && x < 32 && y >= 14 && y < 26)
					rgba[y * SIDE + x] = WHITE;
			}
		const pixels = { widthPx: SIDE, heightPx: SIDE, rgba };
		return {
			pixels,
			eyes: eyeballs(pixels, points, [{ x: 20, y: 20, radius: 4 }]),
		};
	}

	/** Where the middle of the brown pixels is. */
	function irisOf({ rgba }: { rgba: Uint32Array }) {
		const brown = [...rgba.keys()].filter((at) => rgba[at] === BROWN);
		const mean = (of: (at: number) => number) =>
			brown.reduce((sum, at) => sum + of(at), 0) / brown.length + 0.5;
		return {
			x: mean((at) => at % SIDE),
			y: mean((at) => Math.floor(at / SIDE)),
		};
	}

	test("turn their irises within the eyes' openings", () => {
		const { pixels, eyes } = portrait();
		eyes.turn({ yawDeg: 20, pitchDeg: 0 });
		expect(irisOf(pixels).x).toBeCloseTo(20 + 24 * 0.375 * 0.342, 0);
		expect(irisOf(pixels).y).toBeCloseTo(20, 0);
		eyes.turn({ yawDeg: 0, pitchDeg: -50 });
		expect(irisOf(pixels).x).toBeCloseTo(20, 0);
		expect(irisOf(pixels).y).toBeGreaterThan(22);
		for (const y of [12, 27]) expect(pixels.rgba[y * SIDE + 20]).toBe(SKIN);
	});

	test("that look ahead again are as in the portrait", () => {
		const { pixels, eyes } = portrait();
		const before = irisOf(pixels);
		eyes.turn({ yawDeg: -30, pitchDeg: 10 });
		eyes.turn({ yawDeg: 0, pitchDeg: 0 });
		expect(irisOf(pixels)).toEqual(before);
	});
});
