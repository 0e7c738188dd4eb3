import { expect, test } from "vitest";
import { paceText } from "../../src/popup/pace-text.ts";

test("says how often each person is read, and why not more often", () => {
	expect(paceText({ limitedBy: "nothing", looksPerSecond: 2 })).toBe(
		"Each person is read 2.0 times a second.",
	);
	expect(paceText({ limitedBy: "pace", looksPerSecond: 1.25 })).toBe(
		"Each person is read 1.3 times a second, to keep to the share of this computer that is set.",
	);
	expect(paceText({ limitedBy: "machine", looksPerSecond: 0.5 })).toContain(
		"every 2.0 seconds: for so many people this computer is slow",
	);
	expect(paceText({ limitedBy: "nothing", looksPerSecond: null })).toBeNull();
});
