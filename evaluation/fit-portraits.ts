import { EVERYBODY, type Portrait } from "../demo/portrait-cast.ts";
import type { PortraitFit } from "../demo/puppet/portrait-fit.ts";
import { mainFace } from "../src/core/face/face-observation.ts";
import { findFaces } from "../src/offscreen/analysis/find-faces.ts";
import type { FindTools } from "../src/offscreen/analysis/look-tools.ts";
import { pixelReader } from "../src/offscreen/analysis/picture-pixels.ts";
import { drawPortrait } from "./draw-portrait.ts";
import { wholeSight } from "./whole-sight.ts";

const MESH_POINTS = 468;
/** Twice the size of the demo's frame, because the fit is made only once and may be precise. */
const FRAME = { widthPx: 640, heightPx: 480 };

/** Where the face is in each portrait, by picture; null if no face mesh fits it. */
export async function fitPortraits(
	tools: FindTools,
): Promise<Record<string, PortraitFit | null>> {
	const fits: Record<string, PortraitFit | null> = {};
	for (const portrait of EVERYBODY)
		fits[portrait.picture] = await fit(portrait, tools);
	return fits;
}

async function fit(
	portrait: Portrait,
	tools: FindTools,
): Promise<PortraitFit | null> {
	const { widthPx, heightPx } = FRAME;
	const { crop } = portrait;
	const sidePx = widthPx / crop.width;
	const bitmap = await drawPortrait(portrait, widthPx, heightPx);
	try {
		const [found] = await findFaces([wholeSight(bitmap, pixelReader())], tools);
		const face = mainFace(found?.faces ?? []);
		if (!face?.landmarks || !face.headPose) return null;
		const landmarks = face.landmarks
			.slice(0, MESH_POINTS)
			.flatMap(({ x, y }) => [
				(x - widthPx / 2) / sidePx + crop.centreX,
				(y - heightPx / 2) / sidePx + crop.centreY,
			]);
		return { pose: face.headPose, landmarks };
	} finally {
		bitmap.close();
	}
}
