import { describe, expect, test } from "vitest";
import {
	followTold,
	joinedSinceTold,
	NOBODY_TOLD,
	tellEverybody,
} from "../../../src/core/room/joined-people.ts";
import { aParticipant } from "../../support/popup-builders.ts";

const START_MS = 1_000_000;

/** A person whom the page shows under a key and a name; null for one without a name. */
function person(id: string, pageName: string | null, isSelf = false) {
	const one = aParticipant({ id, isSelf });
	return { ...one, choice: { ...one.choice, pageName } };
}

const ADA = person("1", "Ada");
const BEN = person("2", "Ben");
const CY = person("3", "Cy");

const settled = followTold(NOBODY_TOLD, [ADA, BEN], START_MS);

describe("who joined since the others were told", () => {
	test("is nobody of those whom the page shows within its first half minute", () => {
		expect(joinedSinceTold(settled, [ADA, BEN])).toBe(0);
		const later = followTold(settled, [ADA, BEN, CY], START_MS + 20_000);
		expect(joinedSinceTold(later, [ADA, BEN, CY])).toBe(0);
	});

	test("is whoever comes later, for as long as they stay", () => {
		const later = followTold(settled, [ADA, BEN, CY], START_MS + 40_000);
		expect(joinedSinceTold(later, [ADA, BEN, CY])).toBe(1);
		expect(joinedSinceTold(later, [ADA, BEN])).toBe(0);
	});

	test("is not somebody who comes back under another key, or another name", () => {
		const back = [person("9", "Ada"), person("2", "Ben (tablet)")];
		expect(joinedSinceTold(settled, back)).toBe(0);
	});

	test("is counted for people without a name, too, but never for oneself or the left out", () => {
		const left = { ...person("6", "Di"), state: "excluded" as const };
		const people = [person("4", null), person("5", "Me", true), left];
		expect(joinedSinceTold(settled, people)).toBe(1);
	});

	test("is nobody once the user has told them, too", () => {
		const told = tellEverybody(settled, [ADA, CY]);
		expect(joinedSinceTold(told, [ADA, BEN, CY])).toBe(0);
	});

	test("waits for the first person: a page that shows nobody yet settles later", () => {
		const empty = followTold(NOBODY_TOLD, [], START_MS);
		const first = followTold(empty, [ADA], START_MS + 600_000);
		expect(joinedSinceTold(first, [ADA])).toBe(0);
	});
});
