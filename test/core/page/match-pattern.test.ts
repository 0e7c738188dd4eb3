import { expect, test } from "vitest";
import { matchesPattern } from "../../../src/core/page/match-pattern.ts";

test.each([
	["https://rooms.example/*", true],
	["https://rooms.example:8443/*", true],
	["*://rooms.example/*", true],
	["https://*.example/*", true],
	["https://*.rooms.example/*", true],
	["https://*/*", true],
	["<all_urls>", true],
	["https://other.example/*", false],
	["https://*.other.example/*", false],
	["https://ooms.example/*", false],
	["https://*.ooms.example/*", false],
	["http://rooms.example/*", false],
	["", false],
])("whether the pattern %j is for https://rooms.example: %j", (pattern, is) => {
	expect(matchesPattern("https://rooms.example", pattern)).toBe(is);
});

test("an opaque origin matches nothing", () => {
	expect(matchesPattern("null", "<all_urls>")).toBe(false);
});
