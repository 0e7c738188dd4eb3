import { parseJson } from "./parse.ts";
import { aCount, aNumber } from "./quantities.ts";
import * as v from "./schema.ts";

const aWhole = v.pipe(v.number(), v.integer());

/** Numbers that are written into the net's memory before its first run. */
const weightsLoad = v.union([
	v.object({
		to: aCount,
		/** Offset from the model file's start, in bytes. */
		from: aCount,
		bits: v.picklist([16, 32]),
		/** For each dimension: how many numbers, and the steps from one to the next in the file and in the memory, in numbers. */
		dims: v.array(v.tuple([aCount, aCount, aCount])),
	}),
	v.object({ to: aCount, fill: aNumber, count: aCount }),
	v.object({ to: aCount, numbers: v.array(aNumber) }),
	v.object({ to: aCount, integers: v.array(aWhole) }),
]);
export type WeightsLoad = v.InferOutput<typeof weightsLoad>;

/**
 * A net as calls of the kernels (kernels/), made by scripts/models/plan/net-plan.ts
 * for one model file; addresses are bytes in the net's memory.
 */
export const netPlanSchema = v.object({
	memoryBytes: aCount,
	/** The input's planes. */
	input: v.object({ at: aCount, count: aCount }),
	loads: v.array(weightsLoad),
	steps: v.array(v.object({ kernel: v.string(), args: v.array(aNumber) })),
	outputs: v.array(
		v.object({
			name: v.string(),
			/** Where the output's numbers are: the address and the length of each run of numbers. */
			runs: v.array(v.tuple([aCount, aCount])),
		}),
	),
});
export type NetPlan = v.InferOutput<typeof netPlanSchema>;

/** Undefined for anything malformed. */
export function parseNetPlan(json: string): NetPlan | undefined {
	return parseJson(netPlanSchema, json);
}
