import { describe, expect, test } from "vitest";
import { expressionText } from "../../../src/ui/participant/expression-text.ts";
import { probabilitiesOf } from "../../support/popup-builders.ts";

describe("expressionText", () => {
	test.each([
		[0.9, "looks happy"],
		[0.7, "mostly happy"],
		[0.5, "rather happy"],
	])("words a share of %d as %j, without digits", (happiness, text) => {
		expect(
			expressionText({
				label: "happiness",
				tone: null,
				probabilities: probabilitiesOf({ happiness }),
			}),
		).toBe(text);
	});

	test("names the two strongest of a mixed face", () => {
		const probabilities = probabilitiesOf({
			neutral: 0.4,
			surprise: 0.35,
			fear: 0.25,
		});
		expect(expressionText({ label: "mixed", tone: null, probabilities })).toBe(
			"mixed: neutral, surprised",
		);
	});

	test("says can't tell for either of the net's two classes that mean it", () => {
		const probabilities = probabilitiesOf({ unknown: 0.5, NF: 0.5 });
		for (const label of ["cant-tell", "unknown", "NF"] as const)
			expect(expressionText({ label, tone: null, probabilities })).toBe(
				"can't tell",
			);
		expect(
			expressionText({ label: "mixed", tone: null, probabilities }),
		).toMatch(/^mixed: can't tell/);
	});
});
