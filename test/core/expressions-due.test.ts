import { expect, test } from "vitest";
import { expressionsDue } from "../../src/core/expressions-due.ts";

const live = (tileId: string, expressionDueAtMs: number, isSelf = false) => ({
	participantId: `0:${tileId}`,
	frameId: 0,
	tileId,
	streamKey: tileId,
	isSelf,
	wishMs: 500,
	expressionDueAtMs,
});
const pictures = ["ana", "bo", "you", "new"].map((tileId) => ({
	tileId,
	capturedAtMs: 1_000,
}));

test("expressions are due by each person's own time; the watched self's and a newcomer's always", () => {
	const people = [
		live("ana", 900),
		live("bo", 1_500),
		live("you", 1_500, true),
	];
	expect([...expressionsDue(pictures, people, false)]).toEqual(["ana", "new"]);
	expect([...expressionsDue(pictures, people, true)]).toEqual([
		"ana",
		"you",
		"new",
	]);
});
