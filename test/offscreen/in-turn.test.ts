import { describe, expect, test, vi } from "vitest";
import { inTurn } from "../../src/offscreen/in-turn.ts";

describe("work in turn", () => {
	test("runs one piece after the other, in the order in which it came", async () => {
		const run = inTurn(vi.fn());
		const events: string[] = [];
		const piece = (name: string) => async () => {
			events.push(`${name} begins`);
			await new Promise((resolve) => setTimeout(resolve));
			events.push(`${name} ends`);
		};
		await Promise.all([run(piece("first")), run(piece("second"))]);
		expect(events).toEqual([
			"first begins",
			"first ends",
			"second begins",
			"second ends",
		]);
	});

	test.each([
		["rejects", () => Promise.reject(new Error("broken"))],
		[
			"throws",
			() => {
				throw new Error("broken");
			},
		],
	])("that %s is told and does not hold up the next", async (_what, broken) => {
		const failed = vi.fn();
		const next = vi.fn(async () => {});
		const run = inTurn(failed);
		await Promise.all([run(broken), run(next)]);
		expect(failed).toHaveBeenCalledExactlyOnceWith(new Error("broken"));
		expect(next).toHaveBeenCalledTimes(1);
	});
});
