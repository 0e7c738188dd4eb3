import type { Pixels } from "../../src/core/picture/pixels.ts";
import type { LookTools } from "../../src/offscreen/analysis/look-tools.ts";
import { documentResources } from "../../src/offscreen/diagnostics/document-resources.ts";
import { stageTimings } from "../../src/offscreen/diagnostics/stage-timings.ts";
import { aDetector, aMesh, IN_THE_MIDDLE } from "./fake-face-nets.ts";
import { samplerForTests } from "./kernels.ts";

const SAMPLER = samplerForTests();

/** Tools without nets, for pictures that never repeat; `noted` lists the failures in order. */
export function lookTools(overrides: Partial<LookTools> = {}) {
	const noted: string[] = [];
	let pictures = 0;
	return {
		noted,
		sampler: SAMPLER,
		mesh: null,
		detector: null,
		farDetector: null,
		pixels: {
			read: ({ width, height }: ImageBitmap) =>
				litPixels(width, height, ++pictures),
		},
		failures: {
			note: ({ code }) => noted.push(code),
			hold: ({ code }) => noted.push(code),
			clear() {},
			list: () => [],
		},
		timings: stageTimings(() => 0),
		resources: documentResources(),
		...overrides,
	} satisfies LookTools & { noted: string[] };
}

/** Tools that find one face in the middle of every picture. */
export function toolsThatFindAFace(overrides: Partial<LookTools> = {}) {
	return lookTools({
		detector: aDetector(IN_THE_MIDDLE),
		mesh: aMesh(),
		...overrides,
	});
}

/** A bright picture full of detail, different for each number. */
export function litPixels(
	widthPx: number,
	heightPx: number,
	number = 1,
): Pixels {
	const rgba = Uint8ClampedArray.from(
		{ length: widthPx * heightPx * 4 },
		(_, i) => 90 + ((i * 37 + number * 11) % 80),
	);
	return { rgba, widthPx, heightPx };
}
