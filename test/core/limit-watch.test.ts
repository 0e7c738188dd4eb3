import { expect, test } from "vitest";
import { NO_LIMIT, watchLimit } from "../../src/core/limit-watch.ts";
import type { Limit } from "../../src/core/schedule.ts";

/** What is said after each second. */
function said(limits: readonly Limit[]): readonly Limit[] {
	let watch = NO_LIMIT;
	return limits.map((limit, i) => {
		watch = watchLimit(watch, limit, i * 1_000);
		return watch.limit;
	});
}

test("a limit is said once it has held for five seconds", () => {
	expect(said(Array(7).fill("pace"))).toEqual([
		...Array(5).fill("nothing"),
		"pace",
		"pace",
	]);
});

test("costs that go up and down at the limit leave what is said as it is", () => {
	const restless = Array.from(
		{ length: 60 },
		(_, i): Limit => (i % 4 === 0 ? "nothing" : "pace"),
	);
	expect(new Set(said(restless))).toEqual(new Set(["nothing"]));
	expect(
		new Set(said([...Array(6).fill("pace"), ...restless]).values()),
	).toEqual(new Set(["nothing", "pace"]));
	expect(said([...Array(6).fill("pace"), ...restless]).at(-1)).toBe("pace");
});
