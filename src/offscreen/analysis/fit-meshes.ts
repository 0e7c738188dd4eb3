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

/** A region of a look's frame that may contain a face; one frame may have several candidates. */
export interface MeshCandidate {
	readonly look: Look;
	/** In pixels of the video's own picture. */
	region: FaceRegion;
	/** Null until a mesh is fitted, and if the mesh net finds no face here. */
	face: FaceObservation | null;
}

/** Fits the mesh to each candidate. A candidate keeps the face that it already has if no face is found now, or if the mesh net is missing or fails; a failure is counted. */
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
