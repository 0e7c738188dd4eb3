import { describe, expect, it } from "vitest";
import { stayOpen } from "../../scripts/browser/stay-open.ts";

const FOR_EVER = new Promise<void>(() => {});
const AN_HOUR = 3600;

describe("a browser that stays open", () => {
	it("does so for the requested seconds", async () => {
		await stayOpen({ ended: FOR_EVER }, 0.01);
	});

	it("does so only until it ends", async () => {
		await stayOpen({ ended: Promise.resolve() }, AN_HOUR);
	});

	it("does so until it ends if no seconds are requested", async () => {
		let isOver = false;
		let close = () => {};
		const ended = new Promise<void>((resolve) => {
			close = resolve;
		});
		const over = stayOpen({ ended }).then(() => {
			isOver = true;
		});
		await new Promise(setImmediate);
		expect(isOver).toBe(false);
		close();
		await over;
	});
});
