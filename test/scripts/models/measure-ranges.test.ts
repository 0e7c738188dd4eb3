import { describe, expect, test } from "vitest";
import { readFaceNets } from "../../../scripts/models/files/face-models.ts";
import { readModelManifest } from "../../../scripts/models/files/model-manifest.ts";
import { byteRangesOf } from "../../../scripts/models/plan/byte-ranges.ts";
import { MeasuredNet } from "../../../scripts/models/plan/measure-ranges.ts";
import {
	DETECTOR_SCALE,
	SHORT_RANGE,
} from "../../../src/core/face/blaze-face.ts";
import { MESH_SCALE, MESH_SIDE_PX } from "../../../src/core/face/face-mesh.ts";

const manifest = await readModelManifest("models/manifest.json");
const { detector, mesh } = await readFaceNets(manifest, "node_modules");

describe.each([
	[detector, DETECTOR_SCALE, SHORT_RANGE.sidePx, "regressors"],
	[mesh, MESH_SCALE, MESH_SIDE_PX, "landmarks"],
] as const)(
	"the ranges of $name",
	({ name, tflite }, scale, sidePx, output) => {
		const net = new MeasuredNet(tflite, name, scale, 1);
		/** A picture of one brightness, 0..255. */
		const even = (level: number) =>
			new Float32Array(3 * sidePx ** 2).fill(
				level * scale.factor + scale.offset,
			);

		test("that are recorded are those of its maps, with as many channels", () => {
			const recorded = byteRangesOf(name);
			net.run(even(90));
			const measured = net.ranges();
			expect([...recorded.keys()]).toEqual(
				measured.map(({ tensor }) => tensor),
			);
			for (const { tensor, least, most } of measured) {
				const ranges = recorded.get(tensor);
				expect(ranges?.least).toHaveLength(least.length);
				expect(ranges?.most).toHaveLength(most.length);
			}
		});

		test("hold zero and what the maps were seen to take, and the net says what it says", () => {
			const answer = net.run(even(255));
			expect(answer.get(output)?.length).toBeGreaterThan(0);
			const [input, first] = net.ranges();
			expect(input?.least[0]).toBeCloseTo(scale.offset);
			expect(input?.most[0]).toBeCloseTo(255 * scale.factor + scale.offset);
			first?.least.forEach((low, i) => {
				expect(low).toBeLessThanOrEqual(0);
				expect(first.most[i]).toBeGreaterThanOrEqual(0);
			});
			expect(Math.max(...(first?.most ?? []))).toBeGreaterThan(0);
		});
	},
);
