// @vitest-environment happy-dom
import { expect, test } from "vitest";
import {
	inStructureWords,
	pageStructure,
} from "../../../src/content/people/page-structure.ts";
import { showPage } from "../../support/meeting-page.ts";

test("a page's structure contains tags, names of attributes and counts, but no values and no texts", () => {
	const tile = (name: string) =>
		`<div class="tile-of-${name}" data-user="${name}"><video title="${name}"></video><b>${name}</b></div>`;
	showPage(`<main>${tile("Ana")}${tile("Bo")}</main>`);
	const structure = pageStructure([...document.querySelectorAll("video")]);
	expect(structure).toEqual([
		"2 x video[title](0) < div[class data-user](2) < main(2) < body(1) < html(2)",
	]);
});

test("it is short, whatever the page calls its attributes", () => {
	showPage(`<video></video>`);
	const video = document.querySelector("video");
	for (let i = 0; i < 500; i++)
		video?.setAttribute(`data-${"x".repeat(i)}`, "");
	const [line] = video ? pageStructure([video]) : [];
	expect(line?.length).toBeLessThan(1_100);
	expect(line).toMatch(/^1 x video\[data-\? /);
});

test("nobody's name is in it, wherever a page puts it", () => {
	showPage(
		`<ana-lima class="ana" data-ana-lima="x" data-participant-ana ana lima="1" data-Ana.Lima aria-ana ana:lima="2"><lima title="Ana Lima"><video data-lima-id="3"></video>Ana Lima</lima></ana-lima>`,
	);
	const [line] = pageStructure([...document.querySelectorAll("video")]);
	expect(line).not.toMatch(/ana|lima/i);
	expect(line).toContain("video[data-?-id](0) < ?[title](1) < ?-?[");
	expect(line).toContain("data-participant-?");
});

test.each([
	["data-participant-id", "data-participant-id"],
	["data-ana-lima", "data-?-?"],
	["video-player", "video-player"],
	["ana", "?"],
	["data-p-4711", "data-p-?"],
	["", "?"],
	["constructor", "?"],
])("%s is %s", (name, words) => {
	expect(inStructureWords(name)).toBe(words);
});
