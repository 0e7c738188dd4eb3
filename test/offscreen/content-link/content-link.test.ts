import { beforeEach, describe, expect, test, vi } from "vitest";
import { failureOf } from "../../../src/core/base/pipeline-failure.ts";
import { yuvLength } from "../../../src/core/picture/yuv-picture.ts";
import { contentLink } from "../../../src/offscreen/content-link/content-link.ts";
import { documentResources } from "../../../src/offscreen/diagnostics/document-resources.ts";
import { aPageCheck } from "../../support/a-page-check.ts";
import { aTile } from "../../support/builders.ts";
import {
	aCapturedFrame,
	aReceivedFrame,
	aYuvPicture,
	FakePicture,
} from "../../support/fake-picture.ts";
import { aPort } from "../../support/fake-port.ts";
import { NO_IGNORED_VIDEOS } from "../../support/no-ignored-videos.ts";

beforeEach(() => void vi.stubGlobal("ImageBitmap", FakePicture));

let fake = aPort();
let resources = documentResources();
const events = {
	listed: vi.fn(),
	searchFailed: vi.fn(),
	cropFromTab: vi.fn(),
	captured: vi.fn(),
	failed: vi.fn(),
};
beforeEach(() => {
	fake = aPort();
	resources = documentResources();
	for (const event of Object.values(events)) event.mockReset();
});

const FACE = { x: 0.25, y: 0, width: 0.5, height: 1 };
const BY_THREES = { size: 3, everyMs: 0 };
const ASKED = [
	{
		tileId: "ana",
		intervalMs: 350,
		part: null,
		partSidePx: 256,
		needsEveryPicture: false,
	},
	{
		tileId: "bo",
		intervalMs: 350,
		part: FACE,
		partSidePx: 256,
		needsEveryPicture: false,
	},
];

/** The clock of the offscreen document. */
let nowMs = 0;
beforeEach(() => {
	nowMs = 1_000_000;
});

const aLink = () => contentLink(fake.port, 4, resources, () => nowMs, events);

function aLinkThatAsked() {
	const link = aLink();
	link.ask(ASKED, nowMs, BY_THREES);
	return link;
}

const refused = (tileId: string) => ({
	type: "refused",
	tileId,
	failure: failureOf("frame-unreadable"),
});
const answered = (frames: unknown, requestId = 1, heldMs = 0) => ({
	type: "frames/answered",
	requestId,
	heldMs,
	frames,
});

describe("asking", () => {
	test("sends one request for the tiles that are due, and none if none is due", () => {
		const link = aLinkThatAsked();
		link.ask(ASKED, nowMs + 40, BY_THREES);
		expect(fake.sent).toEqual([
			{
				type: "frames/requested",
				requestId: 1,
				tiles: [
					{ tileId: "ana", part: null, longestSidePx: 384, isNew: false },
					{ tileId: "bo", part: FACE, longestSidePx: 256, isNew: false },
				],
			},
		]);
	});
});

test("a search of the page that failed is handed on", () => {
	aLink();
	const failure = failureOf("page-search-failed", "No member.");
	fake.say({ type: "page/search-failed", failure });
	expect(events.searchFailed).toHaveBeenCalledWith(failure);
	expect(events.failed).not.toHaveBeenCalled();
});

describe("labels", () => {
	test("are sent while there are any, and removed once", () => {
		const link = aLink();
		const labels = [{ tileId: "ana", state: "facing" }] as const;
		link.label(null);
		for (const one of [labels, labels, null, null]) link.label(one);
		expect(fake.sent).toEqual([
			{ type: "labels/shown", labels },
			{ type: "labels/shown", labels },
			{ type: "labels/shown", labels: null },
		]);
	});
});

