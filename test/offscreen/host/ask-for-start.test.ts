import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { failureOf } from "../../../src/core/base/pipeline-failure.ts";
import { DEFAULT_PREFERENCES } from "../../../src/core/base/preferences.ts";
import { fail, succeed } from "../../../src/core/base/result.ts";
import { askForStart } from "../../../src/offscreen/host/ask-for-start.ts";
import { answerMessages } from "../../support/answer-messages.ts";

const send = vi.fn<(name: string, request: unknown) => unknown>();

const START = {
	agreement: null,
	preferences: DEFAULT_PREFERENCES,
	choices: [],
	checkpoints: [],
};

beforeEach(() => {
	vi.useFakeTimers();
	send.mockReset().mockReturnValue(fail(failureOf("offscreen-unavailable")));
	answerMessages(send);
});
afterEach(() => void vi.useRealTimers());

test("the background is asked until it answers, ever more rarely", async () => {
	const askedAtMs: number[] = [];
	const startMs = Date.now();
	send.mockImplementation(() => {
		askedAtMs.push(Date.now() - startMs);
		return askedAtMs.length < 8
			? fail(failureOf("offscreen-unavailable"))
			: succeed(START);
	});
	const started = askForStart(new AbortController().signal);
	await vi.advanceTimersByTimeAsync(60_000);
	expect(await started).toEqual(START);
	expect(askedAtMs).toEqual([0, 200, 600, 1_400, 3_000, 6_200, 11_200, 16_200]);
	expect(vi.getTimerCount()).toBe(0);
});

test("after the document's life nobody is asked", async () => {
	const life = new AbortController();
	askForStart(life.signal);
	await vi.advanceTimersByTimeAsync(100);
	life.abort();
	await vi.advanceTimersByTimeAsync(60_000);
	expect(send).toHaveBeenCalledTimes(1);
	expect(vi.getTimerCount()).toBe(0);
});
