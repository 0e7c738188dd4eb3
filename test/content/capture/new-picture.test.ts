import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { newPicture } from "../../../src/content/capture/new-picture.ts";
import { aVideoFrame } from "../../support/fake-picture.ts";

/** A camera's track; `give` is a new picture of it. */
class FakeTrack {
	readonly controllers: ReadableStreamDefaultController<VideoFrame>[] = [];
	readonly cancelled = vi.fn();
	give(): VideoFrame {
		const picture = aVideoFrame();
		this.controllers.at(-1)?.enqueue(picture);
		return picture;
	}
}

const life = { end: new AbortController() };
let track: FakeTrack;
let isReadable = true;

beforeEach(() => {
	vi.useFakeTimers();
	life.end = new AbortController();
	track = new FakeTrack();
	isReadable = true;
	vi.stubGlobal(
		"MediaStreamTrackProcessor",
		class {
			readonly readable: ReadableStream<VideoFrame>;
			constructor({ track }: { track: FakeTrack }) {
				if (!isReadable) throw new TypeError("The track has ended.");
				this.readable = new ReadableStream({
					start: (controller) => {
						track.controllers.push(controller);
					},
					cancel: track.cancelled,
				});
			}
		},
	);
});
afterEach(async () => {
	life.end.abort();
	await vi.advanceTimersByTimeAsync(0);
	vi.useRealTimers();
});

const next = () =>
	newPicture(track as unknown as MediaStreamTrack, life.end.signal);
const settled = () => vi.advanceTimersByTimeAsync(0);

describe("a new picture", () => {
	test("is waited for, and each of two that wait gets another one, in order", async () => {
		const both = Promise.all([next(), next()]);
		const given = [track.give(), track.give()];
		await settled();
		expect(await both).toEqual(given);
		expect((await both)[0]).toBe(given[0]);
	});

	test("is the newest that nobody has had; those before it are closed", async () => {
		const first = next();
		track.give();
		await settled();
		await first;
		const [missed, newest] = [track.give(), track.give()];
		await settled();
		expect(missed.close).toHaveBeenCalledOnce();
		expect(await next()).toBe(newest);
		expect(newest.close).not.toHaveBeenCalled();
	});

	test("is not waited for long, and the next one goes to whoever still waits", async () => {
		const late = next();
		await vi.advanceTimersByTimeAsync(150);
		expect(await late).toBeNull();
		const waits = next();
		const picture = track.give();
		await settled();
		expect(await waits).toBe(picture);
	});

	test("does not come from a track that cannot be read, and the wait is as long", async () => {
		isReadable = false;
		const none = next();
		await vi.advanceTimersByTimeAsync(149);
		const isOver = vi.fn();
		none.then(isOver);
		await settled();
		expect(isOver).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(1);
		expect(await none).toBeNull();
	});
});

describe("the reading of a track", () => {
	test("ends when nobody has wanted a picture for a second, closes what it kept, and begins again", async () => {
		const first = next();
		track.give();
		await settled();
		await first;
		const kept = track.give();
		await vi.advanceTimersByTimeAsync(2_000);
		expect(track.cancelled).toHaveBeenCalledOnce();
		expect(kept.close).toHaveBeenCalledOnce();
		const again = next();
		const picture = track.give();
		await settled();
		expect(await again).toBe(picture);
		expect(track.controllers).toHaveLength(2);
	});

	test("goes on while pictures are wanted", async () => {
		for (let i = 0; i < 30; i++) {
			const wanted = next();
			track.give();
			await vi.advanceTimersByTimeAsync(100);
			expect(await wanted).not.toBeNull();
		}
		expect(track.cancelled).not.toHaveBeenCalled();
	});

	test("ends with the connection", async () => {
		const waits = next();
		life.end.abort();
		await settled();
		expect(await waits).toBeNull();
		expect(track.cancelled).toHaveBeenCalledOnce();
		expect(vi.getTimerCount()).toBe(0);
	});
});
