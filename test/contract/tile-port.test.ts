import { describe, expect, test } from "vitest";
import {
	parseFromContent,
	parseFromOffscreen,
} from "../../src/contract/tile-port.ts";
import { aPageCheck } from "../support/a-page-check.ts";
import { aTile } from "../support/builders.ts";
import { aCapturedFrame } from "../support/fake-picture.ts";
import { NO_IGNORED_VIDEOS } from "../support/no-ignored-videos.ts";

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
		["a capture at a negative time", { capturedAtMs: -1 }],
		["a size that is no number", { sourceWidthPx: Number.NaN }],
	])("%s is refused", (_, overrides) => {
		const frames = [{ ...aCapturedFrame("amara"), ...overrides }];
		expect(
			parseFromContent({ type: "frames/answered", requestId: 4, frames }),
		).toBeUndefined();
	});

	test("a position within the tab's picture is accepted, and so is the answer that there is no new picture", () => {
		const placed = {
			type: "tab-crop",
			tileId: "amara",
			stillSinceMs: 5,
			box: { x: 0, y: 0.5, width: 0.25, height: 0.25 },
			viewport: { width: 1_280, height: 813 },
			part: null,
			longestSidePx: 384,
		};
		const none = { type: "refused", tileId: "bo", failure: null };
		const answer = (...frames: unknown[]) => ({
			type: "frames/answered",
			requestId: 4,
			frames,
		});
		expect(parseFromContent(answer(placed, none))).toEqual(
			answer(placed, none),
		);
		for (const wrong of [
			{ box: { ...placed.box, x: -1 } },
			{ viewport: { width: 0, height: 813 } },
			{ longestSidePx: 1e9 },
		])
			expect(parseFromContent(answer({ ...placed, ...wrong }))).toBeUndefined();
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
