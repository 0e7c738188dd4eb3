// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { newPicture } from "../../../src/content/capture/new-picture.ts";

let shown = 0;
let onFrame: (() => void) | null = null;

/** A video that has shown the given number of pictures, and shows the next by `show`. */
function aVideo(): HTMLVideoElement {
	return Object.assign(document.createElement("video"), {
		getVideoPlaybackQuality: () => ({ totalVideoFrames: shown }),
		requestVideoFrameCallback: (callback: () => void) => {
			onFrame = callback;
			return 1;
		},
		cancelVideoFrameCallback: () => {
			onFrame = null;
		},
	});
}

function show() {
	shown++;
	onFrame?.();
}

beforeEach(() => {
	shown = 1;
	onFrame = null;
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const never = new AbortController().signal;

describe("a new picture", () => {
	test("is there at once if none was captured, or another has been shown since", async () => {
		const video = aVideo();
		await newPicture(video, never);
		show();
		await newPicture(video, never);
		expect(onFrame).toBeNull();
	});

	test("is waited for if the shown one was already captured", async () => {
		const video = aVideo();
		await newPicture(video, never);
		const next = newPicture(video, never);
		show();
		await next;
		expect(onFrame).toBeNull();
		expect(vi.getTimerCount()).toBe(0);
	});

	test("is not waited for long, since a hidden tab hardly gets one", async () => {
		const video = aVideo();
		await newPicture(video, never);
		const next = newPicture(video, never);
		await vi.advanceTimersByTimeAsync(150);
		await next;
		expect(onFrame).toBeNull();
	});

	test("is no longer waited for once nobody wants it", async () => {
		const end = new AbortController();
		const video = aVideo();
		await newPicture(video, end.signal);
		const next = newPicture(video, end.signal);
		end.abort();
		await next;
		expect(vi.getTimerCount()).toBe(0);
	});
});
