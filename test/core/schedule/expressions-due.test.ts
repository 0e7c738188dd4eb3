import { describe, expect, test } from "vitest";
import {
	expressionEveryMs,
	expressionsDue,
} from "../../../src/core/schedule/expressions-due.ts";
import { aLiveParticipant } from "../../support/builders.ts";

const live = (tileId: string, expressionDueAtMs: number, isSelf = false) =>
	aLiveParticipant({
		participantId: `0:${tileId}`,
		tileId,
		isSelf,
		expressionDueAtMs,
	});
const pictures = ["ana", "bo", "you", "new"].map((tileId) => ({
	tileId,
	capturedAtMs: 1_000,
}));

function dueTiles(
	people: readonly ReturnType<typeof live>[],
	isSelfOverlayOpen: boolean,
	intervalMs = 500,
) {
	const due = expressionsDue(
		pictures,
		people,
		isSelfOverlayOpen,
		() => intervalMs,
	);
	return [...due];
}

test("expressions are due by each person's own interval; the user's ten times a second while their overlay is open, a newcomer's always", () => {
	const people = [
		live("ana", 900),
		live("bo", 1_500),
		live("you", 1_800, true),
	];
	expect(dueTiles(people, false)).toEqual(["ana", "new"]);
	expect(dueTiles(people, true)).toEqual(["ana", "you", "new"]);
	// The expression was read 50 ms ago.
	const justRead = [live("you", 1_950, true)];
	expect(dueTiles(justRead, true)).not.toContain("you");
});

test("an expression that has not changed for long is read half as often", () => {
	const ana = live("ana", 200);
	expect(dueTiles([ana], false)).toContain("ana");
	const steady = { ...ana, isExpressionSteady: true };
	// It was read 1.8 s before the picture, and half an interval is no reason to wait for another look.
	expect(dueTiles([steady], false)).toContain("ana");
	expect(
		dueTiles([{ ...steady, expressionDueAtMs: 400 }], false),
	).not.toContain("ana");
});

describe("when looks are rare", () => {
	test("a face is read at every other look, unless its expression may be changing", () => {
		// The expression was read at -500, so by time alone it is due at 500.
		expect(dueTiles([live("ana", 500)], false, 1_500)).not.toContain("ana");
		expect(dueTiles([live("ana", -1_000)], false, 1_500)).toContain("ana");
		expect(dueTiles([live("ana", 0)], false, 1_500)).toContain("ana");
	});

	test("readings are never further apart than an expression stays fresh", () => {
		expect(expressionEveryMs(500, false)).toBe(1_000);
		expect(expressionEveryMs(1_500, false)).toBe(3_000);
		expect(expressionEveryMs(9_000, false)).toBe(4_000);
		expect(expressionEveryMs(9_000, true)).toBe(4_000);
	});
});
