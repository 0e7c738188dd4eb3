import { describe, expect, test, vi } from "vitest";
import {
	mutex,
	mutexWithErrors,
	sharedRuns,
} from "../../../src/core/base/mutex.ts";

describe("mutex", () => {
	test("starts a change only when the one before it has ended", async () => {
		const run = mutex();
		const steps: string[] = [];
		let release = () => {};
		const slow = run(async () => {
			steps.push("slow starts");
			await new Promise<void>((resolve) => {
				release = resolve;
			});
			steps.push("slow ends");
		});
		const quick = run(async () => {
			steps.push("quick");
		});
		await Promise.resolve();
		expect(steps).toEqual(["slow starts"]);
		release();
		await Promise.all([slow, quick]);
		expect(steps).toEqual(["slow starts", "slow ends", "quick"]);
	});

	test("continues after a change that throws, and rejects for that change's caller", async () => {
		const run = mutex();
		const failed = run(() => Promise.reject(new Error("no")));
		const next = run(async () => "next");
		await expect(failed).rejects.toThrow("no");
		await expect(next).resolves.toBe("next");
	});
});

describe("a mutex with errors", () => {
	test("runs one piece of work after the other, in the order of the calls", async () => {
		const run = mutexWithErrors(vi.fn());
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
	])("reports work that %s, and runs the next", async (_what, broken) => {
		const failed = vi.fn();
		const next = vi.fn(async () => {});
		const run = mutexWithErrors(failed);
		await Promise.all([run(broken), run(next)]);
		expect(failed).toHaveBeenCalledExactlyOnceWith(new Error("broken"));
		expect(next).toHaveBeenCalledTimes(1);
	});
});

describe("shared runs", () => {
	test("are one at a time, and all calls during one share the next", async () => {
		const ends: (() => void)[] = [];
		const work = vi.fn(
			() => new Promise<void>((resolve) => void ends.push(resolve)),
		);
		const run = sharedRuns(work);
		const first = run();
		const later = [run(), run(), run()];
		expect(work).toHaveBeenCalledTimes(1);
		ends[0]?.();
		await first;
		await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(2));
		ends[1]?.();
		await Promise.all(later);
		const last = run();
		expect(work).toHaveBeenCalledTimes(3);
		ends[2]?.();
		await last;
	});

	test("go on after one that throws", async () => {
		const work = vi.fn(async () => {});
		work.mockRejectedValueOnce(new Error("no"));
		const run = sharedRuns(work);
		const first = run();
		const second = run();
		await expect(first).rejects.toThrow("no");
		await second;
		expect(work).toHaveBeenCalledTimes(2);
	});
});
