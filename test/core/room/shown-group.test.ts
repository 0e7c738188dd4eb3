import { describe, expect, test } from "vitest";
import type { ParticipantState } from "../../../src/core/base/participant-state.ts";
import { PARTICIPANT_STATES } from "../../../src/core/base/participant-state.ts";
import { DEFAULT_HABITS } from "../../../src/core/base/preferences.ts";
import { timeKindOf } from "../../../src/core/participant/time-kind.ts";
import {
	groupCounts,
	groupOf,
	recentChanges,
} from "../../../src/core/room/shown-group.ts";

const TIME_KINDS_AS_STACKED = ["toward", "elsewhere", "away", "unreadable"];

const inStates = (...states: readonly ParticipantState[]) =>
	states.map((state) => ({ state }));

describe("groups", () => {
	test("separate the readable states, and combine the unreadable ones", () => {
		expect(groupOf("turned-away")).toBe("turned-away");
		expect(groupOf("camera-off")).toBe("not-readable");
		expect(groupOf("cant-tell")).toBe("not-readable");
	});

	test("are counted in a fixed order, without empty ones and excluded people", () => {
		expect(
			groupCounts(
				inStates("frozen", "facing", "excluded", "camera-off", "facing"),
			),
		).toEqual([
			{ group: "facing", count: 2 },
			{ group: "not-readable", count: 2 },
		]);
		expect(groupCounts([])).toEqual([]);
	});
});

describe("news", () => {
	test("are those of the last half minute only, and not the user's", () => {
		const people = [
			{ state: "facing", isSelf: false, stateSinceMs: 69_000 },
			{ state: "turned-away", isSelf: false, stateSinceMs: 71_000 },
			{ state: "excluded", isSelf: false, stateSinceMs: 99_000 },
			{ state: "facing", isSelf: true, stateSinceMs: 99_000 },
		] as const;
		expect(recentChanges(people, 100_000)).toEqual([
			{ group: "turned-away", count: 1 },
		]);
	});
});

test("a bar stacks the people toward the call, then those elsewhere, those away, and those who could not be read", () => {
	const people = [...PARTICIPANT_STATES].map((state) => ({ state }));
	const kinds = groupCounts(people).map(({ group }) =>
		group === "not-readable" ? "unreadable" : timeKindOf(group, DEFAULT_HABITS),
	);
	expect([...new Set(kinds)]).toEqual(TIME_KINDS_AS_STACKED);
	expect(kinds).toEqual(
		TIME_KINDS_AS_STACKED.flatMap((kind) =>
			kinds.filter((one) => one === kind),
		),
	);
});
