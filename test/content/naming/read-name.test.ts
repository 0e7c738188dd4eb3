// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { readName } from "../../../src/content/naming/read-name.ts";
import {
	countVideosInside,
	tileContainer,
} from "../../../src/content/rules/tile-container.ts";
import { element, showPage, tileHtml } from "../../support/meeting-page.ts";

const VIDEO = `<video data-box="0 0 400 225"></video>`;

/** The name of the first video of a page. */
function nameOn(page: string): string | null {
	showPage(page);
	const videos = [...document.querySelectorAll("video")];
	const [video] = videos;
	if (!video) throw new Error("The page has no video.");
	return readName(tileContainer(video, countVideosInside(videos)), video);
}

describe("a name is read from", () => {
	test("an attribute of the tile that calls itself a name", () => {
		expect(nameOn(tileHtml("", `data-display-name="Ana Lima"`))).toBe(
			"Ana Lima",
		);
	});

	test.each([
		`<span class="participantName">Ana Lima</span>`,
		`<span id="display-name">Ana Lima</span>`,
		`<span class="notranslate">Ana Lima</span>`,
		`<span data-tid="tile-name">Ana Lima</span>`,
		`<span data-lk-participant-name>Ana Lima</span>`,
	])("a node that is marked as a name: %s", (node) => {
		const other = `<span data-box="0 200 50 20">Quiet today</span>`;
		expect(nameOn(tileHtml(other + node))).toBe("Ana Lima");
	});

	test("a node right around which another is marked as a name", () => {
		const other = `<span data-box="0 200 50 20">Quiet today</span>`;
		expect(
			nameOn(tileHtml(`${other}<p class="username"><bdi>Ana Lima</bdi></p>`)),
		).toBe("Ana Lima");
	});

	test("the label of an element between the tile and the video", () => {
		expect(
			nameOn(`<div data-box="0 0 400 225"><div aria-label="Ana Lima" data-box="0 0 400 225">
				${VIDEO}</div></div>`),
		).toBe("Ana Lima");
	});

	test("text over the picture, the lowest first, without texts that are not names", () => {
		expect(
			nameOn(
				tileHtml(`<span data-box="5 10 80 20">Raised hand</span>
				<span data-box="5 180 80 20">Ana Lima</span>
				<span data-box="5 200 80 20">12:34</span>`),
			),
		).toBe("Ana Lima");
	});

	test("text over the picture in an open shadow root", () => {
		showPage(tileHtml(`<div id="host"></div>`));
		element("#host").attachShadow({ mode: "open" }).innerHTML =
			`<span data-box="5 180 80 20">Ana Lima</span>`;
		const video = document.querySelector("video");
		expect(
			video &&
				readName(tileContainer(video, countVideosInside([video])), video),
		).toBe("Ana Lima");
	});

	test("the label of the tile or the video, up to the first comma", () => {
		expect(nameOn(tileHtml("", `aria-label="Ana Lima, microphone on"`))).toBe(
			"Ana Lima",
		);
		expect(
			nameOn(`<div data-box="0 0 400 225">
				<video data-box="0 0 400 225" title="Ana Lima"></video></div>`),
		).toBe("Ana Lima");
	});

	test("the header of the card around the picture, as in Janus' demo pages", () => {
		const card = (
			n: number,
			name: string,
		) => `<div class="card" data-box="0 0 400 320">
			<div class="card-header" data-box="0 0 400 40"><span class="card-title">Remote Video #${n}
				<span class="badge" id="remote${n}" data-box="120 10 60 20">${name}</span></span></div>
			<div class="card-body" id="videoremote${n}" data-box="0 40 400 280">
				<video data-box="0 40 400 225"></video>
				<span id="curres${n}" data-box="5 270 80 20">640x480</span>
				<span id="curbitrate${n}" data-box="90 270 80 20">512 kbits/sec</span></div></div>`;
		expect(nameOn(card(1, "Ana") + card(2, "Bo"))).toBe("Ana");
	});
});

describe("a text that reads like a status", () => {
	test.each([
		`<span class="name">Camera off</span>`,
		`<span class="notranslate">screen_share</span>`,
		`<i class="notranslate">mic_off</i><span class="notranslate">Camera off</span>`,
	])("is the name where the page marks it as one: %s", (inside) => {
		expect(nameOn(tileHtml(inside))).toMatch(/^(?:Camera off|screen_share)$/);
	});

	test("is the name in an attribute for names", () => {
		expect(nameOn(tileHtml("", `data-display-name="Ben is presenting"`))).toBe(
			"Ben is presenting",
		);
	});

	test.each([
		`<span class="name-state">Camera off</span><span class="user-name">Ana Lima</span>`,
		`<span class="name-state">Camera off</span><span data-box="5 180 80 20">Ana Lima</span>`,
	])("is none where another text is the name: %s", (inside) => {
		expect(nameOn(tileHtml(inside))).toBe("Ana Lima");
	});

	test("is none where nothing marks it", () => {
		expect(
			nameOn(tileHtml(`<span data-box="5 180 80 20">Camera off</span>`)),
		).toBeNull();
	});
});

describe("no name is read from", () => {
	test.each([
		["a button", `<button data-box="5 180 80 20">Ana Lima</button>`],
		["a menu", `<ul role="menu"><li data-box="5 180 80 20">Ana Lima</li></ul>`],
		[
			"a tooltip",
			`<div role="tooltip"><i data-box="5 180 80 20">Ana Lima</i></div>`,
		],
		[
			"hidden text",
			`<span style="visibility:hidden" data-box="5 180 80 20">Ana Lima</span>`,
		],
		[
			"text that is not displayed",
			`<p style="display:none" class="name">Ana Lima</p>`,
		],
		[
			"text next to the picture",
			`<span data-box="500 180 80 20">Ana Lima</span>`,
		],
		["an e-mail address", `<span class="name">ana@example.org</span>`],
		["a placeholder", `<span class="name">Guest</span>`],
		["nothing", ""],
	])("%s", (_what, inside) => {
		expect(nameOn(tileHtml(inside))).toBeNull();
	});

	test("the title of a page with a single video", () => {
		expect(
			nameOn(`<main data-box="0 0 1200 900">
				<h1 data-box="0 0 1200 80">Weekly seminar</h1>${tileHtml("")}</main>`),
		).toBeNull();
	});

	test("an attribute that names a component", () => {
		expect(nameOn(tileHtml("", `data-component-name="VideoTile"`))).toBeNull();
	});

	test("the card of somebody else", () => {
		expect(
			nameOn(`<section>${tileHtml("")}
				${tileHtml(`<span class="name">Bo</span>`)}</section>`),
		).toBeNull();
	});
});

test("markup in a name stays text and does not become elements", () => {
	showPage(tileHtml(`<span class="name"></span>`));
	element(".name").textContent = "<img src=x> Ana";
	const video = document.querySelector("video");
	expect(
		video && readName(tileContainer(video, countVideosInside([video])), video),
	).toBe("<img src=x> Ana");
	expect(document.querySelector("img")).toBeNull();
});
