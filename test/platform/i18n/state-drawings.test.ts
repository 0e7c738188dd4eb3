import { expect, test } from "vitest";
import { PARTICIPANT_STATES } from "../../../src/core/base/participant-state.ts";
import { STATE_DRAWINGS } from "../../../src/platform/i18n/state-drawings.ts";

test("every state has a drawing of its own", () => {
	const drawings = PARTICIPANT_STATES.map((state) =>
		JSON.stringify(STATE_DRAWINGS[state]),
	);
	expect(new Set(drawings).size).toBe(PARTICIPANT_STATES.length);
});

test("a round line begins at its right and goes around once", () => {
	expect(STATE_DRAWINGS["face-too-small"][1]?.path).toBe(
		"M12 10a2 2 0 0 1 -4 0a2 2 0 0 1 4 0z",
	);
});
