import { expect, test, vi } from "vitest";
import { trackSource } from "../../src/content/track-source.ts";
import { aTrack } from "../support/fake-track.ts";

test.each<[MediaTrackSettings, string]>([
	[{ displaySurface: "monitor", deviceId: "a", groupId: "b" }, "screen"],
	[{ deviceId: "a", groupId: "b" }, "camera"],
	[{ deviceId: "track-1" }, "elsewhere"],
	[{}, "elsewhere"],
])("settings %j are of a %s", (settings, source) => {
	expect(trackSource(aTrack({ settings }))).toBe(source);
});

test("a track is asked once; one that has not begun, again", () => {
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
