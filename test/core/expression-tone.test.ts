import { expect, test } from "vitest";
import { toneOf } from "../../src/core/expression-tone.ts";
import { aDistribution } from "../support/builders.ts";

test("a tone is the mean of the emotions' places; can't tell weighs nothing", () => {
	const happy = [0, 1, 0, 0, 0, 0, 0, 0, 0, 0];
	expect(toneOf(happy)).toEqual({ valence: 0.8, arousal: 0.4 });
	const halfKnown = [0, 0.5, 0, 0, 0, 0, 0, 0, 0.5, 0];
	expect(toneOf(halfKnown)).toEqual({ valence: 0.8, arousal: 0.4 });
	expect(toneOf(aDistribution({ 3: 0.9 }))?.valence).toBeLessThan(-0.5);
	expect(toneOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 1])).toBeNull();
});
