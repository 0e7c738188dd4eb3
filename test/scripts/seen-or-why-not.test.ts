import { describe, expect, it } from "vitest";
import { seenOrWhyNot } from "../../scripts/report/seen-or-why-not.ts";

const open = { ended: new Promise<void>(() => {}) };
const closed = { ended: Promise.resolve() };

describe("what was seen", () => {
	it("is what the look gave", async () => {
		const seen = { room: null, errors: [] };
		expect(await seenOrWhyNot(open, async () => seen)).toBe(seen);
	});

	it("is nothing but the reason where the look failed, without the log of how", async () => {
		const look = async () => {
			throw new Error("page.goto: refused\nCall log:\n  - navigating");
		};
		expect(await seenOrWhyNot(open, look)).toEqual({
			room: null,
			errors: ["page.goto: refused"],
		});
	});

	it("is not told where the browser is gone", async () => {
		const look = async () => {
			throw new Error("Target closed");
		};
		await expect(seenOrWhyNot(closed, look)).rejects.toThrow(
			"The browser was closed before the time was up.",
		);
	});
});
