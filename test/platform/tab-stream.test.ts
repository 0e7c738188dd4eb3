import { beforeEach, describe, expect, test, vi } from "vitest";
import { readTab } from "../../src/platform/tab-stream.ts";
import { aVideoFrame } from "../support/fake-picture.ts";
import { soon } from "../support/soon.ts";

const getUserMedia = vi.fn();
const stop = vi.fn();
let push: ReadableStreamDefaultController<VideoFrame>;
let life = new AbortController();

beforeEach(() => {
	life = new AbortController();
	stop.mockReset().mockImplementation(() => {
		try {
			push.close();
		} catch {
			// It is closed already.
		}
	});
	const track = { stop };
	getUserMedia.mockReset().mockResolvedValue({
		getTracks: () => [track],
		getVideoTracks: () => [track],
	});
	vi.stubGlobal("navigator", { mediaDevices: { getUserMedia } });
	vi.stubGlobal(
		"MediaStreamTrackProcessor",
		class {
			readable = new ReadableStream<VideoFrame>({
				start(controller) {
					push = controller;
				},
			});
		},
	);
});

function reading() {
	const taken: VideoFrame[] = [];
	const started = vi.fn();
	const done = readTab(
		"id",
		(frame) => taken.push(frame),
		started,
		life.signal,
	);
	return { taken, started, done };
}

describe("reading a tab", () => {
	test("asks for its picture and never for its sound, which would fall silent for the user", async () => {
		const { started } = reading();
		await soon(() => expect(started).toHaveBeenCalled());
		expect(getUserMedia).toHaveBeenCalledExactlyOnceWith({
			audio: false,
			video: {
				mandatory: expect.objectContaining({
					chromeMediaSource: "tab",
					chromeMediaSourceId: "id",
				}),
			},
		});
	});

	test("passes each frame on, and ends with the stream", async () => {
		const { taken, started, done } = reading();
		await soon(() => expect(started).toHaveBeenCalled());
		push.enqueue(aVideoFrame());
		push.enqueue(aVideoFrame());
		push.close();
		await done;
		expect(taken).toHaveLength(2);
		expect(stop).toHaveBeenCalled();
	});

	test("stops the stream when it is aborted", async () => {
		const { started, done } = reading();
		await soon(() => expect(started).toHaveBeenCalled());
		life.abort();
		await done;
		expect(stop).toHaveBeenCalled();
	});

	test("stops a stream that comes after the abort, and passes nothing on", async () => {
		const { taken, started, done } = reading();
		life.abort();
		await done;
		expect(started).not.toHaveBeenCalled();
		expect(stop).toHaveBeenCalled();
		expect(taken).toEqual([]);
	});

	test("throws Chrome's message if Chrome gives no stream", async () => {
		getUserMedia.mockRejectedValue(new Error("Error starting tab capture"));
		await expect(reading().done).rejects.toThrow("starting tab capture");
	});
});
