// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import type { Showings } from "../../../src/content/tiles/group-duplicates.ts";
import { mergeByKey } from "../../../src/content/tiles/merge-by-key.ts";
import { aTrack } from "../../support/fake-track.ts";

function aShowing(
	pageKey: string | null,
	{ slot = "", fit = "cover", area = 100, widthPx = 320 } = {},
): Showings {
	const video = document.createElement("video");
	video.style.objectFit = fit;
	Object.defineProperty(video, "videoWidth", { value: widthPx });
	Object.defineProperty(video, "videoHeight", { value: 180 });
	const element = document.createElement("div");
	element.dataset.slot = slot;
	element.append(video);
	document.body.append(element);
	return [
		{
			video,
			track: aTrack(),
			container: { element, pageKey, surroundings: [] },
			texts: [],
			isShown: true,
			state: "live",
			areaPx2: area,
		},
	];
}

describe("of two videos with one key", () => {
	test("the one whose slot is not the key is the screen share", () => {
		const camera = aShowing("p1", { slot: "p1" });
		const screen = aShowing("p1", { slot: "p1/screen", area: 900 });
		expect(mergeByKey([screen, camera], "data-slot")).toEqual({
			people: [camera],
			screenShares: [screen],
		});
	});

	test("the one that is shown whole is, if slots do not decide", () => {
		const camera = aShowing("p1");
		const screen = aShowing("p1", { fit: "contain" });
		expect(mergeByKey([camera, screen], null).screenShares).toEqual([screen]);
	});

	test("the larger picture is, if slots are there but equal, or shapes differ", () => {
		const camera = aShowing("p1");
		const screen = aShowing("p1", { widthPx: 640 });
		expect(mergeByKey([camera, screen], "data-slot").screenShares).toEqual([
			screen,
		]);
		expect(mergeByKey([screen, camera], null).screenShares).toEqual([screen]);
	});

	test("neither is, if nothing decides: they are one person, the larger first", () => {
		const strip = aShowing("p1");
		const stage = aShowing("p1", { area: 900 });
		expect(mergeByKey([strip, stage], null)).toEqual({
			people: [[...stage, ...strip]],
			screenShares: [],
		});
	});
});

test("a key on three videos, or a missing key, identifies nobody", () => {
	const same = [1, 2, 3].map(() => aShowing("room"));
	const none = [1, 2].map(() => aShowing(null));
	expect(mergeByKey([...same, ...none], null)).toEqual({
		people: [...same, ...none],
		screenShares: [],
	});
});
