import { describe, expect, test } from "vitest";
import { checkPage, type PassFacts } from "../../src/core/page-check.ts";
import { aTile } from "../support/builders.ts";
import { NO_IGNORED_VIDEOS } from "../support/no-ignored-videos.ts";

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

	test("where people play and none of the marks of tiles is there", () => {
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
	])("but not where %s", (_what, facts) => {
		expect(check({ tiles: [somebody], ...facts }).hasChanged).toBe(false);
	});
});
