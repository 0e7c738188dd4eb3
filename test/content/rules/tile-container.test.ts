// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import {
	countVideosInside,
	tileContainer,
} from "../../../src/content/rules/tile-container.ts";
import { element, showPage } from "../../support/meeting-page.ts";

function containerOf(selector: string, root: ParentNode = document) {
	const videos = [...root.querySelectorAll("video")];
	const video = videos.find((one) => one.matches(selector));
	if (!video) throw new Error(`Nothing matches ${selector}.`);
	const {
		element: tile,
		pageKey,
		surroundings,
	} = tileContainer(video, countVideosInside(videos));
	return {
		id: tile.id,
		pageKey,
		surroundings: surroundings.map(({ id }) => id),
	};
}

describe("a video's tile", () => {
	test("is the largest ancestor of about the video's size", () => {
		showPage(`<div id="grid" data-box="0 0 900 400">
			<div id="tile" data-box="0 0 400 250"><div id="inner" data-box="0 0 400 225">
				<video id="v" data-box="0 0 400 225"></video></div></div>
			<video id="other" data-box="400 0 400 225"></video></div>`);
		expect(containerOf("#v")).toEqual({
			id: "tile",
			pageKey: null,
			surroundings: [],
		});
	});

	test("never contains another video, however well it fits", () => {
		showPage(`<div id="both" data-box="0 0 400 225">
			<video id="v" data-box="0 0 400 225"></video>
			<video id="other" data-box="0 0 60 40"></video></div>`);
		expect(containerOf("#v").id).toBe("v");
	});

	test("is no ancestor without a size, as one with display: contents, which may hold the whole page", () => {
		showPage(`<div id="app" data-box="0 0 0 0">
			<div id="chat" data-box="500 0 300 400">Cleo: hello</div>
			<div id="tile" data-box="0 0 400 250"><div id="wrap" data-box="0 0 0 0">
				<video id="v" data-box="0 0 400 225"></video></div></div></div>
			<video id="other" data-box="0 700 200 100"></video>`);
		expect(containerOf("#v")).toMatchObject({
			id: "tile",
			surroundings: ["app"],
		});
	});

	test("is the element that the page itself keys as a person, even if that is far larger", () => {
		showPage(`<div id="keyed" data-participant-id="ana" data-box="0 0 900 600">
			<div id="frame" data-box="0 0 800 500"><video id="v" data-box="0 0 200 100"></video></div></div>
			<video id="other" data-box="0 700 200 100"></video>`);
		expect(containerOf("#v")).toMatchObject({ id: "keyed", pageKey: "ana" });
	});

	test("uses the nearer of two keys", () => {
		showPage(`<div id="outer" data-participant-id="room" data-box="0 0 900 600">
			<div id="peer-7" data-box="0 0 200 100"><video id="v" data-box="0 0 200 100"></video></div></div>`);
		expect(containerOf("#v")).toMatchObject({
			id: "peer-7",
			pageKey: "peer-7",
		});
	});

	test("reaches out of a shadow root to the host around it", () => {
		showPage(`<div id="tile" data-participant-id="ana" data-box="0 0 400 250">
			<div id="host" data-box="0 0 400 225"></div></div>`);
		const root = element("#host").attachShadow({ mode: "open" });
		root.innerHTML = `<video id="v" data-box="0 0 400 225"></video>`;
		expect(containerOf("#v", root)).toMatchObject({
			id: "tile",
			pageKey: "ana",
		});
	});

	test("is found with its three nearest ancestors that contain no other video", () => {
		const card = (n: number, inside: string): string =>
			`<div id="card${n}" data-box="0 0 900 900">${inside}</div>`;
		showPage(
			card(
				4,
				card(
					3,
					card(2, card(1, `<video id="v" data-box="0 0 200 100"></video>`)),
				),
			),
		);
		expect(containerOf("#v").surroundings).toEqual(["card1", "card2", "card3"]);
	});
});
