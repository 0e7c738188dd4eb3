// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { isProtected } from "../../../src/content/capture/is-protected.ts";
import { aTrack } from "../../support/fake-track.ts";

const close = vi.fn();
const frames = vi.fn();
class Frame {
	constructor() {
		frames();
	}
	close = close;
}
beforeEach(() => {
	vi.stubGlobal("VideoFrame", Frame);
	frames.mockReset();
	close.mockReset();
});

const video = document.createElement("video");

test("a video whose pictures Chrome allows is not protected, and is checked once", () => {
	const track = aTrack();
	expect(isProtected(video, track)).toBe(false);
	expect(isProtected(video, track)).toBe(false);
	expect(frames).toHaveBeenCalledTimes(1);
	expect(close).toHaveBeenCalledTimes(1);
});

test.each([
	["SecurityError", true],
	["InvalidStateError", false],
])("one that Chrome refuses with a %s: %j", (name, isIt) => {
	frames.mockImplementation(() => {
		throw new DOMException("refused", name);
	});
	expect(isProtected(video, aTrack())).toBe(isIt);
});
