import { describe, expect, test } from "vitest";
import type { ExpressionDistribution } from "../../../src/core/expression/expression.ts";
import {
	followNeutralBaseline,
	type NeutralBaseline,
	relativeToNeutral,
} from "../../../src/core/expression/neutral-baseline.ts";
import { aDistribution } from "../../support/builders.ts";

const SADNESS = 3;
/** A face at rest, which looks a little sad to the net. */
const restingSad = aDistribution({ 0: 0.55, [SADNESS]: 0.35 });
const happy = aDistribution({ 1: 0.9 });

function learn(
	distribution: ExpressionDistribution,
	seconds: number,
): NeutralBaseline | null {
	let own: NeutralBaseline | null = null;
	for (let s = 0; s <= seconds; s += 0.4)
		own = followNeutralBaseline(own, distribution, s * 1_000);
	return own;
}

describe("a person's neutral baseline", () => {
	test("subtracts what the face shows at rest", () => {
		const own = learn(restingSad, 40);
		const relative = relativeToNeutral(restingSad, own);
		expect(relative[SADNESS]).toBeLessThan(0.2);
		expect(relative.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1);
	});

	test("leaves other expressions as they are", () => {
		const relative = relativeToNeutral(happy, learn(restingSad, 40));
		expect(relative[1]).toBeGreaterThan(0.88);
	});

	test("is not used before it is learnt", () => {
		expect(relativeToNeutral(restingSad, learn(restingSad, 10))).toBe(
			restingSad,
		);
		expect(relativeToNeutral(restingSad, null)).toBe(restingSad);
	});

	test("is not learnt from a face that smiles all the time", () => {
		expect(learn(happy, 60)).toBeNull();
	});
});
