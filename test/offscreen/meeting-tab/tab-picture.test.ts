import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { documentResources } from "../../../src/offscreen/diagnostics/document-resources.ts";
import { tabPicture } from "../../../src/offscreen/meeting-tab/tab-picture.ts";
import { type DrawImage, stubCanvas } from "../../support/fake-picture.ts";
import { aTabStream } from "../../support/fake-tab-stream.ts";

let drawImage: DrawImage;
let nowMs = 0;
beforeEach(() => {
	vi.useFakeTimers();
	nowMs = 10_000;
	drawImage = stubCanvas();
});
afterEach(() => void vi.useRealTimers());

const NEEDED = new Set(["0:ana"]);
const NOBODY = new Set<string>();

function aPicture({ neededBy = NEEDED } = {}) {
	const stream = aTabStream();
	const resources = documentResources();
	const picture = tabPicture({
		readTab: stream.readTab,
		nowMs: () => nowMs,
		resources,
	});
	const states: string[] = [];
	picture.onChange(() => states.push(picture.state));
	picture.neededBy(neededBy, "here");
	return { picture, stream, states, counts: resources.counts };
}

/** The right half of a page that is as wide as the tab's picture. */
const aPlace = (overrides = {}) => ({
	type: "tab-crop" as const,
	tileId: "ana",
	stillSinceMs: 0,
	box: { x: 0.5, y: 0, width: 0.5, height: 1 },
	viewport: { width: 960, height: 600 },
	part: null,
	longestSidePx: 384,
	...overrides,
});

describe("starting", () => {
	test("goes from wanted to starting to running, and each change is reported", async () => {
		const { picture, states, stream, counts } = aPicture();
		expect(picture.state).toBe("wanted");
		expect(await picture.start("id")).toEqual({ ok: true, value: null });
		expect(stream.readTab).toHaveBeenCalledWith(
			"id",
			expect.any(Function),
			expect.any(Function),
			expect.any(AbortSignal),
		);
		expect(states).toEqual(["starting", "running"]);
		expect(counts()).toMatchObject({ tabStream: 1, tabFrame: 0 });
	});

	test("is refused without asking Chrome if no tile needs the picture", async () => {
		const { picture, stream, states } = aPicture({ neededBy: NOBODY });
		expect(await picture.start("id")).toEqual({
			ok: false,
			error: { code: "tab-picture-refused", detail: "nobody is read from it" },
		});
		expect(stream.readTab).not.toHaveBeenCalled();
		expect(states).toEqual([]);
	});

	test("a second time while it runs asks Chrome for nothing", async () => {
		const { picture, stream } = aPicture();
		await picture.start("one");
		expect(await picture.start("other")).toMatchObject({ ok: true });
		expect(stream.readTab).toHaveBeenCalledTimes(1);
	});

	test("fails if Chrome refuses, and the picture is wanted again", async () => {
		const { picture, stream, states, counts } = aPicture();
		stream.readTab.mockRejectedValueOnce(new Error("not allowed"));
		const refused = { code: "tab-picture-refused", detail: "not allowed" };
		expect(await picture.start("id")).toEqual({ ok: false, error: refused });
		expect(states).toEqual(["starting", "wanted"]);
		expect(picture.failure).toEqual(refused);
		expect(counts()).toMatchObject({ tabStream: 0, tabFrame: 0 });
		await picture.start("again");
		expect(picture.failure).toBeNull();
	});
});

describe("a crop", () => {
	test("shows the tile's box in the newest frame, scaled to the requested size", async () => {
		const { picture, stream } = aPicture();
		await picture.start("id");
		stream.frame();
		nowMs += 100;
		const cut = picture.cropFromTab("0:ana", aPlace());
		expect(cut).toMatchObject({
			type: "captured",
			tileId: "ana",
			capturedAtMs: nowMs - 100,
			sourceWidthPx: 960,
			sourceHeightPx: 1_200,
			area: { x: 0, y: 0, width: 960, height: 1_200 },
			picture: { width: 307, height: 384 },
		});
		expect(drawImage.mock.calls[0]?.slice(1)).toEqual([
			960, 0, 960, 1_200, 0, 0, 307, 384,
		]);
	});

	test("of a part of the tile shows that part alone", async () => {
		const { picture, stream } = aPicture();
		await picture.start("id");
		stream.frame();
		const part = { x: 0.25, y: 0.5, width: 0.5, height: 0.25 };
		expect(picture.cropFromTab("0:ana", aPlace({ part }))).toMatchObject({
			sourceWidthPx: 960,
			sourceHeightPx: 1_200,
			area: { x: 240, y: 600, width: 480, height: 300 },
		});
		expect(drawImage.mock.calls[0]?.slice(1, 5)).toEqual([
			1_200, 600, 480, 300,
		]);
	});

	test("is made once for each tile from each frame", async () => {
		const { picture, stream } = aPicture({
			neededBy: new Set(["0:ana", "3:ana"]),
		});
		await picture.start("id");
		stream.frame();
		expect(picture.cropFromTab("0:ana", aPlace())).not.toBeNull();
		expect(picture.cropFromTab("0:ana", aPlace())).toBeNull();
		expect(picture.cropFromTab("3:ana", aPlace())).not.toBeNull();
		stream.frame();
		expect(picture.cropFromTab("0:ana", aPlace())).not.toBeNull();
	});

	test.each([
		[2_000, true],
		[2_001, false],
	])("from a frame that is %i ms old is made: %s", async (ageMs, isMade) => {
		const { picture, stream } = aPicture();
		await picture.start("id");
		stream.frame();
		nowMs += ageMs;
		expect(picture.cropFromTab("0:ana", aPlace()) !== null).toBe(isMade);
	});

	test.each([
		[350, true],
		[349, false],
	])(
		"of a tile that had been still for %i ms at the frame's time is made: %s",
		async (stillMs, isMade) => {
			const { picture, stream } = aPicture();
			await picture.start("id");
			stream.frame();
			const place = aPlace({ stillSinceMs: nowMs - stillMs });
			expect(picture.cropFromTab("0:ana", place) !== null).toBe(isMade);
		},
	);

	test("is not made before the first frame", async () => {
		const { picture } = aPicture();
		await picture.start("id");
		expect(picture.cropFromTab("0:ana", aPlace())).toBeNull();
	});
});

