import { expect, test } from "vitest";
import { recentChanges } from "../../../src/core/room/recent-changes.ts";

const PEOPLE = [
	{ state: "facing", isSelf: false, stateSinceMs: 69_000 },
	{ state: "turned-away", isSelf: false, stateSinceMs: 71_000 },
	{ state: "eyes-closed", isSelf: false, stateSinceMs: 72_000 },
	{ state: "looking-down", isSelf: false, stateSinceMs: 99_000 },
	{ state: "camera-off", isSelf: false, stateSinceMs: 99_000 },
	{ state: "excluded", isSelf: false, stateSinceMs: 99_000 },
	{ state: "facing", isSelf: true, stateSinceMs: 99_000 },
] as const;

test("news are those of the last half minute only, and not the user's", () => {
	expect(recentChanges(PEOPLE, { notesExpected: false }, 100_000)).toEqual([
		{ kind: "elsewhere", count: 1 },
		{ kind: "away", count: 2 },
		{ kind: "unreadable", count: 1 },
	]);
});

test("in a class that writes, a head that goes down comes toward the call", () => {
	const [first] = recentChanges(PEOPLE, { notesExpected: true }, 100_000);
	expect(first).toEqual({ kind: "toward", count: 1 });
});
