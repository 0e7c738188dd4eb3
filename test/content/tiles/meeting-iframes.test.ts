// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { meetingIframes } from "../../../src/content/tiles/meeting-iframes.ts";
import { showPage } from "../../support/meeting-page.ts";

Element.prototype.checkVisibility = () => true;

const aFrame = (src: string, allow: string, box = "0 0 800 600") =>
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
		framesIn(aFrame("https://rooms.example/algebra?x=1", "camera; autoplay")),
	).toEqual(["https://rooms.example"]);
	expect(
		framesIn(aFrame("https://rooms.example/", "display-capture *;microphone")),
	).toEqual(["https://rooms.example"]);
});

test("a known service's iframe does so whatever it may use", () => {
	expect(framesIn(aFrame("https://school.daily.co/algebra", ""))).toEqual([
		"https://school.daily.co",
	]);
});

test.each([
	["small", aFrame("https://rooms.example/", "camera", "0 0 728 90")],
	["not shown", aFrame("https://rooms.example/", "camera", "0 0 0 0")],
	["a film's", aFrame("https://films.example/", "autoplay; fullscreen")],
	["not secure", aFrame("http://rooms.example/", "camera")],
	["this page's own", aFrame(`${location.origin}/inner.html`, "camera")],
	["of all sites at once", aFrame("https://*/", "camera")],
	["without an address", aFrame("", "camera")],
	["named like the camera", aFrame("https://a.example/", "camera-roll")],
])("an iframe that is %s does not", (_what, frame) => {
	expect(framesIn(frame)).toEqual([]);
});

test("each site is named once, and the number of sites is limited", () => {
	const many = Array.from({ length: 20 }, (_, i) =>
		aFrame(`https://rooms${i}.example/`, "camera"),
	);
	const frames = framesIn(...many, ...many);
	expect(frames).toHaveLength(8);
	expect(new Set(frames).size).toBe(8);
});
