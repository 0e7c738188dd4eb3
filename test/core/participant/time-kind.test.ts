import { describe, expect, test } from "vitest";
import {
	isReadable,
	PARTICIPANT_STATES,
} from "../../../src/core/base/participant-state.ts";
import { DEFAULT_HABITS } from "../../../src/core/base/preferences.ts";
import { timeKindOf } from "../../../src/core/participant/time-kind.ts";

describe("time in a state", () => {
	test.each([
		["facing", "toward"],
		["talking", "toward"],
		["side-screen", "elsewhere"],
		["looking-down", "elsewhere"],
		["turned-away", "away"],
		["eyes-closed", "away"],
	] as const)("%s is %s", (state, kind) => {
		expect(timeKindOf(state, DEFAULT_HABITS)).toBe(kind);
	});

	test("looking down is toward the call in a class that writes, and a second screen is not", () => {
		const habits = { notesExpected: true };
		expect(timeKindOf("looking-down", habits)).toBe("toward");
		expect(timeKindOf("side-screen", habits)).toBe("elsewhere");
	});

	test("that cannot be read says nothing", () => {
		for (const state of PARTICIPANT_STATES)
			if (!isReadable(state))
				expect(timeKindOf(state, DEFAULT_HABITS)).toBe("unreadable");
	});
});
