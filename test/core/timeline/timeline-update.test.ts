import { describe, expect, test } from "vitest";
import { parseTimelineUpdate } from "../../../src/contract/timeline-port.ts";
import type { TimelineBin } from "../../../src/core/timeline/room-timeline.ts";
import {
	applyUpdate,
	type TimelineUpdate,
} from "../../../src/core/timeline/timeline-update.ts";

const PERSON = { row: 0, id: "0:a", name: "Amara", isSelf: false };
const bin = (startMs: number): TimelineBin => ({
	startMs,
	rows: [0],
	parts: [[0.5, 0, 0.5]],
});
const WHOLE: TimelineUpdate = {
	kind: "whole",
	people: [PERSON],
	bins: [bin(0)],
	markers: [],
	cue: null,
};

describe("a timeline's updates", () => {
	test("add up to the offscreen document's timeline", () => {
		const marker = { atMs: 3, kind: "topic", text: "" } as const;
		const cue = { kind: "falling", atMs: 4 } as const;
		const news: TimelineUpdate[] = [
			WHOLE,
			{ kind: "bins", people: [PERSON], bins: [bin(10_000)] },
			{ kind: "markers", markers: [marker] },
			{ kind: "cue", cue },
		];
		let view = applyUpdate(null, WHOLE);
		for (const one of news) view = applyUpdate(view, one);
		expect(view).toEqual({
			people: [PERSON],
			bins: [bin(0), bin(10_000)],
			markers: [marker],
			cue,
		});
	});

	test("are ignored before the whole has come", () => {
		expect(applyUpdate(null, { kind: "markers", markers: [] })).toBeNull();
	});

	test("pass between contexts unchanged, and in no other shape", () => {
		expect(parseTimelineUpdate(WHOLE)).toEqual(WHOLE);
		const wrong = { ...WHOLE, bins: [{ ...bin(0), parts: [[1.5, 0, 0]] }] };
		expect(parseTimelineUpdate(wrong)).toBeUndefined();
		expect(
			parseTimelineUpdate({ kind: "cue", cue: { kind: "angry", atMs: 1 } }),
		).toBe(undefined);
	});
});
