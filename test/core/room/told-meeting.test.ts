import { describe, expect, test } from "vitest";
import {
	followMeeting,
	isTold,
	MAX_ADDRESSES,
	tellMeeting,
} from "../../../src/core/room/told-meeting.ts";

const NOW_MS = 1_700_000_000_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const told = tellMeeting(7, "meet.example/lobby", NOW_MS);

describe("the user's word that people know", () => {
	test("holds for the meeting in which it was given, and for no other", () => {
		expect(isTold(told, "meet.example/lobby", NOW_MS)).toBe(true);
		expect(isTold(told, "meet.example/other", NOW_MS)).toBe(false);
		expect(isTold(undefined, "meet.example/lobby", NOW_MS)).toBe(false);
	});

	test("holds where the address is hidden, since nothing says that it changed", () => {
		expect(isTold(told, null, NOW_MS)).toBe(true);
		const unseen = tellMeeting(7, null, NOW_MS);
		expect(isTold(unseen, "meet.example/abc", NOW_MS)).toBe(true);
	});

	test("ends after half a day, so that the same address asks again tomorrow", () => {
		const at = (ms: number) => isTold(told, "meet.example/lobby", NOW_MS + ms);
		expect(at(11 * HOUR_MS)).toBe(true);
		expect(at(13 * HOUR_MS)).toBe(false);
		// The clock was set back by a day.
		expect(at(-24 * HOUR_MS)).toBe(false);
	});

	test("is cut where an address is longer than is kept, and still knows it", () => {
		const long = `meet.example/${"x".repeat(1_000)}`;
		const cut = tellMeeting(7, long, NOW_MS);
		expect(cut.addresses[0]).toHaveLength(300);
		expect(isTold(cut, long, NOW_MS)).toBe(true);
	});
});

describe("a page that goes on while it is read", () => {
	const after = (ms: number, address: string | null, before = told) =>
		followMeeting(before, address, NOW_MS + ms);

	test("is the same meeting on its way from the lobby, and back", () => {
		const inside = after(MINUTE_MS, "meet.example/abc");
		expect(inside?.addresses).toEqual([
			"meet.example/lobby",
			"meet.example/abc",
		]);
		if (!inside) throw new Error("it is the same meeting");
		expect(after(HOUR_MS, "meet.example/lobby", inside)).toBe(inside);
		expect(after(HOUR_MS, null, inside)).toBe(inside);
	});

	test("is another meeting later", () => {
		expect(after(HOUR_MS, "meet.example/abc")).toBeNull();
		expect(after(13 * HOUR_MS, "meet.example/lobby")).toBeNull();
		expect(followMeeting(undefined, "meet.example/abc", NOW_MS)).toBeNull();
	});

	test("is another meeting when it changes its address again and again", () => {
		let now = told;
		for (let i = 1; i < MAX_ADDRESSES; i++)
			now = after(MINUTE_MS, `meet.example/${i}`, now) ?? told;
		expect(now.addresses).toHaveLength(MAX_ADDRESSES);
		expect(after(MINUTE_MS, "meet.example/one-more", now)).toBeNull();
	});

	test("is known from the first address that can be seen on", () => {
		const unseen = tellMeeting(7, null, NOW_MS);
		const seen = after(HOUR_MS, "meet.example/abc", unseen);
		expect(seen?.addresses).toEqual(["meet.example/abc"]);
	});
});
