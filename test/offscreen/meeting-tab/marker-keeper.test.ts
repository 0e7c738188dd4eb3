import { expect, test, vi } from "vitest";
import { failureOf } from "../../../src/core/base/pipeline-failure.ts";
import { fail, type Result, succeed } from "../../../src/core/base/result.ts";
import { MAX_MARKERS } from "../../../src/core/timeline/marker.ts";
import { markerKeeper } from "../../../src/offscreen/meeting-tab/marker-keeper.ts";
import type { addMarker } from "../../../src/store/markers.ts";

const aMarker = (atMs: number) => ({ atMs, kind: "topic", text: "" }) as const;

test("markers that a full disk refuses wait in order, and are written when there is room", async () => {
	const write = vi.fn<typeof addMarker>();
	const failures = { hold: vi.fn(), clear: vi.fn() };
	const { keep, retry } = markerKeeper(write, failures);
	write.mockResolvedValue(fail(failureOf("history-full")));
	await Promise.all([keep(7, aMarker(1)), keep(7, aMarker(2))]);
	expect(failures.hold).toHaveBeenCalledWith({ code: "history-full" });
	expect(failures.clear).not.toHaveBeenCalled();

	write.mockReset();
	write.mockResolvedValue(succeed(null));
	await retry();
	expect(write.mock.calls).toEqual([
		[7, aMarker(1)],
		[7, aMarker(2)],
	]);
	expect(failures.clear).toHaveBeenCalledWith("history-full");
	await retry();
	expect(write).toHaveBeenCalledTimes(2);
});

test("markers that wait behind a write that does not end are kept within a bound, the newest of them", async () => {
	const write = vi.fn<typeof addMarker>();
	const failures = { hold: vi.fn(), clear: vi.fn() };
	const { keep, retry } = markerKeeper(write, failures);
	let end = (_: Result<null>) => {};
	write.mockImplementationOnce(
		() =>
			new Promise((resolve) => {
				end = resolve;
			}),
	);
	write.mockResolvedValue(succeed(null));
	const kept = Array.from({ length: MAX_MARKERS + 10 }, (_, i) =>
		keep(7, aMarker(i)),
	);
	const retried = [retry(), retry()];
	end(fail(failureOf("history-locked")));
	await Promise.all([...kept, ...retried]);
	const written = write.mock.calls.slice(1).map(([, { atMs }]) => atMs);
	expect(written).toHaveLength(MAX_MARKERS);
	expect([written[0], written.at(-1)]).toEqual([10, MAX_MARKERS + 9]);
});
