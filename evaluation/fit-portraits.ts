import { EVERYBODY, type Portrait } from "../demo/portrait-cast.ts";
import { PICTURE_URLS } from "../demo/portrait-pictures.ts";
import type { PortraitFit } from "../demo/puppet/portrait-fit.ts";
import { mainFace } from "../src/core/face-observation.ts";
import type { FaceFinder } from "../src/offscreen/face-finder.ts";

const MESH_POINTS = 468;
/** Twice the demo's frame: the fit is made once, so it may look closely. */
const FRAME = { widthPx: 640, heightPx: 480 };

/** Where the faces lie in all portraits, by picture; null where no face mesh can be fitted. */
export async function fitPortraits(
	finder: FaceFinder,
): Promise<Record<string, PortraitFit | null>> {
	const fits: Record<string, PortraitFit | null> = {};
	for (const portrait of EVERYBODY)
		fits[portrait.picture] = await fit(portrait, finder);
	return fits;
}

async function fit(
	{ picture, crop }: Portrait,
	finder: FaceFinder,
): Promise<PortraitFit | null> {
	const { widthPx, heightPx } = FRAME;
	const sidePx = widthPx / crop.width;
	const image = new Image();
	image.src = PICTURE_URLS[picture];
	await image.decode();
	const context = new OffscreenCanvas(widthPx, heightPx).getContext("2d");
	if (!context) throw new Error("no 2D canvas");
	context.imageSmoothingQuality = "high";
	context.drawImage(
		image,
		widthPx / 2 - crop.centreX * sidePx,
		heightPx / 2 - crop.centreY * sidePx,
		sidePx,
		sidePx,
	);
	const bitmap = context.canvas.transferToImageBitmap();
	try {
		const face = mainFace(finder.find(bitmap));
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
