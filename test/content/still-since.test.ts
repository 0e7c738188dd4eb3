// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { stillSince } from "../../src/content/still-since.ts";

test("a place is still since it was first found where it is, until it is found elsewhere", () => {
	const place = document.createElement("div");
	const other = document.createElement("div");
	expect(stillSince(place, { x: 0.1 }, 10)).toBe(10);
	expect(stillSince(place, { x: 0.1 + 1e-9 }, 20)).toBe(10);
	expect(stillSince(other, { x: 0.1 }, 25)).toBe(25);
	expect(stillSince(place, { x: 0.2 }, 30)).toBe(30);
	expect(stillSince(place, { x: 0.1 }, 40)).toBe(40);
});
