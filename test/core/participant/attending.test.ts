import { describe, expect, test } from "vitest";
import {
	isReadable,
	PARTICIPANT_STATES,
} from "../../../src/core/base/participant-state.ts";
import { DEFAULT_HABITS } from "../../../src/core/base/preferences.ts";
import {
	kindChangesAtMs,
	timeKindOf,
} from "../../../src/core/participant/attending.ts";

describe("attention from time in states", () => {
	test("facing attends, and turned away does not, for as long as it lasts", () => {
		for (const heldMs of [0, 600_000]) {
			expect(timeKindOf("facing", heldMs, DEFAULT_HABITS)).toBe("attending");
			expect(timeKindOf("turned-away", heldMs, DEFAULT_HABITS)).toBe(
				"not-attending",
			);
			expect(timeKindOf("talking", heldMs, DEFAULT_HABITS)).toBe("attending");
			expect(timeKindOf("side-screen", heldMs, DEFAULT_HABITS)).toBe(
				"attending",
			);
			expect(timeKindOf("eyes-closed", heldMs, DEFAULT_HABITS)).toBe(
				"not-attending",
			);
		}
	});

	test("looking down counts as taking notes for a minute", () => {
		expect(timeKindOf("looking-down", 59_000, DEFAULT_HABITS)).toBe(
			"attending",
		);
		expect(timeKindOf("looking-down", 61_000, DEFAULT_HABITS)).toBe(
			"not-attending",
		);
		expect(kindChangesAtMs("looking-down", 5_000, DEFAULT_HABITS)).toBe(65_000);
		expect(kindChangesAtMs("facing", 5_000, DEFAULT_HABITS)).toBeNull();
	});

	test("in a class that takes notes, looking down is work for as long as it lasts", () => {
		const habits = { notesExpected: true };
		expect(timeKindOf("looking-down", 600_000, habits)).toBe("attending");
		expect(kindChangesAtMs("looking-down", 5_000, habits)).toBeNull();
	});

	test("time that cannot be read says nothing", () => {
		for (const state of PARTICIPANT_STATES) {
			if (!isReadable(state))
				expect(timeKindOf(state, 600_000, DEFAULT_HABITS)).toBe("unreadable");
		}
	});
});
