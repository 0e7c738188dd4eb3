import { describe, expect, test } from "vitest";
import type { ParticipantState } from "../../../src/core/base/participant-state.ts";
import { THRESHOLDS } from "../../../src/core/base/thresholds.ts";
import {
	considerState,
	type ShownState,
	showAtOnce,
	unsettled,
} from "../../../src/core/participant/shown-state.ts";

function hold(
	shown: ShownState,
	state: ParticipantState,
	fromMs: number,
	toMs: number,
	stepMs: number,
): ShownState {
	let next = shown;
	for (let atMs = fromMs; atMs <= toMs; atMs += stepMs)
		next = considerState(next, state, atMs);
	return next;
}

const facing = hold(unsettled(0), "facing", 0, 2_000, 400);
const awayDwellMs = THRESHOLDS.dwellMs["turned-away"];

describe("considerState", () => {
	test("the first state is shown within a second", () => {
		expect(facing.state).toBe("facing");
		expect(hold(unsettled(0), "turned-away", 0, 800, 400).state).toBe(
			"turned-away",
		);
	});

	test.each([100, 400, 1_000])(
		"a turn is shown after its dwell, sampled every %d ms",
		(stepMs) => {
			const before = hold(
				facing,
				"turned-away",
				5_000,
				5_000 + awayDwellMs - 1,
				stepMs,
			);
			expect(before.state).toBe("facing");
			const after = hold(
				facing,
				"turned-away",
				5_000,
				5_000 + awayDwellMs,
				stepMs,
			);
			expect(after).toMatchObject({ state: "turned-away", sinceMs: 5_000 });
		},
	);

	test("one stray sample does not restart a dwell", () => {
		let shown = facing;
		for (let atMs = 5_000; atMs <= 14_000; atMs += 400)
			shown = considerState(
				shown,
				atMs === 7_000 ? "facing" : "turned-away",
				atMs,
			);
		expect(shown).toMatchObject({ state: "turned-away", sinceMs: 5_000 });
	});

	test("a state that only every third sample has is never shown", () => {
		let shown = facing;
		for (let i = 0; i < 90; i++)
			shown = considerState(
				shown,
				i % 3 === 0 ? "facing" : "turned-away",
				5_000 + i * 400,
			);
		expect(shown.state).toBe("facing");
	});

	test("a glance to the side changes nothing and restarts the dwell", () => {
		const glance = hold(facing, "turned-away", 5_000, 8_000, 500);
		const back = considerState(glance, "facing", 8_500);
		const again = hold(back, "turned-away", 9_000, 12_000, 500);
		expect(again.state).toBe("facing");
	});
});

describe("a shown state that is no longer observed", () => {
	test("gives way to can't tell if the states observed instead keep changing", () => {
		let shown = facing;
		for (let atMs = 3_000; atMs <= 14_000; atMs += 500) {
			const seen = atMs % 1_000 === 0 ? "no-face" : "several-faces";
			shown = considerState(shown, seen, atMs);
		}
		expect(shown).toMatchObject({ state: "cant-tell", sinceMs: 3_000 });
	});
});

describe("showAtOnce", () => {
	test("shows what the page reports without a dwell, and keeps its start time when it is repeated", () => {
		const off = showAtOnce(facing, "camera-off", 9_000);
		expect(off).toMatchObject({ state: "camera-off", sinceMs: 9_000 });
		expect(showAtOnce(off, "camera-off", 12_000).sinceMs).toBe(9_000);
	});
});
