import { describe, expect, test } from "vitest";
import type { ExpressionDistribution } from "../../../src/core/expression/expression.ts";
import {
	followOwnNeutral,
	type OwnNeutral,
	relativeToOwn,
} from "../../../src/core/expression/own-neutral.ts";
import { aDistribution } from "../../support/builders.ts";

const SADNESS = 3;
/** A face that does nothing, and looks a little sad to the net. */
const restingSad = aDistribution({ 0: 0.55, [SADNESS]: 0.35 });
const happy = aDistribution({ 1: 0.9 });

function learn(
	distribution: ExpressionDistribution,
	seconds: number,
): OwnNeutral | null {
	let own: OwnNeutral | null = null;
	for (let s = 0; s <= seconds; s += 0.4)
		own = followOwnNeutral(own, distribution, s * 1_000);
	return own;
}

describe("a person's own neutral", () => {
	test("takes off what the face shows at rest", () => {
		const own = learn(restingSad, 40);
		const relative = relativeToOwn(restingSad, own);
		expect(relative[SADNESS]).toBeLessThan(0.2);
		expect(relative.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1);
	});

	test("leaves other expressions as they are", () => {
		const relative = relativeToOwn(happy, learn(restingSad, 40));
		expect(relative[1]).toBeGreaterThan(0.88);
	});

	test("is not used before it is learnt", () => {
		expect(relativeToOwn(restingSad, learn(restingSad, 10))).toBe(restingSad);
		expect(relativeToOwn(restingSad, null)).toBe(restingSad);
	});

	test("is not learnt from a face that smiles all the time", () => {
		expect(learn(happy, 60)).toBeNull();
	});
});
