import { expect, test, vi } from "vitest";
import { startFrameClock } from "../../demo/frame-clock.ts";

class SilentWorker extends EventTarget {
	static last: SilentWorker | null = null;
	constructor() {
		super();
		SilentWorker.last = this;
	}
	terminate() {}
}

/** How many pictures are drawn in ten seconds of ticks, if each takes this long. */
function picturesDrawn(drawingMs: number): number {
	vi.stubGlobal("Worker", SilentWorker);
	let nowMs = 0;
	vi.spyOn(performance, "now").mockImplementation(() => nowMs);
	const { signal } = new AbortController();
	let pictures = 0;
	startFrameClock(signal).onFrame(() => {
		pictures++;
		nowMs += drawingMs;
	}, signal);
	for (let tick = 1; tick <= 120; tick++) {
		// A tick that comes while the page draws waits.
		nowMs = Math.max(nowMs, (tick * 1_000) / 12);
		SilentWorker.last?.dispatchEvent(new Event("message"));
	}
	return pictures;
}

test("a page that draws quickly draws every picture", () => {
	expect(picturesDrawn(20)).toBe(120);
	expect(picturesDrawn(50)).toBe(120);
});

test("a page whose pictures take too long has a third of its time for everything else", () => {
	for (const drawingMs of [70, 100, 300])
		expect(picturesDrawn(drawingMs) * drawingMs).toBeLessThanOrEqual(
			(10_000 * 2) / 3 + drawingMs,
		);
});
