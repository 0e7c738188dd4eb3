import { describe, expect, test } from "vitest";
import {
	MOST_CAPTURE_MS,
	parseFromContent,
	parseFromOffscreen,
} from "../../src/contract/tile-port.ts";
import { aPageCheck } from "../support/a-page-check.ts";
import { aTile } from "../support/builders.ts";
import { aCapturedFrame, FakePicture } from "../support/fake-picture.ts";
import { NO_IGNORED_VIDEOS } from "../support/no-ignored-videos.ts";

const listing = (overrides: object) => ({
	type: "tiles/listed",
	meeting: "meet.example/abc",
	tiles: [aTile()],
	ignored: NO_IGNORED_VIDEOS,
	check: aPageCheck(),
	...overrides,
});

describe("parseFromContent", () => {
	test("a list of tiles passes unchanged", () => {
		const message = {
			type: "tiles/listed",
			meeting: "meet.example/abc",
			tiles: [aTile()],
			ignored: NO_IGNORED_VIDEOS,
			check: aPageCheck(),
		};
		expect(parseFromContent(message)).toEqual(message);
	});

	test("an answer passes with its pictures and its refusals", () => {
		const message = {
			type: "frames/answered",
			requestId: 4,
			heldMs: 12,
			frames: [
				aCapturedFrame("amara"),
				{ type: "refused", tileId: "b", failure: { code: "frame-unreadable" } },
			],
		};
		expect(parseFromContent(message)).toMatchObject({ requestId: 4 });
	});

	test("a copied picture passes if it has the right number of bytes", () => {
		const picture = {
			...{ format: "I420", matrix: "bt709", isFullRange: false },
			chromaEvery: 2,
			...{ width: 5, height: 3, bytes: new Uint8Array(15 + 2 * 6) },
		};
		const answer = (sent: unknown) =>
			parseFromContent({
				type: "frames/answered",
				requestId: 4,
				heldMs: 12,
				frames: [{ ...aCapturedFrame("amara"), picture: sent }],
			});
		expect(answer(picture)).toMatchObject({ frames: [{ picture }] });
		expect(
			answer({ ...picture, chromaEvery: 4, bytes: new Uint8Array(15 + 2 * 2) }),
		).toBeDefined();
		expect(answer({ ...picture, bytes: new Uint8Array(26) })).toBeUndefined();
		expect(answer({ ...picture, bytes: [1, 2, 3] })).toBeUndefined();
	});

	test.each([
		["a picture that is only text", { picture: "data:image/png;base64," }],
		["a capture that is still to come", { ageMs: -1 }],
		["a capture longer ago than any request lasts", { ageMs: 60_001 }],
		["a capture of no age", { ageMs: Number.NaN }],
		["a time of the page's clock in place of an age", { ageMs: 1.7e12 }],
		["a capture that took for ever", { captureMs: Number.POSITIVE_INFINITY }],
		["a size that is no number", { sourceWidthPx: Number.NaN }],
		["a size that no video has", { sourceWidthPx: 1e300 }],
		[
			"a picture larger than was asked for",
			{ picture: new FakePicture(4_096, 4_096) },
		],
		["a picture without a size", { picture: new FakePicture(0, 0) }],
		[
			"a picture whose size is no number",
			{ picture: new FakePicture(Number.NaN, 1) },
		],
		[
			"an area that is not in the picture",
			{ area: { x: 600, y: 0, width: 41, height: 1 } },
		],
		["a key without end", { tileId: "x".repeat(10_000) }],
	])("%s is refused", (_, overrides) => {
		const frames = [{ ...aCapturedFrame("amara"), ...overrides }];
		const answer = { type: "frames/answered", requestId: 4, heldMs: 12 };
		expect(parseFromContent({ ...answer, frames })).toBeUndefined();
	});

	test("a capture's time counts for as long as a request may take, whatever the page says", () => {
		const answer = {
			type: "frames/answered",
			requestId: 4,
			heldMs: 12,
			frames: [{ ...aCapturedFrame("amara"), captureMs: 1e15 }],
		};
		expect(parseFromContent(answer)).toMatchObject({
			frames: [{ captureMs: MOST_CAPTURE_MS }],
		});
	});

	test("a refusal says only that a picture could not be read, and that briefly", () => {
		const answer = (failure: unknown) =>
			parseFromContent({
				type: "frames/answered",
				requestId: 4,
				heldMs: 12,
				frames: [{ type: "refused", tileId: "b", failure }],
			});
		expect(answer({ code: "history-damaged" })).toBeUndefined();
		const detail = "x".repeat(10_000);
		expect(answer({ code: "frame-unreadable", detail })).toMatchObject({
			frames: [{ failure: { detail: "x".repeat(300) } }],
		});
	});

	test("a position within the tab's picture is accepted, and so is the answer that there is no new picture", () => {
		const placed = {
			type: "tab-crop",
			tileId: "amara",
			stillForMs: 5,
			box: { x: 0, y: 0.5, width: 0.25, height: 0.25 },
			viewport: { width: 1_280, height: 813 },
			part: null,
			longestSidePx: 384,
		};
		const none = { type: "refused", tileId: "bo", failure: null };
		const answer = (...frames: unknown[]) => ({
			type: "frames/answered",
			requestId: 4,
			heldMs: 12,
			frames,
		});
		expect(parseFromContent(answer(placed, none))).toEqual(
			answer(placed, none),
		);
		for (const wrong of [
			{ box: { ...placed.box, x: -1 } },
			{ viewport: { width: 0, height: 813 } },
			{ viewport: { width: 1e300, height: 813 } },
			{ longestSidePx: 481 },
			{ stillForMs: 1.7e12 },
		])
			expect(parseFromContent(answer({ ...placed, ...wrong }))).toBeUndefined();
	});

	test("names arrive cleaned, and a number's words stay as they are", () => {
		const namesOf = (...tiles: unknown[]) => {
			const list = parseFromContent(listing({ tiles }));
			return list?.type === "tiles/listed"
				? list.tiles.map(({ name }) => name)
				: undefined;
		};
		expect(
			namesOf(
				aTile({ name: "\u202eadA\u0000 Lovelace (You)" }),
				aTile({ name: "Participant 3", nameSource: "numbered" }),
				aTile({ name: `${"\u202e".repeat(90)}a`, nameSource: "numbered" }),
				aTile({ name: "b".repeat(200), nameSource: "numbered" }),
				aTile({ name: "camera off" }),
			),
		).toEqual([
			"adA Lovelace",
			"Participant 3",
			"a",
			`${"b".repeat(79)}…`,
			"camera off",
		]);
	});

	test.each([
		["a tile", { tiles: [aTile({ widthPx: 1e300 })] }],
		[
			"the ignored videos",
			{ ignored: { ...NO_IGNORED_VIDEOS, tooSmall: 1e300 } },
		],
		[
			"the check's tiles",
			{ check: aPageCheck({ tiles: { ...aPageCheck().tiles, live: 1e300 } }) },
		],
		[
			"the check's rules",
			{
				check: aPageCheck({
					rules: [{ part: "tile", select: "a", count: 1e300 }],
				}),
			},
		],
	])("a number beyond every page is refused in %s", (_what, overrides) => {
		expect(parseFromContent(listing({}))).toBeDefined();
		expect(parseFromContent(listing(overrides))).toBeUndefined();
	});

	test("names and lists of unlimited length are refused", () => {
		const listed = (tiles: unknown[]) => ({
			type: "tiles/listed",
			meeting: "meet.example/abc",
			tiles,
			ignored: NO_IGNORED_VIDEOS,
			check: aPageCheck(),
		});
		expect(
			parseFromContent(listed([aTile({ name: "x".repeat(10_000) })])),
		).toBeUndefined();
		expect(
			parseFromContent(listed(Array(10_000).fill(aTile()))),
		).toBeUndefined();
	});
});

describe("parseFromOffscreen", () => {
	test("labels have known states, and carry nothing else about anybody", () => {
		const shown = (labels: unknown) =>
			parseFromOffscreen({ type: "labels/shown", labels });
		const label = { tileId: "amara", state: "facing" };
		expect(shown(null)).toEqual({ type: "labels/shown", labels: null });
		expect(shown([{ ...label, name: "Amara" }])).toEqual({
			type: "labels/shown",
			labels: [label],
		});
		expect(shown([{ ...label, state: "<b>asleep</b>" }])).toBeUndefined();
		expect(shown(Array(10_000).fill(label))).toBeUndefined();
		expect(shown(undefined)).toBeUndefined();
	});

	test("a request for frames is accepted, any other message is not", () => {
		const request = {
			type: "frames/requested",
			requestId: 1,
			tiles: [
				{ tileId: "amara", part: null, longestSidePx: 384, isNew: false },
				{
					tileId: "bo",
					part: { x: 0.25, y: 0, width: 0.5, height: 1 },
					longestSidePx: 256,
					isNew: true,
				},
			],
		};
		expect(parseFromOffscreen(request)).toEqual(request);
		expect(parseFromOffscreen({ ...request, type: "eval" })).toBeUndefined();
	});
});
