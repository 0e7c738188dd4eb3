import { expect, test } from "vitest";
import {
	fromTabText,
	notReadText,
	offerText,
} from "../../../src/ui/app/access-text.ts";

const ONE = {
	people: 1,
	reason: "video",
	state: "wanted",
	failure: null,
} as const;

test("one person is counted in the singular", () => {
	expect(notReadText(ONE)).toBe("The video of 1 person can't be read");
	expect(fromTabText(ONE)).toMatch(
		/^1 person is seen through the tab's picture/,
	);
});

test("the offer names the reason, and the words in which Chrome will ask", () => {
	expect(offerText(ONE)).toContain("protects their videos");
	expect(offerText(ONE)).toContain("“all your data on all websites”");
});