describe("frames", () => {
	test("are closed when the next comes, so that one is open at most", async () => {
		const { picture, stream, counts } = aPicture();
		await picture.start("id");
		const closes = [stream.frame(), stream.frame(), stream.frame()];
		expect(closes.map(({ mock }) => mock.calls.length)).toEqual([1, 1, 0]);
		expect(counts()).toMatchObject({ tabFrame: 1 });
	});

	test("are closed with the picture", async () => {
		const { picture, stream, counts } = aPicture();
		await picture.start("id");
		const close = stream.frame();
		picture.close();
		picture.close();
		expect(close).toHaveBeenCalledTimes(1);
		expect(stream.isStopped()).toBe(true);
		expect(counts()).toMatchObject({ tabStream: 0, tabFrame: 0 });
		expect(picture.cropFromTab("0:ana", aPlace())).toBeNull();
	});
});

describe("the end of the stream", () => {
	test.each([
		["by itself", undefined, { code: "tab-picture-ended" }],
		[
			"by an error",
			new Error("device lost"),
			{ code: "tab-picture-ended", detail: "device lost" },
		],
	])(
		"%s is reported, and the last frame is closed",
		async (_, why, failure) => {
			const { picture, stream, states, counts } = aPicture();
			await picture.start("id");
			const close = stream.frame();
			stream.end(why);
			await vi.advanceTimersByTimeAsync(0);
			expect(states).toEqual(["starting", "running", "wanted"]);
			expect(picture.failure).toEqual(failure);
			expect(close).toHaveBeenCalledTimes(1);
			expect(counts()).toMatchObject({ tabStream: 0, tabFrame: 0 });
		},
	);

	test("that comes late does not end a stream begun after it", async () => {
		const { picture, stream } = aPicture();
		let endFirst = () => {};
		stream.readTab.mockImplementationOnce(
			(_id, _take, started) =>
				new Promise<void>((resolve) => {
					endFirst = resolve;
					started();
				}),
		);
		await picture.start("one");
		picture.close();
		await picture.start("other");
		endFirst();
		await vi.advanceTimersByTimeAsync(0);
		expect(picture.state).toBe("running");
		expect(stream.isStopped()).toBe(false);
	});
});

describe("a picture that nobody needs any more", () => {
	test("ends after a minute while others are there, without a failure", async () => {
		const { picture, stream, states } = aPicture();
		await picture.start("id");
		picture.neededBy(NOBODY, "here");
		await vi.advanceTimersByTimeAsync(59_999);
		expect(stream.isStopped()).toBe(false);
		await vi.advanceTimersByTimeAsync(1);
		expect(stream.isStopped()).toBe(true);
		expect(states).toEqual(["starting", "running", "wanted"]);
		expect(picture.failure).toBeNull();
	});

	test("stays if somebody needs it again within that minute", async () => {
		const { picture, stream } = aPicture();
		await picture.start("id");
		picture.neededBy(NOBODY, "here");
		await vi.advanceTimersByTimeAsync(30_000);
		picture.neededBy(NEEDED, "here");
		await vi.advanceTimersByTimeAsync(120_000);
		expect(stream.isStopped()).toBe(false);
		expect(vi.getTimerCount()).toBe(0);
	});

	test("ends at once when the meeting has gone with its page", async () => {
		const { picture, stream, states, counts } = aPicture();
		await picture.start("id");
		const close = stream.frame();
		picture.neededBy(NOBODY, "gone");
		expect(stream.isStopped()).toBe(true);
		expect(close).toHaveBeenCalledTimes(1);
		expect(counts()).toMatchObject({ tabStream: 0, tabFrame: 0 });
		expect(states).toEqual(["starting", "running", "wanted"]);
		expect(vi.getTimerCount()).toBe(0);
	});

	test("ends three seconds after the last tile, even if cameras had been off before", async () => {
		const { picture, stream } = aPicture();
		await picture.start("id");
		picture.neededBy(NOBODY, "here");
		await vi.advanceTimersByTimeAsync(30_000);
		picture.neededBy(NOBODY, "empty");
		await vi.advanceTimersByTimeAsync(2_000);
		picture.neededBy(NOBODY, "empty");
		await vi.advanceTimersByTimeAsync(999);
		expect(stream.isStopped()).toBe(false);
		await vi.advanceTimersByTimeAsync(1);
		expect(stream.isStopped()).toBe(true);
	});

	test("stays over a change of the page's layout", async () => {
		const { picture, stream } = aPicture();
		await picture.start("id");
		picture.neededBy(NOBODY, "empty");
		await vi.advanceTimersByTimeAsync(1_500);
		picture.neededBy(NEEDED, "here");
		await vi.advanceTimersByTimeAsync(120_000);
		expect(stream.isStopped()).toBe(false);
	});

	test("ends at once with the tab, and no timer is left", async () => {
		const { picture } = aPicture();
		await picture.start("id");
		picture.neededBy(NOBODY, "here");
		picture.close();
		await vi.advanceTimersByTimeAsync(0);
		expect(vi.getTimerCount()).toBe(0);
	});
});
