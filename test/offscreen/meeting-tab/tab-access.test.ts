import { beforeEach, describe, expect, test, vi } from "vitest";
import { documentResources } from "../../../src/offscreen/diagnostics/document-resources.ts";
import {
	type PageFrameTiles,
	pageLists,
} from "../../../src/offscreen/meeting-tab/page-lists.ts";
import { tabAccess } from "../../../src/offscreen/meeting-tab/tab-access.ts";
import { tabPicture } from "../../../src/offscreen/meeting-tab/tab-picture.ts";
import { aPageCheck } from "../../support/a-page-check.ts";
import { aTile } from "../../support/builders.ts";
import { type DrawImage, stubCanvas } from "../../support/fake-picture.ts";
import { aTabStream } from "../../support/fake-tab-stream.ts";
import { NO_IGNORED_VIDEOS } from "../../support/no-ignored-videos.ts";

let drawImage: DrawImage;

let nowMs = 0;
beforeEach(() => {
	vi.useFakeTimers();
	nowMs = 10_000;
	drawImage = stubCanvas();
});

function anAccess(stream = aTabStream()) {
	const changed = vi.fn();
	const { readTab } = stream;
	const resources = documentResources();
	const picture = tabPicture({ readTab, nowMs: () => nowMs, resources });
	const access = {
		...tabAccess(pageLists(), picture, changed),
		startTabPicture: picture.start,
		close: picture.close,
	};
	return { access, stream, changed, counts: resources.counts };
}

const ana = aTile({ tileId: "ana", fromTab: "canvas" });
const bo = aTile({ tileId: "bo" });
const aList = (overrides: Partial<PageFrameTiles> = {}): PageFrameTiles => ({
	meeting: "meet.example/abc",
	tiles: [ana, bo],
	ignored: NO_IGNORED_VIDEOS,
	check: aPageCheck(),
	meetingIframes: [],
	origin: "https://meet.example",
	...overrides,
});
const aPlace = (stillSinceMs = 0) => ({
	type: "tab-crop" as const,
	tileId: "ana",
	stillSinceMs,
	box: { x: 0.5, y: 0, width: 0.25, height: 0.5 },
	viewport: { width: 960, height: 600 },
	part: null,
	longestSidePx: 384,
});

describe("a tile that only the tab's picture shows", () => {
	test("cannot be read before there is one, and the need is reported", () => {
		const { access } = anAccess();
		access.list(0, aList());
		expect(access.listed(0)?.tiles.map(({ video }) => video)).toEqual([
			"unreadable",
			"live",
		]);
		expect(access.summary().tabPicture).toEqual({
			people: 1,
			reason: "canvas",
			state: "wanted",
			failure: null,
		});
		expect(access.cropFromTab(0, aPlace())).toBeNull();
	});

	test("can be read while the tab's picture runs, by its position in the newest frame", async () => {
		const { access, stream, changed } = anAccess();
		access.list(0, aList());
		expect(await access.startTabPicture("id")).toEqual({
			ok: true,
			value: null,
		});
		expect(changed).toHaveBeenCalledWith(0);
		expect(access.listed(0)?.tiles[0]?.video).toBe("live");
		const closeFirst = stream.frame();
		stream.frame();
		expect(closeFirst).toHaveBeenCalledTimes(1);
		expect(access.cropFromTab(0, aPlace())).toMatchObject({
			type: "captured",
			tileId: "ana",
			capturedAtMs: nowMs,
			sourceWidthPx: 480,
			sourceHeightPx: 600,
		});
		expect(drawImage.mock.calls[0]?.slice(1, 5)).toEqual([960, 0, 480, 600]);
	});

	test("is never cropped twice from a frame, nor from one before its position was still, nor from an old one", async () => {
		const { access, stream } = anAccess();
		access.list(0, aList());
		await access.startTabPicture("id");
		stream.frame();
		expect(access.cropFromTab(0, aPlace(nowMs - 200))).toBeNull();
		expect(access.cropFromTab(0, aPlace(nowMs - 400))).not.toBeNull();
		expect(access.cropFromTab(0, aPlace(nowMs - 400))).toBeNull();
		stream.frame();
		nowMs += 2_500;
		expect(access.cropFromTab(0, aPlace())).toBeNull();
	});
});

