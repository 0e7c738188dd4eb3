import type { LookTools } from "../../src/offscreen/look-at-frame.ts";
import { stageTimings } from "../../src/offscreen/stage-timings.ts";

/** Tools that find nobody, over pictures that never repeat; `noted` is what failed, in order. */
export function lookTools(overrides: Partial<LookTools> = {}) {
	const noted: string[] = [];
	let pictures = 0;
	return {
		noted,
		landmarker: null,
		detector: null,
		pixels: {
			read: ({ width, height }: ImageBitmap) =>
				litPixels(width * height * 4, ++pictures),
		},
		failures: {
			note: ({ code }) => noted.push(code),
			hold: ({ code }) => noted.push(code),
			clear() {},
			list: () => [],
		},
		timings: stageTimings(() => 0),
		...overrides,
	} satisfies LookTools & { noted: string[] };
}

/** Bright enough, and full of detail; another picture for another number. */
function litPixels(length: number, number: number): Uint8ClampedArray {
	return Uint8ClampedArray.from(
		{ length },
		(_, i) => 90 + ((i * 37 + number * 11) % 80),
	);
}
