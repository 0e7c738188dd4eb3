import { describe, expect, test } from "vitest";
import { figuresOf, wilson } from "../../scripts/evaluation/figures.ts";
import {
	majorityClass,
	voteShares,
} from "../../scripts/evaluation/majority.ts";
import {
	votesFiguresOf,
	votesReport,
} from "../../scripts/evaluation/votes-figures.ts";

/** Probabilities of 0.9 for one class and of the rest spread evenly. */
function sureOf(index: number): number[] {
	return Array.from({ length: 10 }, (_, i) => (i === index ? 0.91 : 0.01));
}

function answer(label: number, said: number | null) {
	return {
		label,
		shares: sureOf(label),
		probabilities: said === null ? null : sureOf(said),
	};
}

describe("the majority protocol", () => {
	test("treats a single vote as noise", () => {
		expect(voteShares([6, 3, 1, 0, 0, 0, 0, 0, 0, 0])).toEqual([
			6 / 9,
			3 / 9,
			...Array(8).fill(0),
		]);
		expect(voteShares(Array(10).fill(1))).toEqual(Array(10).fill(0));
	});

	test("requires more than half of the votes for an emotion", () => {
		expect(majorityClass([0, 0.6, 0.4, 0, 0, 0, 0, 0, 0, 0])).toBe(1);
		expect(majorityClass([0.5, 0.5, 0, 0, 0, 0, 0, 0, 0, 0])).toBeNull();
		expect(majorityClass([0.2, 0, 0, 0, 0, 0, 0, 0, 0.8, 0])).toBeNull();
	});
});

describe("the figures", () => {
	const figures = figuresOf([
		answer(0, 0),
		answer(0, 0),
		answer(0, 1),
		answer(1, 1),
	]);

	test("include accuracy, recall, precision and F1 of the answers", () => {
		expect(figures.n).toBe(4);
		expect(figures.accuracy).toBe(0.75);
		expect(figures.perClass.neutral).toEqual({
			n: 3,
			recall: 2 / 3,
			precision: 1,
			f1: 0.8,
		});
		expect(figures.perClass.happiness?.precision).toBe(0.5);
		expect(figures.balancedAccuracy).toBeCloseTo((2 / 3 + 1) / 2);
		expect(figures.macroF1).toBeCloseTo((0.8 + 2 / 3) / 2);
	});

	test("compare confidence with accuracy", () => {
		// The confidence is always 0.91, and three of four answers are right.
		expect(figures.ece).toBeCloseTo(0.91 - 0.75);
		const right = -(0.91 * Math.log(0.91) + 0.09 * Math.log(0.01));
		const wrong = -(0.01 * Math.log(0.91) + 0.91 * Math.log(0.01));
		const rest = -(0.08 * Math.log(0.01));
		expect(figures.nll).toBeCloseTo((3 * right + wrong + rest) / 4);
	});

	test("count a face that was not found as wrong and leave it out of the confidence", () => {
		const lost = figuresOf([answer(0, 0), answer(0, null)]);
		expect(lost.accuracy).toBe(0.5);
		expect(lost.ece).toBeCloseTo(0.09);
	});

	test("never count the class unknown as a guess", () => {
		const unknown = [0.3, 0, 0, 0, 0, 0, 0, 0, 0.7, 0];
		const { accuracy } = figuresOf([
			{ label: 0, shares: sureOf(0), probabilities: unknown },
		]);
		expect(accuracy).toBe(1);
	});

	test("include Wilson's interval", () => {
		const [low, high] = wilson(0.86, 3199);
		expect(low).toBeCloseTo(0.8475, 4);
		expect(high).toBeCloseTo(0.8716, 4);
	});
});

describe("the figures against the votes", () => {
	const shares = [0.75, 0.25];

	test("are best where the shares are met", () => {
		const met = votesFiguresOf([{ shares, probabilities: shares }]);
		const sure = votesFiguresOf([{ shares, probabilities: [0.95, 0.05] }]);
		expect(met.brier).toBe(0);
		expect(sure.brier).toBeCloseTo(0.08);
		expect(met.nll).toBeLessThan(sure.nll);
	});

	test("tell by which temperature a net is too sure, and report on the other half", () => {
		const squared = [0.9, 0.1];
		const odd = { shares: [0.5, 0.5], probabilities: [0.5, 0.5] };
		const report = votesReport([{ shares, probabilities: squared }, odd]);
		expect(report.furtherTemperature).toBeCloseTo(2, 1);
		expect(report.reported).toEqual({ n: 1, nll: Math.log(2), brier: 0 });
	});
});
