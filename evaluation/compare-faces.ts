import { EVERYBODY } from "../demo/portrait-cast.ts";
import {
	type FaceObservation,
	mainFace,
} from "../src/core/face/face-observation.ts";
import { findFaces } from "../src/offscreen/analysis/find-faces.ts";
import type { LookTools } from "../src/offscreen/analysis/look-tools.ts";
import { drawPortrait } from "./draw-portrait.ts";
import { openReferenceFaces } from "./reference-faces.ts";
import { wholeLook } from "./whole-look.ts";

/** The face in one portrait, as the extension's nets and MediaPipe's own runtime find it; null if they find none. */
export interface ComparedFace {
	readonly picture: string;
	readonly widthPx: number;
	readonly own: FaceObservation | null;
	readonly reference: FaceObservation | null;
}

/** The size of a camera's picture, and that of a tile in a full grid. */
const SIZES = [
	[640, 480],
	[320, 180],
] as const;

export async function compareFaces(
	tools: LookTools,
): Promise<readonly ComparedFace[]> {
	const reference = await openReferenceFaces();
	const compared: ComparedFace[] = [];
	for (const portrait of EVERYBODY)
		for (const [widthPx, heightPx] of SIZES) {
			const picture = await drawPortrait(portrait, widthPx, heightPx);
			try {
				const look = wholeLook(picture, tools);
				await findFaces([look], tools);
				const meshes = reference.withMesh(picture);
				compared.push({
					picture: portrait.picture,
					widthPx,
					own: mainFace(look.faces ?? []),
					reference: mainFace(
						meshes.length > 0 ? meshes : reference.detected(picture),
					),
				});
			} finally {
				picture.close();
			}
		}
	return compared;
}
