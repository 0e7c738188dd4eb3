// @vitest-environment happy-dom
import { describe, expect, test, vi } from "vitest";
import { findVideos, videoTrackOf } from "../../src/content/find-videos.ts";
import { aTrack } from "../support/fake-track.ts";
import { element, play, showPage } from "../support/meeting-page.ts";

const idsOf = (videos: readonly Element[]) => videos.map(({ id }) => id);

function showInShadow(host: string, html: string): ShadowRoot {
	const root = element(host).attachShadow({ mode: "open" });
	root.innerHTML = html;
	return root;
}

const noPause = async () => {};

describe("findVideos", () => {
	test("finds videos in document order, those in open shadow roots in the place of their host", async () => {
		showPage(
			`<video id="a"></video><div id="host"></div><video id="b"></video>`,
		);
		showInShadow("#host", `<p><video id="inside"></video></p>`);
		expect(idsOf(await findVideos(noPause))).toEqual(["a", "inside", "b"]);
	});

	test("finds videos in shadow roots within shadow roots", async () => {
		showPage(`<div id="outer"></div>`);
		const outer = showInShadow("#outer", `<div id="inner"></div>`);
		const inner = element("#inner", outer).attachShadow({ mode: "open" });
		inner.innerHTML = `<video id="deep"></video>`;
		expect(idsOf(await findVideos(noPause))).toEqual(["deep"]);
	});

	test("finds none where there are none", async () => {
		showPage(`<div><p>Nobody yet</p></div>`);
		expect(await findVideos(noPause)).toEqual([]);
	});

	test("gives the page its turn again and again on a page of many elements", async () => {
		showPage("<p></p>".repeat(2_000));
		const pause = vi.fn(noPause);
		await findVideos(pause);
		expect(pause.mock.calls.length).toBeGreaterThanOrEqual(4);
	});
});

describe("videoTrackOf", () => {
	test("is the track that a call plays", () => {
		showPage(`<video id="a"></video>`);
		expect(videoTrackOf(play("#a"))?.id).toBe("track-of-a");
	});

	test("is nothing for a film, which has an address instead of a stream", () => {
		showPage(`<video id="film" src="https://example.org/film.mp4"></video>`);
		const film = element("#film");
		expect(film instanceof HTMLVideoElement && videoTrackOf(film)).toBeNull();
	});

	test("is nothing for a stream of sound alone", () => {
		showPage(`<video id="a"></video>`);
		const video = play("#a");
		video.srcObject = new MediaStream();
		expect(videoTrackOf(video)).toBeNull();
	});

	test("is the live one of several, and else the first", () => {
		showPage(`<video id="a"></video>`);
		const video = play("#a");
		const ended = aTrack({ id: "old", readyState: "ended" });
		video.srcObject = new MediaStream([ended, aTrack({ id: "new" })]);
		expect(videoTrackOf(video)?.id).toBe("new");
		video.srcObject = new MediaStream([ended]);
		expect(videoTrackOf(video)?.id).toBe("old");
	});
});
