import { EVERYBODY, type Portrait } from "../demo/portrait-cast.ts";
import type { PortraitFit } from "../demo/puppet/portrait-fit.ts";
import { mainFace } from "../src/core/face/face-observation.ts";
import { findFaces } from "../src/offscreen/analysis/find-faces.ts";
import type { LookTools } from "../src/offscreen/analysis/look-tools.ts";
import { drawPortrait } from "./draw-portrait.ts";
import { wholeLook } from "./whole-look.ts";

const MESH_POINTS = 468;
/** Twice the size of the demo's frame, because the fit is made only once and may be precise. */
const FRAME = { widthPx: 640, heightPx: 480 };

/** Where the face is in each portrait, by picture; null if no face mesh fits it. */
export async function fitPortraits(
	tools: LookTools,
): Promise<Record<string, PortraitFit | null>> {
	const fits: Record<string, PortraitFit | null> = {};
	for (const portrait of EVERYBODY)
		fits[portrait.picture] = await fit(portrait, tools);
	return fits;
}

async function fit(
	portrait: Portrait,
	tools: LookTools,
): Promise<PortraitFit | null> {
	const { widthPx, heightPx } = FRAME;
	const { crop } = portrait;
	const sidePx = widthPx / crop.width;
	const bitmap = await drawPortrait(portrait, widthPx, heightPx);
	try {
		const look = wholeLook(bitmap, tools);
		await findFaces([look], tools);
		const face = mainFace(look.faces ?? []);
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
