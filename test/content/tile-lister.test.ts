// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { tileLister } from "../../src/content/tile-lister.ts";
import { element, play, showPage } from "../support/meeting-page.ts";

const aTile = (id: string, name: string, width = 400, key = "") =>
	`<div class="tile" ${key && `data-participant-id="${key}"`} data-box="0 0 ${width} 225">
		<video id="${id}" data-box="0 0 ${width} 225"></video>
		${name && `<span class="name">${name}</span>`}</div>`;

describe("the list of tiles", () => {
	test("holds everyone in the page's order, with or without a video", async () => {
		showPage(`<main>${aTile("a", "Ana")}
			<div class="tile" data-box="0 0 400 225"><span class="name">Bo</span></div>
			${aTile("c", "Cy")}</main>`);
		play("#a");
		play("#c", { widthPx: 1280, heightPx: 720 });
		const { tiles } = await tileLister()(0);
		expect(tiles.map(({ name, video }) => [name, video])).toEqual([
			["Ana", "live"],
			["Bo", "camera-off"],
			["Cy", "live"],
		]);
		expect(tiles[2]).toEqual({
			tileId: "name:Cy",
			streamKey: "track-of-c",
			name: "Cy",
			nameSource: "page",
			isSelf: false,
			video: "live",
			widthPx: 1280,
			heightPx: 720,
		});
	});

	test("hands out the videos of live tiles alone", async () => {
		showPage(aTile("a", "Ana") + aTile("b", "Bo"));
		const live = play("#a");
		play("#b", { track: { muted: true } });
		const { videos } = await tileLister()(0);
		expect([...videos]).toEqual([["name:Ana", live]]);
	});

	test("is empty for a page of films and ordinary text", async () => {
		showPage(
			`<video src="https://example.org/film.mp4" data-box="0 0 400 225"></video>`,
		);
		expect((await tileLister()(0)).tiles).toEqual([]);
	});

	test("leaves out and counts shared screens, small videos and duplicates", async () => {
		showPage(
			aTile("share", "Ana’s screen") +
				aTile("small", "Bo", 60) +
				aTile("tiny-picture", "Cy") +
				aTile("strip", "Di", 200) +
				aTile("stage", "Di", 800),
		);
		play("#share");
		play("#small");
		play("#tiny-picture", { widthPx: 16, heightPx: 16 });
		play("#strip", { track: { id: "di" } });
		const stage = play("#stage", { track: { id: "di" } });
		const { tiles, ignored, videos } = await tileLister()(0);
		expect(ignored).toEqual({ screenShares: 1, tooSmall: 2, duplicates: 1 });
		expect(tiles.map(({ name }) => name)).toEqual(["Di"]);
		expect(videos.get("name:Di")).toBe(stage);
	});
});

describe("who is who", () => {
	test("is told by the page's key before the name, so that a new name changes no one", async () => {
		showPage(aTile("a", "Ana", 400, "p1"));
		play("#a");
		const list = tileLister();
		const before = await list(0);
		element(".name").textContent = "Ana Lima";
		const after = await list(1_000);
		expect(before.tiles[0]).toMatchObject({ tileId: "key:p1", name: "Ana" });
		expect(after.tiles[0]).toMatchObject({
			tileId: "key:p1",
			name: "Ana Lima",
		});
	});

	test("is told apart by number where two bear the same name", async () => {
		showPage(aTile("a", "Ana") + aTile("b", "Ana"));
		play("#a");
		play("#b");
		const { tiles } = await tileLister()(0);
		expect(tiles.map(({ tileId }) => tileId)).toEqual([
			"name:Ana",
			"name:Ana#2",
		]);
	});

	test("without a name is a number that stays, whatever order the page shows", async () => {
		showPage(`<main>${aTile("a", "")}${aTile("b", "")}</main>`);
		play("#a");
		play("#b");
		const list = tileLister();
		const before = await list(0);
		element("main").append(element(".tile"));
		const after = await list(1_000);
		const named = ({ tiles }: typeof before) =>
			Object.fromEntries(tiles.map((tile) => [tile.streamKey, tile.name]));
		expect(named(before)).toEqual({
			"track-of-a": "Participant 1",
			"track-of-b": "Participant 2",
		});
		expect(named(after)).toEqual(named(before));
		expect(before.tiles[0]?.nameSource).toBe("numbered");
	});

	test("stays the same person while the page swaps the stream", async () => {
		showPage(aTile("a", "Ana"));
		play("#a");
		const list = tileLister();
		await list(0);
		play("#a", { track: { id: "another" } });
		expect((await list(1_000)).tiles).toMatchObject([
			{ tileId: "name:Ana", streamKey: "another" },
		]);
	});
});

describe("over time", () => {
	test("a tile whose video element goes is one whose camera is off", async () => {
		showPage(aTile("a", "Ana"));
		play("#a");
		const list = tileLister();
		await list(0);
		element("#a").remove();
		const later = [await list(1_000), await list(2_000)];
		for (const { tiles, videos } of later) {
			expect(tiles).toMatchObject([
				{ tileId: "name:Ana", video: "camera-off" },
			]);
			expect(videos.size).toBe(0);
		}
	});

	test("a video that shows nothing is starting first, and stalled 4 s after it was first seen", async () => {
		showPage(aTile("a", "Ana"));
		play("#a", { readyState: 0 });
		const list = tileLister();
		const states = [];
		for (const nowMs of [10_000, 13_999, 14_000])
			states.push((await list(nowMs)).tiles[0]?.video);
		expect(states).toEqual(["unreadable", "unreadable", "stalled"]);
	});
});
