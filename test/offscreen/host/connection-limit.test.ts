import { expect, test } from "vitest";
import { connectionLimit } from "../../../src/offscreen/host/connection-limit.ts";

test("a tab that connects all the time is refused, and no other tab is", () => {
	let nowMs = 0;
	const { mayConnect } = connectionLimit(() => nowMs);
	let admitted = 0;
	for (let i = 0; i < 30_000; i++) {
		nowMs += 1;
		if (mayConnect(7)) admitted++;
		if (i % 1_000 === 0) expect(mayConnect(8)).toBe(true);
	}
	expect(admitted).toBeGreaterThan(64);
	expect(admitted).toBeLessThan(300);
});

test("a page whose 32 page frames all connect again every five seconds is never refused", () => {
	let nowMs = 0;
	const { mayConnect } = connectionLimit(() => nowMs);
	for (let i = 0; i < 100; i++) {
		nowMs += 5_400;
		for (let frame = 0; frame < 32; frame++) expect(mayConnect(7)).toBe(true);
	}
});

test("a tab that floods is not heard for half a minute", () => {
	let nowMs = 0;
	const { mayConnect, flooded } = connectionLimit(() => nowMs);
	expect(mayConnect(7)).toBe(true);
	flooded(7);
	expect(mayConnect(8)).toBe(true);
	nowMs += 25_000;
	expect(mayConnect(7)).toBe(false);
	nowMs += 10_000;
	expect(mayConnect(7)).toBe(true);
});
