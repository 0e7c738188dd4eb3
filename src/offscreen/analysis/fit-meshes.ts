import { failureOf } from "../../core/base/pipeline-failure.ts";
import {
	fittedFace,
	MESH_SCALE,
	MESH_SIDE_PX,
} from "../../core/face/face-mesh.ts";
import type { FaceObservation } from "../../core/face/face-observation.ts";
import {
	type FaceRegion,
	regionInPicture,
} from "../../core/face/face-region.ts";
import { planesOfRegion } from "../../core/face/net-input.ts";
import type { FindTools, Sight } from "./look-tools.ts";

/** A place where there may be a face, in the video's own pixels. */
export interface MeshCandidate {
	readonly sight: Sight;
	readonly region: FaceRegion;
}

/** The face at each place, or null where there is none; null for all where the mesh is missing or breaks, which is counted. */
export async function fitMeshes(
	places: readonly MeshCandidate[],
	{ mesh, sampler, failures, timings }: FindTools,
): Promise<readonly (FaceObservation | null)[] | null> {
	if (!mesh || !sampler) return null;
	if (places.length === 0) return [];
	try {
		return await timings.timeEach("landmarks", places.length, async () => {
			const planes = places.map(({ sight: { pixels, frame }, region }) => {
				const inPicture = regionInPicture(region, frame);
				return planesOfRegion(
					pixels,
					inPicture,
					MESH_SIDE_PX,
					MESH_SCALE,
					sampler,
				);
			});
			try {
				const fits = await mesh.run(planes);
				return places.map(({ sight, region }, i) => {
					const fit = fits[i];
					return fit
						? fittedFace(fit.points, fit.presenceLogit, region, sight.frame)
						: null;
				});
			} finally {
				for (const one of planes) sampler.release(one);
			}
		});
	} catch (cause) {
		failures.note(failureOf("landmarks-failed", cause));
		return null;
	}
}
