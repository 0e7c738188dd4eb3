import { expect, test } from "vitest";
import manifest from "../../../models/manifest.json";
import {
	EXPRESSION_CLASSES,
	toneOf,
	withMost,
} from "../../../src/core/expression/expression.ts";
import { aDistribution } from "../../support/builders.ts";

test("the classes are those recorded with the net, in its outputs' order", () => {
	const net = manifest.models.find(({ file }) => file === "expression.onnx");
	expect(net?.labels).toEqual(EXPRESSION_CLASSES);
});

test("a tone is the mean of the emotions' positions; can't tell has no weight", () => {
	const happy = [0, 1, 0, 0, 0, 0, 0, 0, 0, 0];
	expect(toneOf(happy)).toEqual({ valence: 0.8, arousal: 0.4 });
	const halfKnown = [0, 0.5, 0, 0, 0, 0, 0, 0, 0.5, 0];
	expect(toneOf(halfKnown)).toEqual({ valence: 0.8, arousal: 0.4 });
	expect(toneOf(aDistribution({ 3: 0.9 }))?.valence).toBeLessThan(-0.5);
	expect(toneOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 1])).toBeNull();
});

test("no class has more than the most, and the rest keeps its proportions", () => {
	const sure = [0.99, 0.008, 0.002, 0, 0, 0, 0, 0, 0, 0];
	const bounded = withMost(sure, 0.98);
	expect(bounded[0]).toBe(0.98);
	expect(bounded[1]).toBeCloseTo(0.016);
	expect(bounded[2]).toBeCloseTo(0.004);
	expect(bounded.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1);
	const certain = withMost([1, ...Array(9).fill(0)], 0.98);
	expect(certain.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1);
	const doubtful = aDistribution({ 1: 0.6 });
	expect(withMost(doubtful, 0.98)).toBe(doubtful);
});
