import { expect, test, vi } from "vitest";
import { matchThreads } from "../../src/offscreen/match-threads.ts";

test("nets have a second thread as long as anybody watches", () => {
	const setThreads = vi.fn();
	const watched = matchThreads(setThreads, 4);
	const [first, second] = [new AbortController(), new AbortController()];
	watched(first.signal);
	watched(second.signal);
	first.abort();
	expect(setThreads).toHaveBeenLastCalledWith(2);
	second.abort();
	expect(setThreads).toHaveBeenLastCalledWith(1);
});
