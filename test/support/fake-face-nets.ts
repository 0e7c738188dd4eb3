import { CANONICAL_VERTICES } from "../../demo/puppet/canonical-face.ts";
import { FULL_RANGE, SHORT_RANGE } from "../../src/core/face/blaze-face.ts";
import { MESH_SIDE_PX } from "../../src/core/face/face-mesh.ts";
import type { BoundingBox } from "../../src/core/picture/geometry.ts";
import type {
	RawDetections,
	RawMesh,
} from "../../src/offscreen/inference/face-nets.ts";
import type { BatchNet } from "../../src/offscreen/inference/net.ts";

const CELLS = 16;
/** Distance of two faces' anchors, far enough that the faces are not taken for one. */
const ANCHOR_STEP = 2 * CELLS + 10;
const SURE = 8;

/** A face as the detector finds it, in shares of its square input. */
export interface ShownFace {
	readonly box: BoundingBox;
	/** Offset of the nose's tip from the middle of the eyes, relative to half their distance; beyond 0.7 the face is seen from the side. */
	readonly noseShare?: number;
	readonly logit?: number;
}

/** A face in the middle of the picture. */
export const IN_THE_MIDDLE: ShownFace = {
	box: { x: 0.35, y: 0.35, width: 0.3, height: 0.3 },
};

/** The detector's raw output for a picture with these faces. */
export function guessesOf(
	faces: readonly ShownFace[],
	{ anchors, sidePx } = SHORT_RANGE,
): RawDetections {
	const regressors = new Float32Array(anchors.length * 16);
	const logits = new Float32Array(anchors.length).fill(-SURE);
	faces.forEach(({ box, noseShare = 0, logit = SURE }, i) => {
		const anchor = i * ANCHOR_STEP;
		const [anchorX = 0, anchorY = 0] = anchors[anchor] ?? [];
		const { x, y, width, height } = box;
		const at = (u: number, v: number) => [
			x + u * width - anchorX,
			y + v * height - anchorY,
		];
		const values = [
			...at(0.5, 0.5),
			width,
			height,
			...at(0.3, 0.35),
			...at(0.7, 0.35),
			...at(0.5 + 0.2 * noseShare, 0.55),
			...at(0.5, 0.75),
			...at(0.1, 0.4),
			...at(0.9, 0.4),
		];
		regressors.set(
			values.map((value) => value * sidePx),
			anchor * 16,
		);
		logits[anchor] = logit;
	});
	return { regressors, logits };
}

const HEIGHTS = CANONICAL_VERTICES.map(([, y]) => y);
const [LOWEST, HIGHEST] = [Math.min(...HEIGHTS), Math.max(...HEIGHTS)];
/** The scale at which a face fills two thirds of its region, so that it is followed to the same region. */
const PX_PER_CM = MESH_SIDE_PX / 1.5 / (HIGHEST - LOWEST);

/** The mesh of a neutral face in the middle of its region, with irises in the middle of the eyes. */
export function restingMesh(presenceLogit = SURE): RawMesh {
	const middle = MESH_SIDE_PX / 2;
	const points = CANONICAL_VERTICES.flatMap(([x, y, z]) => [
		middle + x * PX_PER_CM,
		middle - (y - (LOWEST + HIGHEST) / 2) * PX_PER_CM,
		-z * PX_PER_CM,
	]);
	const iris = (left: number, right: number) =>
		Array.from({ length: 5 }, () =>
			[0, 1, 2].map(
				(axis) =>
					((points[left * 3 + axis] ?? 0) + (points[right * 3 + axis] ?? 0)) /
					2,
			),
		).flat();
	const all = [...points, ...iris(33, 133), ...iris(362, 263)];
	return { points: Float32Array.from(all), presenceLogit };
}

export const NO_MESH = restingMesh(-SURE);

/** A net that gives these answers in turn and then repeats the last one; `runs` lists the batches' sizes. */
export function aNet<Answer>(
	...answers: readonly Answer[]
): BatchNet<Answer> & { readonly runs: number[] } {
	const runs: number[] = [];
	let asked = 0;
	return {
		runs,
		async run(inputs) {
			runs.push(inputs.length);
			return inputs.flatMap(() => {
				const answer = answers[Math.min(asked++, answers.length - 1)];
				return answer === undefined ? [] : [answer];
			});
		},
		async close() {},
	};
}

/** A detector that finds the same faces in every picture. */
export function aDetector(...faces: readonly ShownFace[]) {
	return aNet(guessesOf(faces));
}

/** A full-range net that finds the same faces in every picture. */
export function aFarDetector(...faces: readonly ShownFace[]) {
	return aNet(guessesOf(faces, FULL_RANGE));
}

/** A mesh net that finds a neutral face in every region. */
export function aMesh() {
	return aNet(restingMesh());
}

export function aBrokenNet(): BatchNet<never> {
	return {
		run: () => Promise.reject(new Error("the session broke")),
		async close() {},
	};
}