describe("an answer", () => {
	test("passes its pictures on open, reports refusals, and counts both", () => {
		const link = aLinkThatAsked();
		const frame = aCapturedFrame("ana");
		nowMs += 50;
		fake.say(answered([frame, refused("bo")], 1, 50));
		expect(events.captured).toHaveBeenCalledExactlyOnceWith([
			aReceivedFrame("ana", frame.picture, nowMs - 1),
		]);
		expect(events.failed).toHaveBeenCalledExactlyOnceWith({
			code: "frame-unreadable",
		});
		expect(frame.picture.timesClosed).toBe(0);
		expect(resources.counts().picture).toBe(1);
		expect(link.counts()).toEqual({ asked: 2, received: 1, dropped: 1 });
	});

	test("may give a tile's position in the tab's picture, and the crop from there is passed on", () => {
		const link = aLinkThatAsked();
		const cropped = aReceivedFrame("bo");
		events.cropFromTab.mockReturnValueOnce(null).mockReturnValueOnce(cropped);
		const placed = (tileId: string) => ({
			type: "tab-crop",
			tileId,
			stillForMs: 3_000,
			box: FACE,
			viewport: { width: 1_280, height: 800 },
			part: null,
			longestSidePx: 384,
		});
		fake.say(answered([placed("ana"), placed("bo")]));
		expect(events.cropFromTab).toHaveBeenCalledTimes(2);
		expect(events.cropFromTab).toHaveBeenLastCalledWith(
			expect.objectContaining({ tileId: "bo", stillSinceMs: nowMs - 3_000 }),
		);
		expect(events.captured).toHaveBeenCalledExactlyOnceWith([cropped]);
		expect(resources.counts().picture).toBe(1);
		expect(link.counts()).toEqual({ asked: 2, received: 1, dropped: 1 });
	});

	test("without a new picture is no failure and begins no batch", () => {
		const link = aLinkThatAsked();
		const none = { ...refused("ana"), failure: null };
		fake.say(answered([none, { ...none, tileId: "bo" }]));
		expect(events.failed).not.toHaveBeenCalled();
		expect(events.captured).not.toHaveBeenCalled();
		expect(link.counts()).toEqual({ asked: 2, received: 0, dropped: 2 });
	});

	const ahead = (frames: unknown) => ({
		...answered(frames),
		type: "frames/sent-ahead",
	});

	test("of which a part was sent ahead is passed on whole", () => {
		const link = aLinkThatAsked();
		const [ana, bo] = [aCapturedFrame("ana"), aCapturedFrame("bo")];
		fake.say(ahead([ana]));
		expect(events.captured).not.toHaveBeenCalled();
		fake.say(answered([bo]));
		expect(events.captured).toHaveBeenCalledExactlyOnceWith([
			expect.objectContaining({ tileId: "ana", picture: ana.picture }),
			expect.objectContaining({ tileId: "bo", picture: bo.picture }),
		]);
		expect([ana, bo].map(({ picture }) => picture.timesClosed)).toEqual([0, 0]);
		expect(resources.counts().picture).toBe(2);
		expect(link.counts()).toEqual({ asked: 2, received: 2, dropped: 0 });
	});

	test("has the whole of a picture that came in pieces", () => {
		const link = aLinkThatAsked();
		const bytes = Uint8Array.from({ length: yuvLength(8, 4) }, (_, i) => i);
		const picture = aYuvPicture(8, 4, bytes.slice(30));
		fake.say({ type: "frames/piece", requestId: 1, bytes: bytes.slice(0, 30) });
		expect(events.captured).not.toHaveBeenCalled();
		fake.say(answered([{ ...aCapturedFrame("ana"), picture }, refused("bo")]));
		expect(events.captured).toHaveBeenCalledExactlyOnceWith([
			expect.objectContaining({
				tileId: "ana",
				picture: aYuvPicture(8, 4, bytes),
			}),
		]);
		expect(link.counts()).toEqual({ asked: 2, received: 1, dropped: 1 });
	});

	test.each([
		["few", 17],
		["many", 20 + 2_048],
	])("ends with a picture whose pieces are too %s", (_, length) => {
		const link = aLinkThatAsked();
		const picture = aYuvPicture(8, 4, new Uint8Array(length));
		fake.say({ type: "frames/piece", requestId: 1, bytes: new Uint8Array(30) });
		fake.say(answered([{ ...aCapturedFrame("ana"), picture }]));
		expect(events.captured).not.toHaveBeenCalled();
		expect(events.failed).toHaveBeenCalledOnce();
		expect(link.counts()).toEqual({ asked: 2, received: 0, dropped: 2 });
	});

	test("ends with a piece that is none", () => {
		const link = aLinkThatAsked();
		fake.say({ type: "frames/piece", requestId: 1, bytes: "bytes" });
		expect(events.failed).toHaveBeenCalledOnce();
		expect(link.counts()).toEqual({ asked: 2, received: 0, dropped: 2 });
	});

	test("has each tile once, in whichever part", () => {
		const link = aLinkThatAsked();
		const [ana, again] = [aCapturedFrame("ana"), aCapturedFrame("ana")];
		fake.say(ahead([ana]));
		fake.say(answered([again, refused("bo")]));
		expect(events.captured.mock.lastCall?.[0]).toHaveLength(1);
		expect([ana, again].map(({ picture }) => picture.timesClosed)).toEqual([
			0, 1,
		]);
		expect(link.counts()).toEqual({ asked: 2, received: 1, dropped: 1 });
	});

	test("ends with a part that brings nothing new, so that parts cannot be sent without end", () => {
		const link = aLinkThatAsked();
		const frames = [1, 2, 3, 4].map(() => aCapturedFrame("ana"));
		for (const frame of frames) fake.say(ahead([frame]));
		expect(events.captured).toHaveBeenCalledTimes(1);
		expect(frames.map(({ picture }) => picture.timesClosed)).toEqual([
			0, 1, 1, 1,
		]);
		expect(link.counts()).toEqual({ asked: 2, received: 1, dropped: 1 });
	});

	test.each([
		["the page goes", () => fake.end()],
		[
			"the rest is malformed",
			() => fake.say({ ...answered([]), frames: "none" }),
		],
		[
			"the rest comes too late",
			() => {
				nowMs += 4_000;
				fake.say(answered([refused("bo")]));
			},
		],
	])("closes the part that was sent ahead if %s", (_what, happens) => {
		const link = aLinkThatAsked();
		const frame = aCapturedFrame("ana");
		fake.say(ahead([frame]));
		happens();
		expect(frame.picture.timesClosed).toBe(1);
		expect(events.captured).not.toHaveBeenCalled();
		expect(resources.counts().picture ?? 0).toBe(0);
		expect(link.counts()).toEqual({ asked: 2, received: 0, dropped: 2 });
	});

	test.each([
		["that nobody asked for", [9]],
		["that comes twice", [1, 1]],
	])("%s is closed and not passed on", (_what, requestIds) => {
		aLinkThatAsked();
		const frames = requestIds.map((requestId) => {
			const frame = aCapturedFrame("ana");
			fake.say(answered([frame], requestId));
			return frame;
		});
		expect(frames.at(-1)?.picture.timesClosed).toBe(1);
		expect(resources.counts().picture).toBe(requestIds.length - 1);
		expect(events.captured).toHaveBeenCalledTimes(requestIds.length - 1);
	});

	test("is used only for tiles that were asked for, each once, and everything else in it is closed", () => {
		const link = aLinkThatAsked();
		const [ana, again, stranger] = ["ana", "ana", "cy"].map((tileId) =>
			aCapturedFrame(tileId),
		);
		const hidden = new FakePicture();
		const bo = { ...refused("bo"), thumbnail: hidden };
		fake.say(answered([ana, again, stranger, bo]));
		expect(events.captured).toHaveBeenCalledExactlyOnceWith([
			expect.objectContaining({ tileId: "ana", picture: ana?.picture }),
		]);
		expect(ana?.picture.timesClosed).toBe(0);
		for (const picture of [again?.picture, stranger?.picture, hidden])
			expect(picture?.timesClosed).toBe(1);
		expect(resources.counts().picture).toBe(1);
		expect(link.counts()).toEqual({ asked: 2, received: 1, dropped: 1 });
		expect(events.failed).toHaveBeenCalledWith(
			failureOf("message-malformed", "a picture that nobody asked for"),
		);
	});

	test("ends its request even if it is malformed, so that it cannot be sent again and again", () => {
		const link = aLinkThatAsked();
		const pictures = [1, 2, 3].map(() => new FakePicture());
		for (const picture of pictures) fake.say(answered([{ picture }]));
		expect(events.failed).toHaveBeenCalledTimes(1);
		expect(pictures.map(({ timesClosed }) => timesClosed)).toEqual([1, 1, 1]);
		expect(link.counts()).toEqual({ asked: 2, received: 0, dropped: 2 });
	});

	test("that arrives after its request was given up is closed, and stays counted as dropped", () => {
		const link = aLinkThatAsked();
		link.ask([], nowMs + 3_000, BY_THREES);
		const late = aCapturedFrame("ana");
		fake.say(answered([late]));
		expect(late.picture.timesClosed).toBe(1);
		expect(events.captured).not.toHaveBeenCalled();
		expect(link.counts()).toEqual({ asked: 2, received: 0, dropped: 2 });
	});

	test("that arrives after the computer slept is closed, though no other request was due meanwhile", () => {
		const link = aLinkThatAsked();
		nowMs += 600_000;
		const late = aCapturedFrame("ana");
		fake.say(answered([late]));
		expect(late.picture.timesClosed).toBe(1);
		expect(events.captured).not.toHaveBeenCalled();
		expect(link.counts()).toEqual({ asked: 2, received: 0, dropped: 2 });
	});
});

