import { describe, expect, test } from "vitest";
import { oneAtATime } from "../../../src/core/base/one-at-a-time.ts";

describe("oneAtATime", () => {
	test("starts a change only when the one before it has ended", async () => {
		const run = oneAtATime();
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

	test("goes on after a change that throws, and tells its own caller", async () => {
		const run = oneAtATime();
		const failed = run(() => Promise.reject(new Error("no")));
		const next = run(async () => "next");
		await expect(failed).rejects.toThrow("no");
		await expect(next).resolves.toBe("next");
	});
});
