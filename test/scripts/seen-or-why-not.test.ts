import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { seenOrWhyNot } from "../../scripts/report/seen-or-why-not.ts";

const open = { ended: new Promise<void>(() => {}) };
const closed = { ended: Promise.resolve() };

describe("the result of following a tab", () => {
	it("is returned unchanged on success", async () => {
		const seen = { room: null, errors: [] };
		expect(await seenOrWhyNot(open, async () => seen)).toBe(seen);
	});

	it("is only the reason on failure, without Playwright's log", async () => {
		const look = async () => {
			throw new Error("page.goto: refused\nCall log:\n  - navigating");
		};
		expect(await seenOrWhyNot(open, look)).toEqual({
			room: null,
			errors: ["page.goto: refused"],
		});
	});

	it("is an error if the browser has ended", async () => {
		const look = async () => {
			throw new Error("Target closed");
		};
		await expect(seenOrWhyNot(closed, look)).rejects.toThrow(
			"The browser was closed before the time was up.",
		);
	});

	it("is an error if the browser, whose page is closed, ends slowly", async () => {
		const look = async () => {
			throw new Error(
				"page.goto: Target page, context or browser has been closed",
			);
		};
		const slow = { ended: sleep(1_500).then(() => {}) };
		await expect(seenOrWhyNot(slow, look)).rejects.toThrow(
			"The browser was closed before the time was up.",
		);
	});
});
