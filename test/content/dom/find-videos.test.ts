// @vitest-environment happy-dom
import { describe, expect, test, vi } from "vitest";
import {
	findVideos,
	trackSource,
	videoTrackOf,
} from "../../../src/content/dom/find-videos.ts";
import { aTrack } from "../../support/fake-track.ts";
import { element, play, showPage } from "../../support/meeting-page.ts";

test("findVideos finds the videos of each root, in its order", () => {
	showPage(
		`<video id="a"></video><div id="host"></div><p><video id="b"></video></p>`,
	);
	const root = element("#host").attachShadow({ mode: "open" });
	root.innerHTML = `<p><video id="inside"></video></p>`;
	expect(findVideos([document, root]).map(({ id }) => id)).toEqual([
		"a",
		"b",
		"inside",
	]);
	expect(findVideos([])).toEqual([]);
});

describe("videoTrackOf", () => {
	test("is the track that a call plays", () => {
		showPage(`<video id="a"></video>`);
		expect(videoTrackOf(play("#a"))?.id).toBe("track-of-a");
	});

	test("is null for a film, which has an address instead of a stream", () => {
		showPage(`<video id="film" src="https://example.org/film.mp4"></video>`);
		const film = element("#film");
		expect(film instanceof HTMLVideoElement && videoTrackOf(film)).toBeNull();
	});

	test("is null for a stream of sound alone", () => {
		showPage(`<video id="a"></video>`);
		const video = play("#a");
		video.srcObject = new MediaStream();
		expect(videoTrackOf(video)).toBeNull();
	});

	test("is the live one of several, else the first", () => {
		showPage(`<video id="a"></video>`);
		const video = play("#a");
		const ended = aTrack({ id: "old", readyState: "ended" });
		video.srcObject = new MediaStream([ended, aTrack({ id: "new" })]);
		expect(videoTrackOf(video)?.id).toBe("new");
		video.srcObject = new MediaStream([ended]);
		expect(videoTrackOf(video)?.id).toBe("old");
	});
});

test.each<[MediaTrackSettings, string]>([
	[{ displaySurface: "monitor", deviceId: "a", groupId: "b" }, "screen"],
	[{ deviceId: "a", groupId: "b" }, "camera"],
	[{ deviceId: "track-1" }, "elsewhere"],
	[{}, "elsewhere"],
])("settings %j belong to a %s", (settings, source) => {
	expect(trackSource(aTrack({ settings }))).toBe(source);
});

test("a track's settings are read once, or again if it had not begun", () => {
	const settings = { deviceId: "a", groupId: "b" };
	const track = aTrack({ settings });
	const ask = vi.spyOn(track, "getSettings");
	expect([trackSource(track), trackSource(track)]).toEqual([
		"camera",
		"camera",
	]);
	expect(ask).toHaveBeenCalledTimes(1);
	const early = aTrack({ muted: true, settings: {} });
	expect(trackSource(early)).toBe("elsewhere");
	vi.spyOn(early, "getSettings").mockReturnValue(settings);
	expect(trackSource(early)).toBe("camera");
});
