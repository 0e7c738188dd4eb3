// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { keyedElements } from "../../../src/content/rules/keyed-elements.ts";
import { showPage } from "../../support/meeting-page.ts";

const found = (select: string) => document.querySelectorAll(select).length;

test("the kinds of keys that a page uses are searched for every time, the others now and then", () => {
	const keyed = keyedElements();
	const find = (nowMs: number) => found(keyed([document], nowMs));
	showPage(`<p id="peer-1"></p>`);
	expect(find(0)).toBe(1);
	showPage(`<p id="peer-1"></p><p id="peer-2"></p>`);
	expect(find(1_000)).toBe(2);
	showPage(`<p id="peer-1"></p><p data-participant-id="a"></p>`);
	expect(find(2_000)).toBe(1);
	expect(find(4_000)).toBe(2);
});

test("a page without keys is searched every four seconds, however long it has had none", () => {
	const keyed = keyedElements();
	const find = (nowMs: number) => found(keyed([document], nowMs));
	showPage("<p></p>");
	for (let atMs = 0; atMs <= 100_000; atMs += 1_000) expect(find(atMs)).toBe(0);
	showPage(`<p data-participant-id="a"></p>`);
	expect(find(104_000)).toBe(1);
});
