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
import type { Look } from "./look.ts";
import type { LookTools } from "./look-tools.ts";
import { runNet } from "./run-net.ts";

/** A region of a look's picture in which there may be a face; a picture may have several. */
export interface MeshCandidate {
	readonly look: Look;
	/** Whether a face was there at the last look; otherwise it was detected just now. */
	readonly isExpected: boolean;
	/** In the video's own pixels. */
	region: FaceRegion;
	/** Null until the mesh is fitted, and where it finds none. */
	face: FaceObservation | null;
}

/** Fits the mesh to each candidate. One keeps the face that it has where none is found now, or where the mesh is missing or breaks, which is counted. */
export async function fitMeshes(
	candidates: readonly MeshCandidate[],
	tools: LookTools,
): Promise<void> {
	const { mesh, sampler } = tools;
	if (!sampler) return;
	const fitted = await runNet(
		candidates,
		{
			net: mesh,
			stage: "landmarks",
			failure: "landmarks-failed",
			inputOf: ({ look: { pixels, frame }, region }) =>
				planesOfRegion(
					pixels,
					regionInPicture(region, frame),
					MESH_SIDE_PX,
					MESH_SCALE,
					sampler,
				),
			resultOf: ({ look, region }, { points, presenceLogit }) =>
				fittedFace(points, presenceLogit, region, look.frame),
			release: sampler.release,
		},
		tools,
	);
	for (const candidate of candidates)
		candidate.face = fitted?.get(candidate) ?? candidate.face;
}
