import { expect, test } from "vitest";
import {
	cantTellReason,
	cantTellWords,
} from "../../../src/ui/participant/cant-tell-text.ts";
import { aParticipant } from "../../support/popup-builders.ts";

test.each([
	[{ samples: 1 }, "too few looks"],
	[{ isSilent: true, headPose: null }, "no new picture read"],
	[{ headPose: null, faceWidthPx: null }, "no clear view"],
	[{ headPose: null }, "face hidden or blurred"],
	[{ usual: "learning" }, "still learning"],
	[{ usual: "far-camera" }, "camera far aside"],
	[{ usual: "doubted" }, "usual position unclear"],
	[{ isPoorlyLit: true }, "too dark or bright"],
	[{}, "looks disagree"],
] as const)("of %j the true reason is said", (known, words) => {
	const participant = aParticipant({ state: "cant-tell", ...known });
	expect(cantTellWords(participant)).toBe(`can't tell: ${words}`);
});

test("a whole sentence tells the reason where nothing else does", () => {
	expect(cantTellReason(aParticipant({ headPose: null }))).toBe(
		"There is a face, but it is hidden, turned or blurred.",
	);
	expect(cantTellReason(aParticipant({ usual: "learning" }))).toBeNull();
});
