import { describe, expect, it } from "vitest";
import { parseOverlayMessage } from "../../demo/overlay-message.ts";

const OBSERVATION = {
	box: { x: 0.2, y: 0.3, width: 0.4, height: 0.5 },
	landmarks: [{ x: 0.25, y: 0.35 }],
	expressions: [{ label: "happiness", probability: 0.9 }],
	framesPerSecond: 12.3,
	state: "present",
};

const message = (observation: unknown) => ({
	type: "roompulse-demo/overlay",
	observation,
});

describe("a message for the overlay", () => {
	it("is accepted as a whole", () => {
		expect(parseOverlayMessage(message(OBSERVATION))).toEqual(OBSERVATION);
	});

	it("may say that there is no face, or nothing at all", () => {
		const faceless = { ...OBSERVATION, box: null, landmarks: [] };
		expect(parseOverlayMessage(message(faceless))).toEqual(faceless);
		expect(parseOverlayMessage(message(null))).toBeNull();
	});

	it.each([
		["of another type", { type: "other", observation: OBSERVATION }],
		["without an observation", { type: "roompulse-demo/overlay" }],
		["that is text", "roompulse-demo/overlay"],
		["of null", null],
		[
			"with a number that is not one",
			message({ ...OBSERVATION, box: { ...OBSERVATION.box, x: Number.NaN } }),
		],
		[
			"with a probability above 1",
			message({
				...OBSERVATION,
				expressions: [{ label: "happiness", probability: 90 }],
			}),
		],
		[
			"with too many landmarks",
			message({
				...OBSERVATION,
				landmarks: Array.from({ length: 1_001 }, () => ({ x: 0, y: 0 })),
			}),
		],
		[
			"with a label that is too long",
			message({ ...OBSERVATION, state: "x".repeat(10_000) }),
		],
	])("%s is ignored", (_, foreign) => {
		expect(parseOverlayMessage(foreign)).toBeUndefined();
	});
});
