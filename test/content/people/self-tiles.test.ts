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
		microphoneRule: null,
		hasSound: false,
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

test("a name that says (You) says nothing on a page that plays every video without sound", () => {
	expect(selfTiles([aPerson("text"), aPerson(null)]).size).toBe(0);
});

test("a name that says (You) next to the only video without sound is the user's if nobody else has a sign", () => {
	const own = aPerson("text");
	const other = { ...aPerson(null), hasSound: true };
	expect(selfTiles([own, other])).toEqual(new Set([own]));
});

test("a sign that several people have means nothing", () => {
	expect(selfTiles([aPerson("text"), aPerson("text")]).size).toBe(0);
});