describe("the time of a picture", () => {
	const capturedAtMs = () => events.captured.mock.lastCall?.[0][0].capturedAtMs;

	test("is by this document's clock: its age before the answer was sent, and half of the way", () => {
		aLinkThatAsked();
		nowMs += 100;
		fake.say(answered([{ ...aCapturedFrame("ana"), ageMs: 30 }], 1, 60));
		expect(capturedAtMs()).toBe(nowMs - 20 - 30);
	});

	test("is never before its request, nor after its arrival, whatever the page says", () => {
		const askedAtMs = nowMs;
		aLinkThatAsked();
		nowMs += 100;
		fake.say(answered([{ ...aCapturedFrame("ana"), ageMs: 50_000 }], 1, 0));
		expect(capturedAtMs()).toBe(askedAtMs);
		nowMs += 400;
		const link = aLinkThatAsked();
		nowMs += 100;
		fake.say(answered([{ ...aCapturedFrame("ana"), ageMs: 0 }], 1, 60_000));
		expect(capturedAtMs()).toBe(nowMs);
		expect(link.counts().received).toBe(1);
	});
});

test("requests in flight when the page goes count as dropped", () => {
	const link = aLinkThatAsked();
	fake.end();
	expect(link.counts()).toEqual({ asked: 2, received: 0, dropped: 2 });
});

