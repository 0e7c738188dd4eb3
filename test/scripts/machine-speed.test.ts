import { expect, it } from "vitest";
import {
	speedOf,
	speedText,
} from "../../scripts/bench/machine/machine-speed.ts";

it("the speed of a machine relative to that of the targets is computed from both peers", () => {
	const speed = speedOf({
		human: { medianMs: 91.6 },
		faceApi: { medianMs: 70.2 },
	});
	expect(speed).toEqual({ slower: 2, humanMs: 91.6, faceApiMs: 70.2 });
	expect(speedText(speed)).toContain("2.00 times as long");
	expect(
		speedOf({ human: { medianMs: 45.8 }, faceApi: { medianMs: 17.55 } }).slower,
	).toBeCloseTo(0.75);
});

it("the speed of a machine cannot be computed from one peer alone", () => {
	expect(() => speedOf({ human: { medianMs: 45.8 } })).toThrow("Not both");
});