describe("the tab's picture", () => {
	test("ends with the tab's reader, and its last frame is closed", async () => {
		const { access, stream, counts } = anAccess();
		access.list(0, aList());
		await access.startTabPicture("id");
		const close = stream.frame();
		expect(counts()).toMatchObject({ tabStream: 1, tabFrame: 1 });
		access.close();
		expect(counts()).toMatchObject({ tabStream: 0, tabFrame: 0 });
		expect(stream.isStopped()).toBe(true);
		expect(close).toHaveBeenCalledTimes(1);
	});

	test("ends after a minute without need while others are there, and at once when the page is gone", async () => {
		const { access, stream } = anAccess();
		access.list(0, aList());
		await access.startTabPicture("id");
		access.list(0, aList({ tiles: [bo] }));
		await vi.advanceTimersByTimeAsync(50_000);
		access.list(0, aList());
		await vi.advanceTimersByTimeAsync(50_000);
		expect(stream.isStopped()).toBe(false);
		access.list(0, aList({ tiles: [bo] }));
		await vi.advanceTimersByTimeAsync(59_999);
		expect(stream.isStopped()).toBe(false);
		access.drop(0);
		expect(stream.isStopped()).toBe(true);
	});

	test("ends after seconds on a page that lists nobody but the user", async () => {
		const { access, stream } = anAccess();
		access.list(0, aList());
		await access.startTabPicture("id");
		access.list(0, aList({ tiles: [aTile({ tileId: "me", isSelf: true })] }));
		await vi.advanceTimersByTimeAsync(2_999);
		expect(stream.isStopped()).toBe(false);
		await vi.advanceTimersByTimeAsync(1);
		expect(stream.isStopped()).toBe(true);
	});

	test("is wanted again after Chrome ends it, with the reason", async () => {
		const { access, stream, counts } = anAccess();
		access.list(0, aList());
		await access.startTabPicture("id");
		stream.end();
		await vi.advanceTimersByTimeAsync(0);
		expect(counts()).toMatchObject({ tabStream: 0, tabFrame: 0 });
		expect(access.summary().tabPicture).toMatchObject({
			state: "wanted",
			failure: { code: "tab-picture-ended" },
		});
		expect(access.listed(0)?.tiles[0]?.video).toBe("unreadable");
	});

	test("is a failure if Chrome refuses it, and can be tried again", async () => {
		const stream = aTabStream();
		stream.readTab.mockRejectedValueOnce(
			new Error("Error starting tab capture"),
		);
		const { access } = anAccess(stream);
		access.list(0, aList());
		expect(await access.startTabPicture("id")).toEqual({
			ok: false,
			error: {
				code: "tab-picture-refused",
				detail: "Error starting tab capture",
			},
		});
		expect(await access.startTabPicture("other")).toMatchObject({ ok: true });
	});

	test("is not requested from Chrome if nobody needs it", async () => {
		const { access, stream } = anAccess();
		access.list(0, aList({ tiles: [bo] }));
		expect(await access.startTabPicture("id")).toMatchObject({ ok: false });
		expect(stream.readTab).not.toHaveBeenCalled();
	});

	test("is requested from Chrome once, however often it is offered", async () => {
		const { access, stream } = anAccess();
		access.list(0, aList());
		await Promise.all([
			access.startTabPicture("one"),
			access.startTabPicture("other"),
		]);
		expect(stream.readTab).toHaveBeenCalledTimes(1);
	});
});

describe("iframes of other sites", () => {
	test("are closed until a content script in them sends a list", () => {
		const { access } = anAccess();
		const meetingIframes = ["https://rooms.example", "https://other.example"];
		access.list(0, aList({ meetingIframes }));
		access.list(2, aList({ meetingIframes }));
		const origins = () =>
			access.summary().closedPageFrames.map(({ origin }) => origin);
		expect(origins()).toEqual(meetingIframes);
		access.list(5, aList({ origin: "https://rooms.example" }));
		expect(origins()).toEqual(["https://other.example"]);
		access.drop(5);
		expect(origins()).toEqual(meetingIframes);
	});
});
