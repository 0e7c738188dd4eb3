import { expect, test } from "vitest";
import { toneText } from "../../../src/ui/participant/tone-text.ts";

test.each([
	[{ valence: 0.7, arousal: 0.35 }, "pleasant, lively"],
	[{ valence: -0.6, arousal: -0.3 }, "unpleasant, quiet"],
	[{ valence: 0.1, arousal: 0 }, "even, calm"],
])("a tone of %o is %s", (tone, words) => {
	expect(toneText(tone)).toBe(
		`The expression's tone, approximately: ${words}.`,
	);
});
