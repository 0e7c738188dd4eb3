import { describe, expect, test } from "vitest";
import { traceText } from "../../../src/ui/participant/trace-text.ts";

const bin = (toward: number | null, elsewhere = 0) => ({
	startMs: 0,
	toward: toward ?? 0,
	elsewhere,
	away: toward === null ? 0 : 1 - toward - elsewhere,
});

describe("traceText", () => {
	test("puts the trace into words, and says how long nothing could be read", () => {
		expect(traceText([bin(1), bin(0.9), bin(null)], 5_000)).toBe(
			"Trace of the last 15 s. Toward the call: nearly all (of the time toward or away). Head down or beside: almost none. No clear view for 5 s.",
		);
	});

	test("does not say 'away' of a trace without a clear view", () => {
		expect(traceText([bin(null)], 5_000)).toBe("Trace: no clear view yet.");
	});

	test.each([
		[0.7, "most"],
		[0.5, "about half"],
		[0.2, "a little"],
		[0, "almost none"],
	])("words a share of %d as %j", (share, words) => {
		expect(traceText([bin(share)], 5_000)).toContain(
			`Toward the call: ${words} (of the time toward or away).`,
		);
	});
});
