import { describe, expect, test } from "vitest";
import { PARTICIPANT_STATES } from "../../src/core/participant-state.ts";
import { reasonText } from "../../src/popup/reason-text.ts";
import { aParticipant } from "../support/popup-builders.ts";

describe("reasonText", () => {
	test("says how the head is turned, as seen in the picture", () => {
		const headPose = { yawDeg: -38.4, pitchDeg: 6, rollDeg: 0 };
		const turned = aParticipant({ state: "turned-away", headPose });
		expect(reasonText(turned, false)).toContain(
			"Head turned 38 degrees to the picture's left and 6 degrees up.",
		);
	});

	test("does not make a turn out of a few degrees of jitter", () => {
		const headPose = { yawDeg: 3, pitchDeg: -4, rollDeg: 9 };
		expect(reasonText(aParticipant({ headPose }), false)).toContain(
			"The head points at the camera.",
		);
	});

	test("says that a profile cannot be measured", () => {
		const profile = aParticipant({ state: "turned-away", headPose: null });
		expect(reasonText(profile, false)).toContain("seen from the side");
	});

	test("says how small a face is, and what would be needed", () => {
		const tiny = aParticipant({ state: "face-too-small", faceWidthPx: 24.2 });
		expect(reasonText(tiny, true)).toContain(
			"The face is 24 px wide, 36 needed to read it.",
		);
		const small = aParticipant({ faceWidthPx: 41 });
		expect(reasonText(small, true)).toContain(
			"The face is 41 px wide, 64 needed for an expression.",
		);
	});

	test("does not speak of expressions where none are read", () => {
		const small = aParticipant({ faceWidthPx: 41 });
		expect(reasonText(small, false)).not.toContain("expression");
	});

	test.each(PARTICIPANT_STATES)("has a reason for %s", (state) => {
		const reason = reasonText(
			aParticipant({ state, headPose: null, faceWidthPx: 20 }),
			false,
		);
		expect(reason.split(". ").length).toBeGreaterThanOrEqual(3);
	});
});
