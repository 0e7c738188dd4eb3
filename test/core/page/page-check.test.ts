import { describe, expect, test } from "vitest";
import {
	checkPage,
	mergeChecks,
	type PassFacts,
} from "../../../src/core/page/page-check.ts";
import { aPageCheck } from "../../support/a-page-check.ts";
import { aTile } from "../../support/builders.ts";
import { NO_IGNORED_VIDEOS } from "../../support/no-ignored-videos.ts";

const check = (facts: Partial<PassFacts>) =>
	checkPage({
		site: "jitsi",
		siteBy: "host",
		knowsTiles: true,
		tiles: [],
		ignored: NO_IGNORED_VIDEOS,
		namedBySite: 0,
		matched: [],
		...facts,
	});

describe("the check of a page", () => {
	test("counts tiles by state, names by origin and rules by how often they matched", () => {
		const tile = { part: "tile", select: ".tile", count: 1 } as const;
		expect(
			check({
				tiles: [
					aTile({ video: "live" }),
					aTile({ video: "live", nameSource: "numbered" }),
					aTile({ video: "camera-off" }),
				],
				namedBySite: 1,
				matched: [tile, { part: "name", select: ".tile", count: 1 }, tile],
			}),
		).toMatchObject({
			tiles: { live: 2, "camera-off": 1, stalled: 0 },
			names: { site: 1, page: 1, numbered: 1 },
			rules: [
				{ ...tile, count: 2 },
				{ part: "name", select: ".tile", count: 1 },
			],
			hasChanged: false,
		});
	});
});

describe("a page has changed", () => {
	const somebody = aTile({ video: "live", isSelf: false });

	test("if videos of people play, but no mark of a tile is found", () => {
		expect(check({ tiles: [somebody] }).hasChanged).toBe(true);
	});

	test.each<[string, Partial<PassFacts>]>([
		[
			"a tile was found",
			{ matched: [{ part: "tile", select: "x", count: 1 }] },
		],
		["nothing is known of the site's tiles", { knowsTiles: false }],
		["nobody is there", { tiles: [] }],
		[
			"only the user's own preview plays, before joining",
			{ tiles: [aTile({ video: "live", isSelf: true })] },
		],
		["nobody's video plays", { tiles: [aTile({ video: "camera-off" })] }],
	])("but not if %s", (_what, facts) => {
		expect(check({ tiles: [somebody], ...facts }).hasChanged).toBe(false);
	});
});

const NO_TILES = aPageCheck().tiles;

const SHELL = aPageCheck({ site: "webex", siteBy: "host" });

const MEETING = aPageCheck({
	site: "jitsi",
	siteBy: "marks",
	tiles: { ...NO_TILES, live: 3, "camera-off": 1 },
	ignored: { screenShares: 1, duplicates: 0, tooSmall: 0 },
	names: { site: 3, page: 1, numbered: 0 },
	rules: [{ part: "name", select: ".displayname", count: 3 }],
});

describe("the checks of several page frames", () => {
	test("are none if there was no pass", () => {
		expect(mergeChecks([])).toBeNull();
	});

	test("of one are its own", () => {
		expect(mergeChecks([MEETING])).toEqual(MEETING);
	});

	test("are added up, and named after the page frame with the people", () => {
		expect(mergeChecks([SHELL, MEETING, MEETING])).toEqual({
			...MEETING,
			tiles: { ...NO_TILES, live: 6, "camera-off": 2 },
			ignored: { screenShares: 2, duplicates: 0, tooSmall: 0 },
			names: { site: 6, page: 2, numbered: 0 },
			rules: [{ part: "name", select: ".displayname", count: 6 }],
		});
	});

	test("are named after a page frame that has changed, if one has", () => {
		const structure = ["1 x video(0)"];
		const changed = { ...SHELL, hasChanged: true, structure };
		expect(mergeChecks([MEETING, changed])).toMatchObject({
			site: "webex",
			hasChanged: true,
			structure,
		});
	});

	test("are no longer than one message may be, however many page frames there are", () => {
		const rules = Array.from({ length: 100 }, (_, i) => ({
			part: "tile" as const,
			select: `.t${i}`,
			count: 1,
		}));
		const structure = Array.from({ length: 20 }, () => "1 x video(0)");
		const [one, other] = ["a", "b"].map((letter) =>
			aPageCheck({
				structure,
				rules: rules.map((rule) => ({ ...rule, select: letter + rule.select })),
			}),
		);
		const merged = one && other && mergeChecks([one, other]);
		expect(merged?.rules).toHaveLength(100);
		expect(merged?.structure).toHaveLength(20);
	});
});
