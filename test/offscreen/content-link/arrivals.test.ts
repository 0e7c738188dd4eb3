import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
	arrivals,
	FLOODED,
} from "../../../src/offscreen/content-link/arrivals.ts";
import { aPort } from "../../support/fake-port.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A port on which only the answers 1 and 2 are expected. */
function aPage() {
	const fake = aPort();
	const taken: unknown[] = [];
	const refused: [message: unknown, why: string | null][] = [];
	arrivals(fake.port, {
		isExpected: (requestId) => [1, 2].includes(requestId),
		take: (message) => taken.push(message),
		refused: (message, why) => refused.push([message, why]),
	});
	return { ...fake, taken, refused };
}

describe("messages", () => {
	test("that were asked for are taken, however many come", () => {
		const page = aPage();
		for (let i = 0; i < 5_000; i++) page.say({ requestId: 1, i });
		expect(page.taken).toHaveLength(5_000);
		expect(page.port.closed.aborted).toBe(false);
	});

	test("that answer what nobody asked, or too late, are refused without a fault", () => {
		const page = aPage();
		page.say({ requestId: 9 });
		expect(page.taken).toEqual([]);
		expect(page.refused).toEqual([[{ requestId: 9 }, null]]);
	});

	test("that nobody asked for close the port if they come without end", () => {
		const page = aPage();
		for (let i = 0; i < 30_000; i++) page.say({ i });
		expect(page.port.closed.aborted).toBe(true);
		expect(page.taken.length).toBeLessThan(20);
		expect(page.refused).toContainEqual([
			expect.anything(),
			"more messages than anybody asked for",
		]);
	});

	test("that are larger than any list close the port at the first of them", () => {
		for (const message of [
			"x".repeat(600_000),
			{ tiles: Array(20_000).fill({ tileId: "t" }) },
			{ requestId: 1, frames: Array(20_000).fill({}) },
		]) {
			const page = aPage();
			page.say(message);
			expect(page.port.closed.aborted).toBe(true);
			expect(page.port.closed.reason).toBe(FLOODED);
			expect(page.taken).toEqual([]);
			expect(page.refused).toHaveLength(1);
		}
	});

	test("of a page that lists itself twice a second are all taken at once", async () => {
		const page = aPage();
		for (let i = 0; i < 600; i++) {
			page.say(`list ${i}`);
			expect(page.taken.at(-1)).toBe(`list ${i}`);
			await vi.advanceTimersByTimeAsync(500);
		}
	});

	test("of a page that lists itself all the time are taken now and then, and the last one in the end", async () => {
		const page = aPage();
		for (let i = 0; i < 100; i++) {
			page.say(`list ${i}`);
			await vi.advanceTimersByTimeAsync(50);
		}
		const soFar = page.taken.length;
		expect(soFar).toBeGreaterThan(10);
		expect(soFar).toBeLessThanOrEqual(31);
		await vi.advanceTimersByTimeAsync(1_000);
		expect(page.taken.at(-1)).toBe("list 99");
		expect(page.port.closed.aborted).toBe(false);
	});

	test("that wait when the port closes are forgotten", async () => {
		const page = aPage();
		for (let i = 0; i < 15; i++) page.say(`list ${i}`);
		const soFar = page.taken.length;
		page.end();
		await vi.advanceTimersByTimeAsync(1_000);
		expect(page.taken).toHaveLength(soFar);
	});
});
