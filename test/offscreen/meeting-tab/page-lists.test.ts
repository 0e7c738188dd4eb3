import { describe, expect, test } from "vitest";
import { failureOf } from "../../../src/core/base/pipeline-failure.ts";
import {
	type PageFrameTiles,
	pageLists,
} from "../../../src/offscreen/meeting-tab/page-lists.ts";
import { aPageCheck } from "../../support/a-page-check.ts";
import { aTile } from "../../support/builders.ts";
import { NO_IGNORED_VIDEOS } from "../../support/no-ignored-videos.ts";

const aList = (overrides: Partial<PageFrameTiles> = {}): PageFrameTiles => ({
	meeting: "meet.example/abc",
	tiles: [aTile({ tileId: "ana" })],
	ignored: NO_IGNORED_VIDEOS,
	check: aPageCheck(),
	origin: "https://meet.example",
	...overrides,
});

describe("the lists of a tab's page frames", () => {
	test("are kept unchanged, the last of each page frame, until it goes", () => {
		const lists = pageLists();
		const newer = aList({ tiles: [] });
		lists.keep(0, aList());
		lists.keep(3, aList());
		lists.keep(0, newer);
		expect(lists.of(0)).toBe(newer);
		expect(lists.frameIds()).toEqual([0, 3]);
		lists.drop(0);
		expect(lists.of(0)).toBeUndefined();
		expect(lists.frameIds()).toEqual([3]);
	});

	test("have each tile once, and no more in all than one page frame may list", () => {
		const lists = pageLists();
		const many = Array.from({ length: 200 }, (_, i) =>
			aTile({ tileId: `${i}` }),
		);
		lists.keep(
			0,
			aList({ tiles: [...many, aTile({ tileId: "0", name: "Bo" })] }),
		);
		lists.keep(3, aList({ tiles: many }));
		lists.keep(4, aList({ tiles: many }));
		expect(lists.of(0)?.tiles).toEqual(many);
		expect(lists.of(3)?.tiles).toEqual(many.slice(0, 56));
		expect(lists.of(4)?.tiles).toEqual([]);
		lists.keep(0, aList());
		lists.keep(4, aList({ tiles: many }));
		expect(lists.of(4)?.tiles).toHaveLength(199);
	});

	test("name the people whom only the tab's picture shows, by page frame", () => {
		const lists = pageLists();
		const drawn = aTile({ tileId: "ana", fromTab: "canvas" });
		lists.keep(0, aList({ tiles: [drawn, aTile({ tileId: "bo" })] }));
		lists.keep(3, aList({ tiles: [{ ...drawn, fromTab: "video" }] }));
		expect(lists.fromTab()).toEqual([
			{ participantId: "0:ana", reason: "canvas" },
			{ participantId: "3:ana", reason: "video" },
		]);
	});

	test("name each site once whose iframes have sent no list", () => {
		const lists = pageLists();
		const meetingIframes = ["https://rooms.example", "https://other.example"];
		lists.keep(0, aList({ meetingIframes }));
		lists.keep(2, aList({ meetingIframes, origin: "https://other.example" }));
		expect(lists.closedPageFrames()).toEqual([
			{ origin: "https://rooms.example", shownBy: "https://meet.example" },
		]);
	});

	test("name the page for a sandboxed page frame that shows such an iframe", () => {
		const lists = pageLists();
		const meetingIframes = ["https://rooms.example"];
		lists.keep(4, aList({ meetingIframes, origin: null }));
		expect(lists.closedPageFrames()).toEqual([
			{ origin: "https://rooms.example", shownBy: null },
		]);
		lists.keep(0, aList());
		expect(lists.closedPageFrames()).toEqual([
			{ origin: "https://rooms.example", shownBy: "https://meet.example" },
		]);
	});

	test("tell whether others are there, the page is empty, or the meeting is gone", () => {
		const lists = pageLists();
		expect(lists.meeting()).toBe("gone");
		lists.keep(0, aList({ tiles: [aTile({ tileId: "me", isSelf: true })] }));
		expect(lists.meeting()).toBe("empty");
		lists.keep(3, aList());
		expect(lists.meeting()).toBe("here");
		lists.drop(3);
		expect(lists.meeting()).toBe("empty");
		lists.drop(0);
		expect(lists.meeting()).toBe("gone");
	});

	test("add up the videos that their page frames ignored", () => {
		const lists = pageLists();
		expect(lists.ignored()).toEqual(NO_IGNORED_VIDEOS);
		const first = { screenShares: 1, duplicates: 2, tooSmall: 0 };
		const second = { screenShares: 1, duplicates: 0, tooSmall: 3 };
		lists.keep(0, aList({ ignored: first }));
		lists.keep(7, aList({ ignored: second }));
		expect(lists.ignored()).toEqual({
			screenShares: 2,
			duplicates: 2,
			tooSmall: 3,
		});
		lists.drop(0);
		expect(lists.ignored()).toEqual(second);
	});

	test("outlast a failed search, which the next list of its page frame ends", () => {
		const lists = pageLists();
		const failure = failureOf("page-search-failed");
		lists.keep(0, aList());
		lists.keep(3, aList());
		expect(lists.failure()).toBeNull();
		lists.fail(3, failure);
		lists.keep(0, aList());
		expect(lists.failure()).toEqual(failure);
		expect(lists.of(3)).toEqual(aList());
		lists.keep(3, aList());
		expect(lists.failure()).toBeNull();
		lists.fail(3, failure);
		lists.drop(3);
		expect(lists.failure()).toBeNull();
	});

	test("have one check together, and none before the first list", () => {
		const lists = pageLists();
		expect(lists.check()).toBeNull();
		lists.keep(0, aList());
		lists.keep(3, aList());
		expect(lists.check()).toEqual(aPageCheck());
	});
});
