import { describe, expect, test } from "vitest";
import {
	type ExpressionTrack,
	expressionDueAtMs,
	followExpression,
	isExpressionSteady,
	leadingLabel,
} from "../../../src/core/expression/expression-track.ts";
import { aDistribution } from "../../support/builders.ts";

const NEUTRAL = 0;
const HAPPINESS = 1;
const SADNESS = 3;
const DISGUST = 5;
const FEAR = 6;
const CONTEMPT = 7;
const UNKNOWN = 8;
const NF = 9;

function hold(
	before: ExpressionTrack | null,
	named: Record<number, number>,
	fromMs: number,
	toMs: number,
): ExpressionTrack | null {
	let track = before;
	for (let atMs = fromMs; atMs <= toMs; atMs += 400)
		track = followExpression(track, aDistribution(named), atMs);
	return track;
}

describe("leadingLabel", () => {
	test.each([
		["one class clearly leads", { [HAPPINESS]: 0.8 }, "happiness"],
		["the leader has too little", { [HAPPINESS]: 0.4 }, "mixed"],
		[
			"the leader is hardly ahead",
			{ [HAPPINESS]: 0.51, [NEUTRAL]: 0.45 },
			"mixed",
		],
		[
			"the net itself can't tell",
			{ [HAPPINESS]: 0.4, [UNKNOWN]: 0.35, [NF]: 0.2 },
			"cant-tell",
		],
		["sadness leads less than taggers need", { [SADNESS]: 0.55 }, "mixed"],
		["sadness leads as taggers need", { [SADNESS]: 0.7 }, "sadness"],
		["disgust would stand alone", { [DISGUST]: 0.95 }, "mixed"],
		["fear would stand alone", { [FEAR]: 0.95 }, "mixed"],
		["contempt would stand alone", { [CONTEMPT]: 0.95 }, "mixed"],
	] as const)("%s", (_, named, label) => {
		expect(leadingLabel(aDistribution(named))).toBe(label);
	});
});

describe("followExpression", () => {
	test("one odd frame changes neither the label nor much of the distribution", () => {
		const happy = hold(null, { [HAPPINESS]: 0.9 }, 0, 4_000);
		const odd = followExpression(
			happy,
			aDistribution({ [NEUTRAL]: 0.9 }),
			4_300,
		);
		expect(odd.label).toBe("happiness");
		expect(odd.probabilities[HAPPINESS]).toBeGreaterThan(0.7);
	});

	test("a lasting change is followed within some seconds", () => {
		const happy = hold(null, { [HAPPINESS]: 0.9 }, 0, 4_000);
		expect(hold(happy, { [NEUTRAL]: 0.9 }, 4_400, 10_000)?.label).toBe(
			"neutral",
		);
	});

	test("the blend remains a distribution", () => {
		const track = hold(
			hold(null, { [HAPPINESS]: 0.9 }, 0, 2_000),
			{ [NEUTRAL]: 0.7 },
			2_400,
			3_000,
		);
		const sum = track?.probabilities.reduce((total, p) => total + p, 0);
		expect(sum).toBeCloseTo(1, 9);
	});

	test("the odds of two classes are the geometric mean of the looks' odds", () => {
		const odds = (named: Record<number, number>) => {
			const { [HAPPINESS]: a = 0, [NEUTRAL]: b = 0 } = aDistribution(named);
			return a / b;
		};
		const sure = { [HAPPINESS]: 0.9, [NEUTRAL]: 0.05 };
		const unsure = { [HAPPINESS]: 0.5, [NEUTRAL]: 0.4 };
		const first = followExpression(null, aDistribution(sure), 0);
		const halfLifeMs = 1_500;
		const { probabilities } = followExpression(
			first,
			aDistribution(unsure),
			halfLifeMs,
		);
		const { [HAPPINESS]: a = 0, [NEUTRAL]: b = 0 } = probabilities;
		expect(a / b).toBeCloseTo(Math.sqrt(odds(sure) * odds(unsure)), 6);
	});

	test("a single look rules nothing out", () => {
		const happy = hold(null, { [HAPPINESS]: 0.9 }, 0, 4_000);
		const never = Array.from({ length: 10 }, (_, i) => (i === NEUTRAL ? 1 : 0));
		const after = followExpression(happy, never, 4_400);
		expect(after.probabilities[HAPPINESS]).toBeGreaterThan(0.1);
	});

	test("after a long absence the old expression does not linger", () => {
		const happy = hold(null, { [HAPPINESS]: 0.9 }, 0, 4_000);
		const back = followExpression(
			happy,
			aDistribution({ [NEUTRAL]: 0.9 }),
			60_000,
		);
		expect(back.label).toBe("neutral");
	});
});

describe("the next classification", () => {
	test("is due at once if nothing is known, or a change seems to begin", () => {
		expect(expressionDueAtMs(null)).toBe(0);
		const calm = hold(null, { [NEUTRAL]: 0.9 }, 0, 4_000);
		const changing = hold(calm, { [HAPPINESS]: 0.99 }, 4_400, 6_000);
		expect(changing?.candidate).not.toBeNull();
		expect(expressionDueAtMs(changing)).toBe(0);
	});

	test("may come later once nothing has changed for ten seconds", () => {
		expect(isExpressionSteady(null)).toBe(false);
		const calm = hold(null, { [NEUTRAL]: 0.9 }, 0, 8_000);
		expect(isExpressionSteady(calm)).toBe(false);
		const steady = hold(calm, { [NEUTRAL]: 0.9 }, 8_400, 10_400);
		expect(isExpressionSteady(steady)).toBe(true);
		const changing = hold(steady, { [HAPPINESS]: 0.99 }, 10_800, 12_400);
		expect(changing?.candidate).not.toBeNull();
		expect(isExpressionSteady(changing)).toBe(false);
		const changed = hold(changing, { [HAPPINESS]: 0.99 }, 12_800, 16_000);
		expect(changed?.label).toBe("happiness");
		expect(isExpressionSteady(changed)).toBe(false);
	});

	test("is due after a second if nothing has changed", () => {
		const calm = hold(null, { [NEUTRAL]: 0.9 }, 0, 4_000);
		expect(expressionDueAtMs(calm)).toBe(5_000);
	});
});
