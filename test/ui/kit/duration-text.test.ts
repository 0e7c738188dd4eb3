import { expect, test } from "vitest";
import { durationText } from "../../../src/ui/kit/duration-text.ts";

test.each([
	[-5, "0 s"],
	[999, "0 s"],
	[12_900, "12 s"],
	[60_000, "1 min"],
	[3_599_999, "59 min"],
	[3_600_000, "1 h"],
	[3_900_000, "1 h 5 min"],
])("durationText says %d ms as %j", (ms, text) => {
	expect(durationText(ms)).toBe(text);
});
