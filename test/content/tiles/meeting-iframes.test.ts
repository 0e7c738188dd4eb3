// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { meetingIframes } from "../../../src/content/tiles/meeting-iframes.ts";
import { showPage } from "../../support/meeting-page.ts";
import { patch } from "../../support/patch.ts";

beforeEach(() => {
	patch(Element.prototype, { checkVisibility: { value: () => true } });
});

const anIframe = (src: string, allow: string, box = "0 0 800 600") =>
	`<iframe src="${src}" allow="${allow}" data-box="${box}"></iframe>`;

function framesIn(...frames: readonly string[]) {
	showPage("");
	// They are not added to the page, since happy-dom would load them.
	const apart = document.createElement("template");
	apart.innerHTML = frames.join("");
	return meetingIframes([apart.content]);
}

test("a large iframe of another site that may use the camera looks like a meeting", () => {
	expect(
		framesIn(anIframe("https://rooms.example/algebra?x=1", "camera; autoplay")),
	).toEqual(["https://rooms.example"]);
	expect(
		framesIn(
			anIframe("https://rooms.example/", "display-capture *;microphone"),
		),
	).toEqual(["https://rooms.example"]);
});

test("a known service's iframe does so whatever it may use", () => {
	expect(framesIn(anIframe("https://school.daily.co/algebra", ""))).toEqual([
		"https://school.daily.co",
	]);
});

test.each([
	["small", anIframe("https://rooms.example/", "camera", "0 0 728 90")],
	["not shown", anIframe("https://rooms.example/", "camera", "0 0 0 0")],
	["a film's", anIframe("https://films.example/", "autoplay; fullscreen")],
	["not secure", anIframe("http://rooms.example/", "camera")],
	["this page's own", anIframe(`${location.origin}/inner.html`, "camera")],
	["of all sites at once", anIframe("https://*/", "camera")],
	["without an address", anIframe("", "camera")],
	["named like the camera", anIframe("https://a.example/", "camera-roll")],
])("an iframe that is %s does not", (_what, frame) => {
	expect(framesIn(frame)).toEqual([]);
});

test("each site is named once, and the number of sites is limited", () => {
	const many = Array.from({ length: 20 }, (_, i) =>
		anIframe(`https://rooms${i}.example/`, "camera"),
	);
	const frames = framesIn(...many, ...many);
	expect(frames).toHaveLength(8);
	expect(new Set(frames).size).toBe(8);
});
