import { beforeEach, describe, expect, test, vi } from "vitest";
import { answerRequest } from "../../../src/content/capture/answer-request.ts";
import type { WaitingAnswer } from "../../../src/content/capture/waiting-answer.ts";
import type { RefusedFrame } from "../../../src/contract/tile-port.ts";
import { failureOf } from "../../../src/core/base/pipeline-failure.ts";
import { aReceivedFrame, FakePicture } from "../../support/fake-picture.ts";
import { aPort } from "../../support/fake-port.ts";

const captureFrame = vi.hoisted(() => vi.fn());
// Pictures come from a browser's decoder, which there is none of here.
vi.mock("../../../src/content/capture/capture-frame.ts", () => ({
	captureFrame,
}));

const pictures: FakePicture[] = [];
const closings = () => pictures.map(({ timesClosed }) => timesClosed);

/** Many such pictures fit a light message. */
const SMALL = [48, 27] as const;

function captured(
	tileId: string,
	[width, height]: readonly [number, number] = SMALL,
): WaitingAnswer {
	const picture = new FakePicture(width, height);
	pictures.push(picture);
	return aReceivedFrame(tileId, picture, performance.now());
}

function refused(tileId: string): RefusedFrame {
	return { type: "refused", tileId, failure: failureOf("frame-unreadable") };
}

const aRequest = (...tileIds: string[]) => ({
	type: "frames/requested" as const,
	requestId: 5,
	tiles: tileIds.map((tileId) => ({
		tileId,
		part: null,
		longestSidePx: 384,
		isNew: false,
	})),
});

beforeEach(() => {
	pictures.length = 0;
	captureFrame
		.mockReset()
		.mockImplementation(async ({ tileId }) => captured(tileId));
});

describe("a request", () => {
	test("is answered with ages, whatever the page's clock says", async () => {
		vi.useFakeTimers();
		vi.spyOn(performance, "timeOrigin", "get").mockReturnValue(3_600_000);
		captureFrame.mockImplementation(async ({ tileId }) => {
			const frame = captured(tileId);
			vi.advanceTimersByTime(40);
			return frame;
		});
		const { port, sent } = aPort();
		const answering = answerRequest(aRequest("ana", "bo"), new Map(), port);
		await vi.runAllTimersAsync();
		await answering;
		vi.useRealTimers();
		expect(sent).toMatchObject([
			{ heldMs: 80, frames: [{ ageMs: 80 }, { ageMs: 40 }] },
		]);
		expect(sent[0]).not.toHaveProperty("frames.0.capturedAtMs");
	});

	test("that was held for longer than can be told is answered with the longest age", async () => {
		captureFrame.mockImplementation(async ({ tileId }) => ({
			...captured(tileId),
			capturedAtMs: performance.now() - 3_600_000,
		}));
		const { port, sent } = aPort();
		await answerRequest(aRequest("ana"), new Map(), port);
		expect(sent).toMatchObject([{ frames: [{ ageMs: 60_000 }] }]);
	});

	test("is answered once, with every requested tile in order, and the pictures are closed", async () => {
		captureFrame.mockImplementationOnce(async ({ tileId }) => refused(tileId));
		const { port, sent } = aPort();
		await answerRequest(aRequest("ana", "bo", "cy"), new Map(), port);
		expect(sent).toHaveLength(1);
		expect(sent[0]).toMatchObject({
			type: "frames/answered",
			requestId: 5,
			frames: [
				{ type: "refused", tileId: "ana" },
				{ type: "captured", tileId: "bo" },
				{ type: "captured", tileId: "cy" },
			],
		});
		expect(closings()).toEqual([1, 1]);
	});

	test("sends ahead what does not fit a light message together with the next picture", async () => {
		const sizes = {
			ana: SMALL,
			bo: [100, 100],
			cy: [100, 100],
			di: [384, 216],
		};
		captureFrame.mockImplementation(async ({ tileId }) =>
			captured(tileId, Object(sizes)[tileId]),
		);
		const closedWhenSent: number[][] = [];
		const { port, sent } = aPort();
		const post = port.post;
		port.post = (message) => {
			closedWhenSent.push(closings());
			post(message);
		};
		await answerRequest(aRequest("ana", "bo", "cy", "di"), new Map(), port);
		const ahead = "frames/sent-ahead";
		expect(sent).toMatchObject([
			{ type: ahead, frames: [{ tileId: "ana" }, { tileId: "bo" }] },
			{ type: ahead, requestId: 5, frames: [{ tileId: "cy" }] },
			{ type: "frames/answered", requestId: 5, frames: [{ tileId: "di" }] },
		]);
		expect(closedWhenSent).toEqual([
			[0, 0, 0],
			[1, 1, 0, 0],
			[1, 1, 1, 0],
		]);
		expect(closings()).toEqual([1, 1, 1, 1]);
	});

	test("sends nothing ahead that contains no picture", async () => {
		captureFrame.mockImplementation(async ({ tileId }) =>
			tileId === "ana" ? refused(tileId) : captured(tileId, [384, 216]),
		);
		const { port, sent } = aPort();
		await answerRequest(aRequest("ana", "bo"), new Map(), port);
		expect(sent).toMatchObject([
			{
				type: "frames/answered",
				frames: [{ tileId: "ana" }, { tileId: "bo" }],
			},
		]);
	});

	test("keeps its pictures open until they are sent", async () => {
		let closedWhenSent: number[] = [];
		const { port } = aPort({
			post: () => {
				closedWhenSent = closings();
			},
		});
		await answerRequest(aRequest("ana", "bo"), new Map(), port);
		expect(closedWhenSent).toEqual([0, 0]);
		expect(closings()).toEqual([1, 1]);
	});

	test("for no tiles is answered too", async () => {
		const { port, sent } = aPort();
		await answerRequest(aRequest(), new Map(), port);
		expect(sent).toMatchObject([{ requestId: 5, frames: [] }]);
	});

	test("is not answered, and its pictures are closed, if the port closes in between", async () => {
		const { port, sent, end } = aPort();
		captureFrame.mockImplementationOnce(async ({ tileId }) => {
			end();
			return captured(tileId);
		});
		await answerRequest(aRequest("ana", "bo"), new Map(), port);
		expect(sent).toEqual([]);
		expect(captureFrame).toHaveBeenCalledTimes(1);
		expect(closings()).toEqual([1]);
	});

	test("closes its pictures even if sending them throws", async () => {
		const { port } = aPort({
			post: () => {
				throw new Error("could not be cloned");
			},
		});
		await expect(
			answerRequest(aRequest("ana"), new Map(), port),
		).rejects.toThrow("cloned");
		expect(closings()).toEqual([1]);
	});
});
