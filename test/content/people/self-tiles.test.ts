// @vitest-environment happy-dom
import { expect, test } from "vitest";
import type { Person } from "../../../src/content/people/person.ts";
import { selfTiles } from "../../../src/content/people/self-tiles.ts";

function aPerson(self: Person["self"]): Person {
	return {
		element: document.createElement("div"),
		tileElements: [],
		pageKey: null,
		keyRule: null,
		name: "Ana",
		nameRule: null,
		self,
		stageRule: null,
		video: "live",
		widthPx: 640,
		heightPx: 360,
		track: null,
		source: null,
	};
}

test("a name that says (You) is nobody's sign where the page shows by other signs who the user is", () => {
	const own = aPerson("camera");
	expect(selfTiles([own, aPerson("text")])).toEqual(new Set([own]));
	const mirrored = aPerson("mirror");
	expect(selfTiles([aPerson("text"), mirrored])).toEqual(new Set([mirrored]));
});

test("a name that says (You) is the user's if nobody else has a sign", () => {
	const own = aPerson("text");
	expect(selfTiles([own, aPerson(null)])).toEqual(new Set([own]));
});

test("a sign that several people have means nothing", () => {
	expect(selfTiles([aPerson("text"), aPerson("text")]).size).toBe(0);
});
