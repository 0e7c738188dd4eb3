import { expect, test } from "vitest";
import { notReadText } from "../../../src/ui/room/not-read-text.ts";
import { NO_IGNORED_VIDEOS } from "../../support/no-ignored-videos.ts";

test("what is not read is counted in words", () => {
	expect(notReadText({ screenShares: 2, duplicates: 1, tooSmall: 0 })).toBe(
		"2 screen shares, 1 duplicate not read",
	);
	expect(notReadText(NO_IGNORED_VIDEOS)).toBeNull();
});
