// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { groupDuplicates } from "../../../src/content/tiles/group-duplicates.ts";
import type { SeenVideo } from "../../../src/content/tiles/seen-video.ts";
import { aTrack } from "../../support/fake-track.ts";

function aShowing(
	track: MediaStreamTrack,
	area: number,
	state: SeenVideo["state"] = "live",
): SeenVideo {
	const video = document.createElement("video");
	return {
		video,
		track,
		container: { element: video, pageKey: null, surroundings: [] },
		texts: [],
		isShown: true,
		state,
		areaPx2: area,
	};
}

describe("the showings of one person", () => {
	test("are those of one track, the largest first", () => {
		const track = aTrack({ id: "ana" });
		const strip = aShowing(track, 100);
		const stage = aShowing(track, 900);
		const small = aShowing(track, 50);
		expect(groupDuplicates([strip, stage, small])).toEqual([
			[stage, strip, small],
		]);
	});

	test("begin with one that plays, even if a hidden stage is larger", () => {
		const track = aTrack({ id: "ana" });
		const stage = aShowing(track, 900, "camera-off");
		const strip = aShowing(track, 100);
		expect(groupDuplicates([stage, strip])[0]?.[0]).toBe(strip);
		expect(groupDuplicates([strip, stage])[0]?.[0]).toBe(strip);
	});

	test("are not those of another track with the same id", () => {
		const showings = [
			aShowing(aTrack({ id: "janus1" }), 100),
			aShowing(aTrack({ id: "janus1" }), 100),
		];
		expect(groupDuplicates(showings)).toHaveLength(2);
	});
});
