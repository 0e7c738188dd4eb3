// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { mergeByPerson } from "../../../src/content/people/merge-by-person.ts";
import { selfTiles } from "../../../src/content/people/self-tiles.ts";
import { aPerson } from "../../support/a-person.ts";

const STAGE = { select: ".stage", asOf: "2026", certainty: "high" } as const;

describe("everyone is listed once", () => {
	test("even if a stage repeats somebody by name", () => {
		const ana = aPerson({ name: "Ana" });
		const stage = aPerson({ name: "Ana", stageRule: STAGE });
		expect(mergeByPerson([stage, ana], [])).toEqual([ana]);
	});

	test("by the stage alone, if nobody else has the name", () => {
		const stage = aPerson({ name: "Ana", stageRule: STAGE });
		expect(mergeByPerson([stage], [])).toEqual([stage]);
	});

	test("by the video, not by a tile without a picture", () => {
		const ana = aPerson({ name: "Ana", pageKey: "p1" });
		const off = aPerson({ name: "Ana L.", pageKey: "p1", video: "camera-off" });
		const other = aPerson({ name: "Ana", pageKey: "p2", video: "camera-off" });
		expect(mergeByPerson([ana], [off, other])).toEqual([ana, other]);
	});

	test("even if a panel has a row with the same key", () => {
		const off = aPerson({ name: "Ana", pageKey: "p1", video: "camera-off" });
		expect(mergeByPerson([], [off, { ...off }])).toEqual([off]);
	});
});

describe("the user's own tile", () => {
	test("is the only one that has a mark", () => {
		const own = aPerson({ self: "mirror" });
		expect([...selfTiles([own, aPerson()])]).toEqual([own]);
	});

	test("is none of several that have the same mark: the page mirrors everyone", () => {
		const mirrored = [aPerson({ self: "mirror" }), aPerson({ self: "mirror" })];
		expect(selfTiles(mirrored).size).toBe(0);
		expect(selfTiles([...mirrored, aPerson({ self: "camera" })]).size).toBe(1);
	});
});