describe("a malformed message", () => {
	test.each([
		["a frame without a time", (p: FakePicture) => [{ picture: p }]],
		[
			"a frame of nobody",
			(p: FakePicture) => [aCapturedFrame("ana", p), null, 3],
		],
		[
			"a refusal with a picture",
			(p: FakePicture) => [{ ...refused("ana"), failure: {}, picture: p }],
		],
	])("is reported, and its pictures are closed: %s", (_what, frames) => {
		aLinkThatAsked();
		const picture = new FakePicture();
		fake.say(answered(frames(picture)));
		expect(picture.timesClosed).toBe(1);
		expect(events.captured).not.toHaveBeenCalled();
		expect(events.failed).toHaveBeenCalledExactlyOnceWith(
			failureOf("message-malformed", "from a content script"),
		);
	});

	test.each([null, "tiles", [], { type: "tiles/listed" }, { frames: 7 }])(
		"is reported and breaks nothing: %j",
		(message) => {
			aLinkThatAsked();
			fake.say(message);
			expect(events.failed).toHaveBeenCalledTimes(1);
		},
	);
});

test("a list of tiles is passed on", () => {
	aLinkThatAsked();
	const list = {
		type: "tiles/listed",
		meeting: "meet.example/abc",
		tiles: [aTile()],
		ignored: NO_IGNORED_VIDEOS,
		check: aPageCheck(),
	};
	fake.say(list);
	expect(events.listed).toHaveBeenCalledExactlyOnceWith(list);
});

test("closing the link closes its port", () => {
	aLinkThatAsked().close();
	expect(fake.port.closed.aborted).toBe(true);
});

describe("a page frame that is frozen or hangs", () => {
	test("has not answered since the first request after it was last heard", () => {
		const link = aLinkThatAsked();
		expect(link.unansweredSinceMs()).toBe(nowMs);
		link.ask(ASKED, nowMs + 2_000, BY_THREES);
		expect(link.unansweredSinceMs()).toBe(nowMs);
		fake.say(answered([refused("ana")]));
		expect(link.unansweredSinceMs()).toBeNull();
		link.ask(ASKED, nowMs + 9_000, BY_THREES);
		expect(link.unansweredSinceMs()).toBe(nowMs + 9_000);
	});

	test("is not said of one that was never asked", () => {
		const link = aLink();
		expect(link.unansweredSinceMs()).toBeNull();
	});
});
