import { signal } from "@preact/signals";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { RoomSummary } from "../../../src/core/room/room-summary.ts";
import { stoppedPageState } from "../../../src/ui/state/stopped-page-state.ts";
import { fakeBrowser } from "../../support/browser/fake-browser.ts";
import { aRoom, NOW_MS } from "../../support/popup-builders.ts";

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
	return () => vi.useRealTimers();
});

const unanswered = (forMs: number) =>
	aRoom({ unansweredSinceMs: NOW_MS - forMs });

function following(room: RoomSummary | null) {
	const end = new AbortController();
	const current = signal(room);
	const failure = stoppedPageState(7, current, end.signal);
	return { current, failure, end };
}

describe("a page that is connected but sends nothing", () => {
	test("is said to have stopped after some seconds, until it answers", async () => {
		const { current, failure, end } = following(unanswered(2_000));
		await vi.advanceTimersByTimeAsync(10_000);
		expect(failure.value).toBeNull();
		current.value = unanswered(5_000);
		await vi.waitFor(() =>
			expect(failure.value).toEqual({ code: "page-stopped" }),
		);
		current.value = aRoom();
		expect(failure.value).toBeNull();
		end.abort();
	});

	test("is said to be frozen while Chrome says so", async () => {
		fakeBrowser.tabs.page(7).isFrozen = true;
		const { failure, end } = following(unanswered(5_000));
		await vi.waitFor(() =>
			expect(failure.value).toEqual({ code: "page-frozen" }),
		);
		fakeBrowser.tabs.page(7).isFrozen = false;
		await vi.advanceTimersByTimeAsync(2_000);
		expect(failure.value).toEqual({ code: "page-stopped" });
		end.abort();
	});

	test("is nothing to speak of without a room", () => {
		expect(following(null).failure.value).toBeNull();
	});
});
