import { describe, expect, test } from "vitest";
import { PARTICIPANT_STATES } from "../../../src/core/base/participant-state.ts";
import { reasonText } from "../../../src/ui/participant/reason-text.ts";
import { aParticipant } from "../../support/popup-builders.ts";

describe("reasonText", () => {
	test("says how the head is turned, as seen in the picture", () => {
		const headPose = { yawDeg: -38.4, pitchDeg: 6, rollDeg: 0 };
		const turned = {
			state: "turned-away",
			headPose,
			usual: "learning",
		} as const;
		expect(reasonText(aParticipant(turned), false)).toContain(
			"Head turned 38 degrees to the picture's left and 6 degrees up. Still learning how they usually sit.",
		);
	});

	test("measures a turn from the person's baseline, once that is learnt", () => {
		const poseFromBaseline = { yawDeg: 31, pitchDeg: 1, rollDeg: 0 };
		const reason = reasonText(
			aParticipant({ state: "turned-away", poseFromBaseline }),
			false,
		);
		expect(reason).toContain(
			"Head turned from usual: 31 degrees to the picture's right.",
		);
		expect(reason).not.toContain("learnt");
		expect(reasonText(aParticipant(), false)).toContain(
			"The head is held as usual.",
		);
	});

	test("says what a lowered head could be, and that it isn't counted", () => {
		const down = aParticipant({
			state: "looking-down",
			attention: { ...aParticipant().attention, elsewhereShare: 0.2 },
			poseFromBaseline: { yawDeg: 0, pitchDeg: -27, rollDeg: 0 },
		});
		expect(reasonText(down, false)).toContain(
			"Head turned from usual: 27 degrees down. It could be notes, a keyboard or a phone. Toward the call: most of the last minute. Head down and beside the call aren't counted.",
		);
	});

	test("does not take a few degrees of jitter for a turn", () => {
		const headPose = { yawDeg: 3, pitchDeg: -4, rollDeg: 9 };
		const straight = aParticipant({ headPose, usual: "learning" });
		expect(reasonText(straight, false)).toContain(
			"The head points at the camera.",
		);
	});

	test("says that a face in profile cannot be measured", () => {
		const profile = aParticipant({
			state: "turned-away",
			headPose: null,
			poseFromBaseline: null,
		});
		expect(reasonText(profile, false)).toContain("Turned too far to measure");
	});

	test("says how small a face is, and which size would be needed", () => {
		const tiny = aParticipant({ state: "face-too-small", faceWidthPx: 24.2 });
		expect(reasonText(tiny, true)).toContain(
			"The face is 24 px wide. At least 36 are needed.",
		);
		const small = aParticipant({ faceWidthPx: 41 });
		expect(reasonText(small, true)).toContain(
			"The face is 41 px wide. An expression needs 64.",
		);
	});

	test("does not mention expressions if none are read", () => {
		const small = aParticipant({ faceWidthPx: 41 });
		expect(reasonText(small, false)).not.toContain("expression");
	});

	test.each([
		[
			{ readableShare: 0.3 },
			"No answer for the last minute yet: mostly no clear view.",
		],
		[{ readableShare: 0.9 }, "No answer for the last minute: mostly head down"],
	])("says why there is no band: %j", (shares, why) => {
		const band = "cant-tell" as const;
		const attention = { ...aParticipant().attention, ...shares, band };
		expect(reasonText(aParticipant({ attention }), false)).toContain(why);
	});

	test("says once that the usual position is still being learnt", () => {
		const attention = {
			...aParticipant().attention,
			band: "cant-tell",
		} as const;
		const reason = reasonText(
			aParticipant({ attention, state: "cant-tell", usual: "learning" }),
			false,
		);
		expect(reason).toBe(
			"The head points at the camera. Still learning how they usually sit. This takes about 30 seconds.",
		);
	});

	test.each(PARTICIPANT_STATES)("has a reason for %s", (state) => {
		const reason = reasonText(
			aParticipant({
				state,
				headPose: null,
				poseFromBaseline: null,
				faceWidthPx: 20,
			}),
			false,
		);
		expect(reason.split(". ").length).toBeGreaterThanOrEqual(2);
	});
});
