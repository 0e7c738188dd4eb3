import { EVERYBODY } from "../demo/portrait-cast.ts";
import type { FaceDetection } from "../src/core/face/blaze-face.ts";
import { detectFarFaces } from "../src/offscreen/analysis/detect-faces.ts";
import type { LookTools } from "../src/offscreen/analysis/look-tools.ts";
import { drawPortrait } from "./draw-portrait.ts";
import { openReferenceDetections } from "./reference-detections.ts";
import { wholeLook } from "./whole-look.ts";

/** What the full-range net finds in one picture of somebody far from the camera, run by the extension and by MediaPipe's own runtime. */
export interface ComparedDetections {
	readonly picture: string;
	readonly awayBy: number;
	readonly own: readonly FaceDetection[];
	readonly reference: readonly Omit<FaceDetection, "score">[];
}

const SIZE = { widthPx: 640, heightPx: 360 };
/** Every third one, because MediaPipe's runtime takes most of a second for each without a GPU. */
const PEOPLE = EVERYBODY.filter((_, i) => i % 3 === 0);
/** How many times further away than in the demo meeting, where a face fills about a third of the picture's width. */
const AWAY_BY = [3, 5] as const;
/** The reference's own limit, which its graph sets. */
const MIN_SCORE = 0.6;

export async function compareFarFaces(
	tools: LookTools,
): Promise<readonly ComparedDetections[]> {
	const detected = await openReferenceDetections();
	const canvas = document.createElement("canvas");
	[canvas.width, canvas.height] = [SIZE.widthPx, SIZE.heightPx];
	const context = canvas.getContext("2d");
	if (!context) throw new Error("no 2D canvas");
	const compared: ComparedDetections[] = [];
	for (const [i, portrait] of PEOPLE.entries()) {
		const { crop, picture } = portrait;
		const awayBy = AWAY_BY[i % AWAY_BY.length] ?? 1;
		const far = { ...portrait, crop: { ...crop, width: crop.width * awayBy } };
		const bitmap = await drawPortrait(far, SIZE.widthPx, SIZE.heightPx);
		try {
			context.drawImage(bitmap, 0, 0);
			const look = wholeLook(bitmap, tools);
			const own = await detectFarFaces([look], {
				...tools,
				minScore: MIN_SCORE,
			});
			compared.push({
				picture,
				awayBy,
				own: own?.get(look) ?? [],
				reference: await detected(canvas),
			});
		} finally {
			bitmap.close();
		}
	}
	return compared;
}
