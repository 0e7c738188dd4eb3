import { describe, expect, test } from "vitest";
import { mergeChecks } from "../../src/core/merge-checks.ts";
import { aPageCheck } from "../support/a-page-check.ts";

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

describe("the checks of several browser frames", () => {
	test("are none where there was no pass", () => {
		expect(mergeChecks([])).toBeNull();
	});

	test("of one are its own", () => {
		expect(mergeChecks([MEETING])).toEqual(MEETING);
	});

	test("are counted together, and named after the frame with the people", () => {
		expect(mergeChecks([SHELL, MEETING, MEETING])).toEqual({
			...MEETING,
			tiles: { ...NO_TILES, live: 6, "camera-off": 2 },
			ignored: { screenShares: 2, duplicates: 0, tooSmall: 0 },
			names: { site: 6, page: 2, numbered: 0 },
			rules: [{ part: "name", select: ".displayname", count: 6 }],
		});
	});

	test("are named after a frame that has changed, if one has", () => {
		const structure = ["1 x video(0)"];
		const changed = { ...SHELL, hasChanged: true, structure };
		expect(mergeChecks([MEETING, changed])).toMatchObject({
			site: "webex",
			hasChanged: true,
			structure,
		});
	});

	test("are no longer than one message may be, however many frames", () => {
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
