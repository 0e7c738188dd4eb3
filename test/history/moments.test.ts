import { expect, test } from "vitest";
import type { Stretch } from "../../src/core/session/session-stretches.ts";
import { NO_TIME } from "../../src/core/session/spent-time.ts";
import { numberedMarkers } from "../../src/history/chart/numbered-markers.ts";
import { longestStretches } from "../../src/history/moments.ts";

/** Stretches of these lengths, one after the other. */
function stretches(...minutes: readonly number[]): readonly Stretch[] {
	let toMs = 0;
	return minutes.map((length) => {
		const fromMs = toMs;
		toMs += 60_000 * length;
		return { kind: "high", fromMs, toMs, spent: NO_TIME };
	});
}

test("of many stretches the six longest are left, in the order of time", () => {
	const all = stretches(5, 15, 3, 15, 5, 15, 15, 20, 1, 10);
	const [, one, , two, , three, four, five, , six] = all;
	expect(longestStretches(all)).toEqual([one, two, three, four, five, six]);
	const few = stretches(1, 2, 3);
	expect(longestStretches(few)).toEqual(few);
});

test("markers are numbered in the order of time", () => {
	const marker = (atMs: number) => ({ atMs, kind: "topic", text: "" }) as const;
	const numbered = numberedMarkers([marker(9), marker(3)]);
	expect(numbered.map(({ atMs, number }) => [atMs, number])).toEqual([
		[3, 1],
		[9, 2],
	]);
});
