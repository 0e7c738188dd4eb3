import { MOST_SWAY, type Sway } from "../sway.ts";

/**
 * A sway that ends where it began. A loop has whole waves, each with a phase of its
 * own, so that no two pictures of a loop are alike.
 * @param share of the loop, 0 to 1
 */
export function loopSway(seed: number, share: number): Sway {
	const wave = (waves: number, phase: number) =>
		Math.sin(2 * Math.PI * waves * share + phase + seed);
	return {
		shiftX: MOST_SWAY.shiftX * wave(1, 0),
		shiftY: MOST_SWAY.shiftY * wave(2, 1.3),
		zoom: 1 + (MOST_SWAY.zoom * (1 + wave(1, 2.6))) / 2,
		rotationDeg: MOST_SWAY.rotationDeg * wave(1, 3.9),
	};
}
