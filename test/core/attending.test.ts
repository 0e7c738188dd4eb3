import { describe, expect, test } from "vitest";
import { kindChangesAtMs, timeKindOf } from "../../src/core/attending.ts";
import { PARTICIPANT_STATES } from "../../src/core/participant-state.ts";

describe("what time says of attention", () => {
	test("facing attends, turned away does not, for as long as it lasts", () => {
		for (const heldMs of [0, 600_000]) {
			expect(timeKindOf("facing", heldMs)).toBe("attending");
			expect(timeKindOf("turned-away", heldMs)).toBe("not-attending");
			expect(timeKindOf("eyes-closed", heldMs)).toBe("not-attending");
		}
	});

	test("looking down is taking notes for a minute", () => {
		expect(timeKindOf("looking-down", 59_000)).toBe("attending");
		expect(timeKindOf("looking-down", 61_000)).toBe("not-attending");
		expect(kindChangesAtMs("looking-down", 5_000)).toBe(65_000);
		expect(kindChangesAtMs("facing", 5_000)).toBeNull();
	});

	test("whatever cannot be read says nothing", () => {
		const readable = ["facing", "turned-away", "looking-down", "eyes-closed"];
		for (const state of PARTICIPANT_STATES) {
			if (!readable.includes(state))
				expect(timeKindOf(state, 600_000)).toBe("unreadable");
		}
	});
});
