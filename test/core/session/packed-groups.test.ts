import { expect, test } from "vitest";
import {
	MOST_KEYS,
	packGroups,
	unpackGroups,
} from "../../../src/core/session/packed-groups.ts";
import { NO_GROUPS } from "../../../src/core/session/told-groups.ts";

const group = (from: number, to: number) =>
	new Set(Array.from({ length: to - from }, (_, i) => `0:${from + i}`));

test("groups come out of a checkpoint as they went in, each key stored once", () => {
	const told = {
		readable: { alike: [group(0, 6), group(0, 5)], before: [group(6, 12)] },
		expressive: { alike: [group(1, 6)], before: [] },
	};
	const packed = packGroups(told);
	expect(new Set(packed.keys).size).toBe(packed.keys.length);
	expect(packed.keys).toHaveLength(12);
	expect(unpackGroups(packed)).toEqual(told);
});

test("of more people than a checkpoint takes, the groups told last are kept", () => {
	const alike = [group(0, 10), group(MOST_KEYS, 2 * MOST_KEYS)];
	const packed = packGroups({
		readable: { alike, before: [] },
		expressive: NO_GROUPS,
	});
	expect(packed.keys).toHaveLength(MOST_KEYS);
	expect(unpackGroups(packed).readable.alike).toEqual([alike[1]]);
});

test("a place that is no key's is nobody", () => {
	const told = unpackGroups({
		keys: ["0:a"],
		readable: { alike: [[0, 7]], before: [] },
		expressive: { alike: [], before: [] },
	});
	expect(told.readable.alike).toEqual([new Set(["0:a"])]);
});
