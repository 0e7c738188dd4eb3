import { describe, expect, test } from "vitest";
import { traceText } from "../../../src/ui/participant/trace-text.ts";

const bin = (attendingShare: number | null) => ({ startMs: 0, attendingShare });

describe("traceText", () => {
	test("puts the trace into words, and says how long nothing could be read", () => {
		expect(traceText([bin(1), bin(0.9), bin(null)], 5_000)).toBe(
			"Trace of the last 15 s: facing or taking notes nearly all of the time that could be read. 5 s could not be read.",
		);
	});

	test("does not call an unread trace inattentive", () => {
		expect(traceText([bin(null)], 5_000)).toBe(
			"Trace: nothing could be read yet.",
		);
	});

	test.each([
		[0.7, "most"],
		[0.5, "about half"],
		[0.2, "a little"],
		[0, "almost none"],
	])("words a share of %d as %j", (share, words) => {
		expect(traceText([bin(share)], 5_000)).toContain(
			`facing or taking notes ${words} of`,
		);
	});
});
