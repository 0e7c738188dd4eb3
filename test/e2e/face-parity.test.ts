import { beforeAll, describe, expect, it } from "vitest";
import type { ComparedFace } from "../../evaluation/compare-faces.ts";
import type { ComparedDetections } from "../../evaluation/compare-far-faces.ts";
import { withEvaluationPage } from "../../scripts/evaluation/with-evaluation-page.ts";
import { buildEvaluation } from "../../scripts/setup/build-steps.ts";
import type { FaceObservation } from "../../src/core/face/face-observation.ts";

let compared: readonly ComparedFace[] = [];
let far: readonly ComparedDetections[] = [];
beforeAll(async () => {
	await buildEvaluation();
	compared = await withEvaluationPage("puppets", (page) =>
		page.evaluate(() => globalThis.puppets.compareFaces()),
	);
	// MediaPipe's two runtimes disturb each other in one page.
	far = await withEvaluationPage("puppets", (page) =>
		page.evaluate(() => globalThis.puppets.compareFarFaces()),
	);
});

type Meshed = FaceObservation & {
	landmarks: NonNullable<FaceObservation["landmarks"]>;
	headPose: NonNullable<FaceObservation["headPose"]>;
};
const isMeshed = (face: FaceObservation | null): face is Meshed =>
	face?.landmarks != null && face.headPose != null;

/** The portraits to which both fit a mesh. */
function meshes() {
	return compared.flatMap(({ own, reference }) =>
		isMeshed(own) && isMeshed(reference) ? [{ own, reference }] : [],
	);
}

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const quantile = (values: readonly number[], share: number) =>
	sorted(values)[Math.floor((values.length - 1) * share)] ?? Number.NaN;

describe("faces found by the extension's nets, against MediaPipe's own runtime", () => {
	it("have a mesh in the same pictures", () => {
		expect(compared.length).toBeGreaterThan(30);
		for (const { picture, widthPx, own, reference } of compared)
			expect([picture, widthPx, isMeshed(own)]).toEqual([
				picture,
				widthPx,
				isMeshed(reference),
			]);
	});

	it("have the same landmarks within a hundredth of the face's width", () => {
		const apart = meshes().flatMap(({ own, reference }) =>
			own.landmarks.map(({ x, y }, i) => {
				const other = reference.landmarks[i] ?? { x: 1e9, y: 1e9 };
				return Math.hypot(x - other.x, y - other.y) / own.box.width;
			}),
		);
		expect(quantile(apart, 0.5)).toBeLessThan(0.01);
		// In a half profile both can only guess the far side.
		expect(quantile(apart, 0.95)).toBeLessThan(0.03);
	});

	// What a mesh reads is stretched to a real head's degrees: by 1.27 at rest and by 1.6 in a half profile (true-head-pose.ts), and so are these limits.
	it("have the same pose within one degree of the mesh, or within five if the face is half hidden", () => {
		const apart = meshes().flatMap(({ own, reference }) =>
			(["yawDeg", "pitchDeg", "rollDeg"] as const).map((angle) =>
				Math.abs(own.headPose[angle] - reference.headPose[angle]),
			),
		);
		expect(quantile(apart, 0.5)).toBeLessThan(0.5 * 1.27);
		expect(quantile(apart, 0.9)).toBeLessThan(1.5 * 1.27);
		expect(quantile(apart, 1)).toBeLessThan(6 * 1.6);
	});

	it("have the detector's box and points if no mesh fits", () => {
		const alone = compared.filter(({ own }) => own?.keypoints);
		expect(alone.length).toBeGreaterThan(0);
		for (const { own, reference } of alone) {
			const width = own?.box.width ?? Number.NaN;
			own?.keypoints?.forEach(({ x, y }, i) => {
				const other = reference?.keypoints?.[i] ?? { x: 1e9, y: 1e9 };
				expect(Math.hypot(x - other.x, y - other.y) / width).toBeLessThan(0.1);
			});
			expect(own?.score).toBeCloseTo(reference?.score ?? Number.NaN, 0);
		}
	});
});

describe("faces far away, found by the extension's full-range net, against MediaPipe's own runtime", () => {
	it("are as many in each picture", () => {
		expect(far.length).toBeGreaterThan(4);
		expect(far.some(({ own }) => own.length > 0)).toBe(true);
		for (const { picture, own, reference } of far)
			expect(own.length, picture).toBe(reference.length);
	});

	it("have the same box and points within a fiftieth of the face's width", () => {
		for (const { picture, own, reference } of far)
			own.forEach(({ box, keypoints }, i) => {
				const other = reference[i];
				expect(keypoints).toHaveLength(6);
				const apart = keypoints.map(({ x, y }, k) => {
					const point = other?.keypoints[k] ?? { x: 1e9, y: 1e9 };
					return Math.hypot(x - point.x, y - point.y) / box.width;
				});
				expect(Math.max(...apart), picture).toBeLessThan(0.02);
				expect(other?.box.width ?? 0).toBeGreaterThan(0.98 * box.width);
				expect(other?.box.width ?? 0).toBeLessThan(1.02 * box.width);
			});
	});
});
