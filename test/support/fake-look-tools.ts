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
				new Uint8ClampedArray(width * height * 4).fill(++pictures % 256),
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
