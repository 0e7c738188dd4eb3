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

describe("when looks are rare", () => {
	test("a face is read at every other look, unless its expression may be changing", () => {
		// The expression was read at -500, so by time alone it is due at 500.
		expect(dueTiles([live("ana", 500)], false, 1_500)).not.toContain("ana");
		expect(dueTiles([live("ana", -1_000)], false, 1_500)).toContain("ana");
		expect(dueTiles([live("ana", 0)], false, 1_500)).toContain("ana");
	});

	test("readings are never further apart than an expression stays fresh", () => {
		expect(expressionEveryMs(500)).toBe(1_000);
		expect(expressionEveryMs(1_500)).toBe(3_000);
		expect(expressionEveryMs(9_000)).toBe(4_000);
	});
});
