import { expect, test, vi } from "vitest";
import { sharedCalls } from "../../../src/core/base/shared-calls.ts";

test("calls with one key share an answer until it has come, and other keys wait for nobody", async () => {
	const answers: ((text: string) => void)[] = [];
	const call = vi.fn(
		(_key: number) =>
			new Promise<string>((resolve) => {
				answers.push(resolve);
			}),
	);
	const ask = sharedCalls(call);
	const [first, again, other] = [ask(7), ask(7), ask(8)];
	expect(call).toHaveBeenCalledTimes(2);
	answers[1]?.("eight");
	expect(await other).toBe("eight");
	answers[0]?.("seven");
	expect(await Promise.all([first, again])).toEqual(["seven", "seven"]);
	ask(7);
	expect(call).toHaveBeenCalledTimes(3);
});

test("a call that fails is asked again", async () => {
	const call = vi
		.fn<(key: number) => Promise<string>>()
		.mockRejectedValueOnce(new Error("gone"))
		.mockResolvedValueOnce("there");
	const ask = sharedCalls(call);
	await expect(ask(7)).rejects.toThrow("gone");
	expect(await ask(7)).toBe("there");
});
