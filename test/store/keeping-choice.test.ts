import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { parseKeeping } from "../../src/contract/session-schema.ts";
import {
	DEFAULT_KEEPING,
	type RetentionChoice,
} from "../../src/core/session/keeping.ts";
import { NOTHING_MANAGED } from "../../src/core/session/managed-settings.ts";
import {
	changeKeeping,
	limitKeeping,
	readKeeping,
} from "../../src/store/keeping-choice.ts";

const PEOPLE: RetentionChoice = {
	...DEFAULT_KEEPING,
	keeps: "people",
	retentionDays: null,
};
const LIMITS = { keepsAtMost: "room", keepsAtMostDays: 7 } as const;

beforeEach(() => limitKeeping(NOTHING_MANAGED));

describe("a choice that a later version stored", () => {
	test.each([
		["longer than can be chosen here", { retentionDays: 400 }, null],
		["between two times", { retentionDays: 14 }, 30],
		["in another form", { retentionDays: "two weeks" }, null],
	])("deletes nothing early: %s", (_, stored, retentionDays) => {
		const choice = { keeps: "room", reason: "", ...stored };
		expect(parseKeeping(choice)).toEqual({ ...choice, retentionDays });
	});

	test("of what to keep keeps nothing more where it cannot be read", () => {
		expect(parseKeeping({ keeps: "voices", retentionDays: 7 })).toEqual({
			...DEFAULT_KEEPING,
			keeps: "nothing",
		});
	});
});

describe("an organisation's limits on what is kept", () => {
	test("hold for a choice from before, and for a later one", async () => {
		await changeKeeping(PEOPLE);
		await limitKeeping(LIMITS);
		const within = { ...PEOPLE, keeps: "room", retentionDays: 7 };
		expect(await readKeeping()).toEqual({ ok: true, value: within });
		expect(await changeKeeping(PEOPLE)).toEqual({ ok: true, value: within });
	});

	test("leave the user's own choice for the time after them", async () => {
		await limitKeeping(LIMITS);
		await changeKeeping(PEOPLE);
		await limitKeeping(NOTHING_MANAGED);
		expect(await readKeeping()).toEqual({ ok: true, value: PEOPLE });
	});
});
