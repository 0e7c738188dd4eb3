// @vitest-environment happy-dom
import { describe, expect, test, vi } from "vitest";
import { tileLister } from "../../../src/content/people/tile-lister.ts";
import {
	element,
	play,
	showPage,
	tileHtml,
} from "../../support/meeting-page.ts";

const tileOf = (id: string, name: string, widthPx = 400, key = "") =>
	tileHtml(
		name && `<span class="name">${name}</span>`,
		key && `data-participant-id="${key}"`,
		{ videoId: id, widthPx },
	);

function streamOf({ srcObject }: HTMLVideoElement): MediaStream {
	if (!(srcObject instanceof MediaStream)) throw new Error("Nothing plays.");
	return srcObject;
}

describe("the list of tiles", () => {
	test("contains everyone in the page's order, with or without a video", async () => {
		showPage(`<main>${tileOf("a", "Ana")}
			<div class="tile" data-box="0 0 400 225"><span class="name">Bo</span></div>
			${tileOf("c", "Cy")}</main>`);
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

	test("says whose microphone is off as long as the page shows it", async () => {
		showPage(`<div class="lk-participant-tile" data-box="0 0 400 225">
			<video id="a" data-box="0 0 400 225"></video><span class="lk-participant-name">Ana</span>
			<b class="lk-track-muted-indicator-microphone" data-lk-muted="true"></b></div>`);
		play("#a");
		const list = tileLister();
		const { tiles, check } = await list(0);
		expect(tiles[0]?.isMicrophoneOff).toBe(true);
		expect(check.rules).toContainEqual(
			expect.objectContaining({ part: "microphone-off", count: 1 }),
		);
		element("b").setAttribute("data-lk-muted", "false");
		expect((await list(1_000)).tiles[0]).not.toHaveProperty("isMicrophoneOff");
	});

	test("gives the sources of live tiles alone", async () => {
		showPage(tileOf("a", "Ana") + tileOf("b", "Bo"));
		const live = play("#a");
		play("#b", { track: { muted: true } });
		const { sources } = await tileLister()(0);
		const [track] = streamOf(live).getVideoTracks();
		expect([...sources]).toEqual([["name:Ana", { video: live, track }]]);
	});

	test("gives the tiles in which the page shows each person now", async () => {
		showPage(
			`<section data-box="0 0 2000 900">${tileOf("stage", "Ana", 800, "k1")}</section>
			<main>${tileOf("a", "Ana", 400, "k1")}${tileOf("b", "Bo", 400, "k2")}
			<div class="tile" data-box="0 0 400 225"><span class="name">Cy</span></div></main>`,
		);
		const video = play("#a");
		play("#stage").srcObject = video.srcObject;
		play("#b", { track: { muted: true } });
		const { elementsByTileId: places } = await tileLister()(0);
		const tiles = [...document.querySelectorAll(".tile")];
		expect([...places.values()]).toEqual([
			[tiles[0], tiles[1]],
			[tiles[2]],
			[tiles[3]],
		]);
	});

	test("contains people in wrappers that have no box of their own", async () => {
		const wrapped = (id: string, inside = "") =>
			`<div style="display: contents"><div style="display: contents"><video id="${id}" data-box="400 0 400 225"></video></div>${inside}</div>`;
		showPage(
			`<main>${wrapped("a")}${wrapped("b", `<b data-box="405 200 50 20">Bo</b>`)}</main>`,
		);
		const videos = [play("#a"), play("#b")];
		const { tiles, elementsByTileId } = await tileLister()(0);
		expect(tiles.map(({ name, video }) => [name, video])).toEqual([
			["Participant 1", "live"],
			["Bo", "live"],
		]);
		// A label has a place only where there is a box.
		expect([...elementsByTileId.values()].flat()).toEqual(videos);
	});

	test("is empty for a page with films and ordinary text", async () => {
		showPage(
			`<video src="https://example.org/film.mp4" data-box="0 0 400 225"></video>`,
		);
		expect((await tileLister()(0)).tiles).toEqual([]);
	});

	test("leaves out and counts screen shares, small videos and duplicates", async () => {
		showPage(
			tileOf("share", "Di’s screen") +
				tileOf("small", "Bo", 60) +
				tileOf("tiny-picture", "Cy") +
				tileOf("strip", "Di", 200) +
				tileOf("stage", "Di", 800),
		);
		play("#share");
		play("#small");
		play("#tiny-picture", { widthPx: 16, heightPx: 16 });
		const stage = play("#stage");
		play("#strip").srcObject = stage.srcObject;
		const { tiles, ignored, sources } = await tileLister()(0);
		expect(ignored).toEqual({ screenShares: 1, tooSmall: 2, duplicates: 1 });
		expect(tiles.map(({ name }) => name)).toEqual(["Di"]);
		expect(sources.get("name:Di")).toMatchObject({ video: stage });
	});
});

describe("somebody whose name reads like a sign", () => {
	const label = (name: string) =>
		`<div class="label"><span data-box="5 200 100 20">${name}</span></div>`;
	const unmarked = (id: string, name: string) =>
		tileHtml(label(name), "", { videoId: id });

	test.each([
		"Ben is presenting",
		"Ben’s screen",
		"Screen share",
		"Camera off",
		"Reconnecting",
		"Muted",
	])("is listed and read like anybody: %s", async (name) => {
		showPage(`<main>${unmarked("a", "Ana")}${unmarked("b", name)}</main>`);
		play("#a");
		play("#b");
		const { tiles, ignored, sources } = await tileLister()(0);
		expect(tiles.map((tile) => [tile.name, tile.isSelf])).toEqual([
			["Ana", false],
			[name, false],
		]);
		expect(ignored.screenShares).toBe(0);
		expect(sources.size).toBe(2);
	});

	test("is listed without a camera, too", async () => {
		showPage(`<main>${unmarked("a", "Ana")}${unmarked("c", "Cy")}
			<div class="tile" data-box="0 0 400 225">${label("Camera off")}</div></main>`);
		play("#a");
		play("#c");
		const { tiles } = await tileLister()(0);
		expect(tiles.map(({ name, video }) => [name, video])).toEqual([
			["Ana", "live"],
			["Cy", "live"],
			["Camera off", "camera-off"],
		]);
	});

	test("is not taken for the user, though no video has sound", async () => {
		showPage(
			`<main>${unmarked("a", "Ana")}${unmarked("b", "Ben (You)")}</main>`,
		);
		for (const video of [play("#a"), play("#b")]) video.muted = true;
		const { tiles } = await tileLister()(0);
		expect(tiles.map(({ isSelf }) => isSelf)).toEqual([false, false]);
	});

	test("is told from the screen that somebody shares by the sharer's own tile", async () => {
		const screen = unmarked("s", "Ben is presenting");
		showPage(`<main>${unmarked("a", "Ana")}${screen}</main>`);
		play("#a");
		play("#s");
		expect((await tileLister()(0)).ignored.screenShares).toBe(0);
		showPage(`<main>${unmarked("a", "Ana")}${screen}
			<div class="tile" data-box="0 0 400 225">${label("Ben")}</div></main>`);
		play("#a");
		play("#s");
		const { tiles, ignored } = await tileLister()(0);
		expect(ignored.screenShares).toBe(1);
		expect(tiles.map(({ name }) => name)).toEqual(["Ana", "Ben"]);
	});
});

describe("a person's identity", () => {
	test("comes from the filmstrip for somebody on a stage without a name and key", async () => {
		showPage(`<div id="stage" data-box="0 0 800 450">
				<video id="large" data-box="0 0 800 450"></video></div>
			<aside>${tileOf("a", "Ana", 200, "p1")}${tileOf("b", "Bo", 200, "p2")}</aside>`);
		play("#b");
		const large = play("#large");
		play("#a").srcObject = large.srcObject;
		const { tiles, sources } = await tileLister()(0);
		expect(tiles.map(({ tileId, name }) => [tileId, name])).toEqual([
			["key:p1", "Ana"],
			["key:p2", "Bo"],
		]);
		expect(sources.get("key:p1")).toMatchObject({ video: large });
	});

	test("comes from the track objects, since Janus gives everybody's tracks the same id", async () => {
		showPage(tileOf("a", "Ana") + tileOf("b", "") + tileOf("c", ""));
		for (const video of ["#a", "#b", "#c"])
			play(video, { track: { id: "janus1" } });
		const list = tileLister();
		const { tiles, ignored } = await list(0);
		expect(ignored.duplicates).toBe(0);
		expect(tiles.map(({ tileId }) => tileId)).toEqual([
			"name:Ana",
			"track:janus1#2",
			"track:janus1#3",
		]);
		expect(new Set(tiles.map(({ streamKey }) => streamKey)).size).toBe(3);
		expect((await list(1_000)).tiles).toEqual(tiles);
	});

	test("is a short key, however long the page makes a track's id", async () => {
		showPage(tileOf("a", ""));
		play("#a", { track: { id: "t".repeat(10_000) } });
		const { tiles } = await tileLister()(0);
		expect(tiles[0]?.tileId.length).toBeLessThan(300);
		expect(tiles[0]?.streamKey.length).toBeLessThan(300);
	});

	test("comes from the page's key before the name, so that a renamed person stays the same", async () => {
		showPage(tileOf("a", "Ana", 400, "p1"));
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

	test("has a number added if two people have the same name", async () => {
		showPage(tileOf("a", "Ana") + tileOf("b", "Ana"));
		play("#a");
		play("#b");
		const { tiles } = await tileLister()(0);
		expect(tiles.map(({ tileId }) => tileId)).toEqual([
			"name:Ana",
			"name:Ana#2",
		]);
	});

	test("comes from the page's keys if one of two people with the same name has no video", async () => {
		const off = `<div class="tile" data-participant-id="p2" data-box="0 0 400 225"><span class="name">Ana</span></div>`;
		showPage(tileOf("a", "Ana", 400, "p1") + off);
		play("#a");
		const { tiles } = await tileLister()(0);
		expect(tiles.map(({ tileId, video }) => [tileId, video])).toEqual([
			["key:p1", "live"],
			["key:p2", "camera-off"],
		]);
	});

	test("without a name is a number that stays, whatever order the page shows", async () => {
		showPage(`<main>${tileOf("a", "")}${tileOf("b", "")}</main>`);
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

	test("stays the same when the page swaps the stream", async () => {
		showPage(tileOf("a", "Ana"));
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
		showPage(tileOf("a", "Ana"));
		play("#a");
		const list = tileLister();
		await list(0);
		element("#a").remove();
		const later = [await list(1_000), await list(2_000)];
		for (const { tiles, sources } of later) {
			expect(tiles).toMatchObject([
				{ tileId: "name:Ana", video: "camera-off" },
			]);
			expect(sources.size).toBe(0);
		}
	});

	test("a tile that is hidden with its name is off screen, and back when it shows again", async () => {
		showPage(tileOf("a", "Ana"));
		play("#a");
		const list = tileLister();
		await list(0);
		element(".tile").style.display = "none";
		const hidden = [await list(1_000), await list(2_000)];
		for (const { tiles } of hidden)
			expect(tiles).toMatchObject([
				{ tileId: "name:Ana", video: "off-screen" },
			]);
		element(".tile").style.display = "";
		expect((await list(3_000)).tiles).toMatchObject([
			{ tileId: "name:Ana", video: "live" },
		]);
	});

	test("a tile that hides only its video is one whose camera is off", async () => {
		showPage(tileOf("a", "Ana"));
		play("#a");
		const list = tileLister();
		await list(0);
		element("#a").style.display = "none";
		expect((await list(1_000)).tiles).toMatchObject([
			{ tileId: "name:Ana", video: "camera-off" },
		]);
	});

	test("a tile that hides its video as the stream ends is one too, with or without a key", async () => {
		for (const key of ["", "p1"]) {
			showPage(tileOf("a", "", 400, key));
			element(".tile").insertAdjacentHTML(
				"beforeend",
				`<b data-box="10 200 90 20">Ana</b>`,
			);
			const video = play("#a");
			const list = tileLister();
			const [before] = (await list(0)).tiles;
			play("#a", { track: { muted: true } });
			video.style.display = "none";
			video.removeAttribute("data-box");
			expect((await list(1_000)).tiles).toMatchObject([
				{ tileId: before?.tileId, name: "Ana", video: "camera-off" },
			]);
		}
	});

	test("a hidden video that belongs to nobody is not listed", async () => {
		showPage(
			`${tileOf("a", "Ana")}<video id="raw" style="display:none"></video>`,
		);
		play("#a");
		play("#raw");
		expect((await tileLister()(0)).tiles).toHaveLength(1);
	});

	test("a video that pauses is stalled 4 s after it last played, not at once", async () => {
		showPage(tileOf("a", "Ana"));
		play("#a");
		const list = tileLister();
		await list(0);
		await list(60_000);
		Object.defineProperty(element("#a"), "paused", { value: true });
		const states = [];
		for (const nowMs of [61_000, 64_000])
			states.push((await list(nowMs)).tiles[0]?.video);
		expect(states).toEqual(["unreadable", "stalled"]);
	});

	test("a video that shows nothing is starting first, and stalled 4 s after it was first seen", async () => {
		showPage(tileOf("a", "Ana"));
		play("#a", { readyState: 0 });
		const list = tileLister();
		const states = [];
		for (const nowMs of [10_000, 13_999, 14_000])
			states.push((await list(nowMs)).tiles[0]?.video);
		expect(states).toEqual(["unreadable", "unreadable", "stalled"]);
	});
});

describe("a page that redraws itself during a pass", () => {
	const MIRROR = `style="transform: matrix(-1, 0, 0, 1, 0, 0)"`;
	const draw = () => {
		showPage(
			`<main>${tileHtml(`<span class="name">Mira</span>`, MIRROR, { videoId: "m" })}
			${tileOf("a", "Ana")}${tileOf("b", "Bo")}</main>`,
		);
		for (const id of ["#m", "#a", "#b"]) play(id);
	};

	/** Lists the page, which is redrawn at the given pause; also tells how many pauses there were. */
	async function listRedrawnAt(pauses: readonly number[]) {
		let nowMs = 0;
		let paused = 0;
		vi.spyOn(performance, "now").mockImplementation(() => (nowMs += 5));
		vi.stubGlobal("requestAnimationFrame", (drawn: FrameRequestCallback) => {
			paused++;
			if (pauses.includes(paused)) draw();
			queueMicrotask(() => drawn(nowMs));
			return paused;
		});
		draw();
		const { tiles } = await tileLister()(0);
		return { tiles, paused };
	}

	test("is listed as it is then, whenever that is", async () => {
		const whole = [
			["Mira", true],
			["Ana", false],
			["Bo", false],
		];
		const undisturbed = await listRedrawnAt([]);
		expect(undisturbed.paused).toBeGreaterThan(3);
		for (let pause = 1; pause <= undisturbed.paused; pause++) {
			const { tiles } = await listRedrawnAt([pause]);
			expect(
				tiles.map(({ name, isSelf }) => [name, isSelf]),
				`at pause ${pause}`,
			).toEqual(whole);
		}
	});

	test("is listed even if it never stops", async () => {
		const always = Array.from({ length: 1_000 }, (_, i) => i + 1);
		const { paused } = await listRedrawnAt(always);
		expect(paused).toBeLessThan(100);
	});
});
