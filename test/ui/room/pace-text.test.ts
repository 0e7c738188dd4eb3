import { expect, test } from "vitest";
import type { PaceSummary } from "../../../src/core/room/room-summary.ts";
import { paceText } from "../../../src/ui/room/pace-text.ts";

function said(overrides: Partial<PaceSummary>) {
	return paceText({
		limitedBy: "nothing",
		looksPerSecond: 2,
		longestWaitMs: null,
		slowdown: null,
		slowPageMs: null,
		...overrides,
	});
}

test("says how often each person is read, and why not more often", () => {
	expect(said({})).toBe("Looks at each person 2.0 times a second.");
	expect(said({ limitedBy: "pace", looksPerSecond: 1.25 })).toBe(
		"Looks at each person 1.3 times a second, to stay within the use of this computer that you set.",
	);
	expect(said({ limitedBy: "machine", looksPerSecond: 0.5 })).toContain(
		"every 2.0 seconds: this computer is slow for so many people",
	);
	expect(said({ looksPerSecond: null })).toBeNull();
});

test("says the longest wait if it is much longer than the mean wait", () => {
	expect(said({ longestWaitMs: 500 })).toBe(said({}));
	expect(said({ longestWaitMs: 1_000 })).toBe(
		"Looks at each person about 2.0 times a second, and at least every 1.0 seconds.",
	);
	expect(said({ looksPerSecond: 0.8, longestWaitMs: 2_000 })).toBe(
		"Looks at each person about every 1.3 seconds, and at least every 2.0 seconds.",
	);
});

test("says that the computer has become slow, whatever limits the looks", () => {
	for (const limitedBy of ["nothing", "pace", "machine"] as const)
		expect(said({ limitedBy, slowdown: 2.43 })).toMatch(
			/\. A look takes 2\.4 times as long as usual: the computer is hot or busy\.$/,
		);
});

test("says that the page is slow, and that it is not the computer", () => {
	expect(said({ slowPageMs: 64.4 })).toBe(
		"Looks at each person 2.0 times a second. The meeting page takes 64 ms to give a picture. This computer isn't the cause.",
	);
	expect(said({ limitedBy: "page", looksPerSecond: 0.5 })).toContain(
		"every 2.0 seconds, because a meeting page is slow to give its pictures",
	);
});
