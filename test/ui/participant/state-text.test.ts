import { describe, expect, test } from "vitest";
import type { ParticipantState } from "../../../src/core/base/participant-state.ts";
import {
	stateText,
	wholeStateText,
} from "../../../src/ui/participant/state-text.ts";
import { aParticipant } from "../../support/popup-builders.ts";

function stateFor(state: ParticipantState, lastedMs: number): string {
	return stateText(aParticipant({ state, stateSinceMs: 0 }), lastedMs);
}

describe("stateText", () => {
	test("says how long a state has lasted", () => {
		expect(stateFor("turned-away", 12_000)).toBe("turned away, 12 s");
		expect(stateFor("camera-off", 180_000)).toBe("camera off, 3 min");
	});

	test("leaves out the duration if the state has only begun, or if a duration says nothing", () => {
		expect(stateFor("facing", 500)).toBe("facing the call");
		expect(stateFor("face-too-small", 20_000)).toBe("face too small");
		expect(stateFor("cant-tell", 20_000)).toBe("looks disagree");
	});

	test("says by itself that there is no answer, and why", () => {
		const unclear = aParticipant({ state: "cant-tell" });
		expect(wholeStateText(unclear, 0)).toBe("can't tell: looks disagree");
	});
});
