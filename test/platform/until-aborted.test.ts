import { expect, test, vi } from "vitest";
import { untilAborted } from "../../src/platform/until-aborted.ts";

test("waits for the first of several signals", async () => {
	const one = new AbortController();
	const other = new AbortController();
	const resolved = vi.fn();
	const waited = untilAborted(one.signal, other.signal).then(resolved);
	await Promise.resolve();
	expect(resolved).not.toHaveBeenCalled();
	other.abort();
	await waited;
	expect(resolved).toHaveBeenCalledTimes(1);
});

test("does not wait if one has aborted already", async () => {
	const { signal } = new AbortController();
	await untilAborted(signal, AbortSignal.abort());
	expect(signal.aborted).toBe(false);
});
