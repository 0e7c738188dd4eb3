import { EVERYBODY, type Portrait } from "../demo/portrait-cast.ts";
import type { PortraitFit } from "../demo/puppet/portrait-fit.ts";
import { mainFace } from "../src/core/face/face-observation.ts";
import { findFaces } from "../src/offscreen/analysis/find-faces.ts";
import type { LookTools } from "../src/offscreen/analysis/look-tools.ts";
import { drawPortrait } from "./draw-portrait.ts";
import { wholeLook } from "./whole-look.ts";

const MESH_POINTS = 468;
/** The first of each iris's points in the order of EYES: its middle, then four on its rim, of which the second and the fourth are level with it. */
const IRISES = [468, 473] as const;
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
		const points = face.landmarks.map(({ x, y }) => ({
			x: (x - widthPx / 2) / sidePx + crop.centreX,
			y: (y - heightPx / 2) / sidePx + crop.centreY,
		}));
		const landmarks = points
			.slice(0, MESH_POINTS)
			.flatMap(({ x, y }) => [x, y]);
		const irises = IRISES.flatMap((first) => {
			const [middle, right, , left] = points.slice(first);
			return middle && right && left
				? [
						middle.x,
						middle.y,
						Math.hypot(right.x - left.x, right.y - left.y) / 2,
					]
				: [];
		});
		return { pose: face.headPose, landmarks, irises };
	} finally {
		bitmap.close();
	}
}
