import type { ProviderName } from "../../core/base/engine-status.ts";
import { FULL_RANGE, SHORT_RANGE } from "../../core/face/blaze-face.ts";
import { MESH_SIDE_PX } from "../../core/face/face-mesh.ts";
import type { BatchNet, NetModel, OpenNet } from "./net.ts";

/** The detector's raw output for one picture; core/face/blaze-face.ts decodes it. */
export interface RawDetections {
	readonly regressors: Float32Array;
	readonly logits: Float32Array;
}

/** The mesh net's raw output for one region; core/face/face-mesh.ts decodes it. */
export interface RawMesh {
	/** 478 points, each as x, y, z. */
	readonly points: Float32Array;
	readonly presenceLogit: number;
}

type OpenDetector = (
	openNet: OpenNet,
	model: NetModel,
	provider: ProviderName,
) => Promise<BatchNet<RawDetections>>;

export const openDetectorNet = detectorOpener({
	sidePx: SHORT_RANGE.sidePx,
	input: "input",
	outputs: ["regressors", "classificators"],
});

export const openFullRangeNet = detectorOpener({
	sidePx: FULL_RANGE.sidePx,
	input: "input_1",
	outputs: ["Identity", "Identity_1"],
});

function detectorOpener({
	sidePx,
	input,
	outputs,
}: {
	readonly sidePx: number;
	readonly input: string;
	readonly outputs: readonly string[];
}): OpenDetector {
	return async (openNet, model, provider) => {
		const shape = [3, sidePx, sidePx];
		const net = await openNet(model, provider, { name: input, shape });
		return {
			runsInThisThread: net.runsInThisThread ?? false,
			async run(pictures) {
				const [regressors = [], logits = []] = await net.run(pictures, outputs);
				return regressors.map((row, i) => ({
					regressors: row,
					logits: logits[i] ?? new Float32Array(),
				}));
			},
			close: net.close,
		};
	};
}

export async function openMeshNet(
	openNet: OpenNet,
	model: NetModel,
	provider: ProviderName,
): Promise<BatchNet<RawMesh>> {
	const shape = [3, MESH_SIDE_PX, MESH_SIDE_PX];
	const net = await openNet(model, provider, { name: "input_1", shape });
	return {
		runsInThisThread: net.runsInThisThread ?? false,
		async run(regions) {
			const [landmarks = [], flags = []] = await net.run(regions, [
				"landmarks",
				"conv_faceflag",
			]);
			return landmarks.map((points, i) => ({
				points,
				presenceLogit: flags[i]?.[0] ?? Number.NEGATIVE_INFINITY,
			}));
		},
		close: net.close,
	};
}
