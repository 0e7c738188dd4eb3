import { describe, expect, test } from "vitest";
import { stateText } from "../../../src/ui/participant/state-text.ts";

describe("stateText", () => {
	test("says how long a state has lasted", () => {
		expect(stateText("turned-away", 8_000, 20_000)).toBe(
			"turned away for 12 s",
		);
		expect(stateText("camera-off", 0, 180_000)).toBe("camera off for 3 min");
	});

	test("leaves out the duration if the state has only begun, or if a duration says nothing", () => {
		expect(stateText("facing", 19_500, 20_000)).toBe("facing");
		expect(stateText("face-too-small", 0, 20_000)).toBe(
			"face too small to read",
		);
		expect(stateText("cant-tell", 0, 20_000)).toBe("can't tell");
	});
});
