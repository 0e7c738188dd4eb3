import { describe, expect, test } from "vitest";
import { DEFAULT_PREFERENCES } from "../../../src/core/base/preferences.ts";
import { DEFAULT_KEEPING } from "../../../src/core/session/keeping.ts";
import {
	managedAgreement,
	managedKeeping,
	managedPreferences,
	NOTHING_MANAGED,
	ownPreferences,
} from "../../../src/core/session/managed-settings.ts";

const FREE = {
	context: { place: "other", isInEea: false },
	reads: "attention-and-expression",
} as const;

describe("an agreement in a managed browser", () => {
	test("is the user's where nothing is managed", () => {
		expect(managedAgreement(FREE, NOTHING_MANAGED)).toEqual(FREE);
	});

	test("reads no more than the organisation allows", () => {
		const managed = { ...NOTHING_MANAGED, readsAtMost: "attention" } as const;
		expect(managedAgreement(FREE, managed).reads).toBe("attention");
		const lax = {
			...NOTHING_MANAGED,
			readsAtMost: "attention-and-expression",
		} as const;
		const careful = { ...FREE, reads: "attention" } as const;
		expect(managedAgreement(careful, lax).reads).toBe("attention");
	});

	test("obeys the law of the place that the organisation names", () => {
		const managed = {
			...NOTHING_MANAGED,
			place: "school",
			isInEea: true,
			readsAtMost: "attention-and-expression",
		} as const;
		expect(managedAgreement(FREE, managed)).toEqual({
			context: { place: "school", isInEea: true },
			reads: "attention",
		});
	});
});

describe("preferences in a managed browser", () => {
	const managed = {
		...NOTHING_MANAGED,
		leastGroupSize: 8,
		tileLabels: false,
		language: "de",
	} as const;
	const own = {
		...DEFAULT_PREFERENCES,
		groupSize: 5,
		tileLabels: true,
		language: "fr",
	} as const;

	test("keep to the organisation's limits", () => {
		expect(managedPreferences(own, managed)).toMatchObject({
			groupSize: 8,
			tileLabels: false,
			language: "de",
		});
		const larger = { ...own, groupSize: 12 };
		expect(managedPreferences(larger, managed).groupSize).toBe(12);
	});

	test("read the chat for the organisation's word, or not at all", () => {
		const wordUnder = (managedWord: string | null, chatWord: string | null) =>
			managedPreferences(
				{ ...own, chatWord },
				{ ...managed, chatWord: managedWord },
			).chatWord;
		expect(wordUnder("#stop", null)).toBe("#stop");
		expect(wordUnder("#stop", "#noread")).toBe("#stop");
		expect(wordUnder("", "#noread")).toBeNull();
		expect(wordUnder(null, "#noread")).toBe("#noread");
		const limits = { ...managed, chatWord: "#stop" };
		const shown = managedPreferences(own, limits);
		expect(ownPreferences(shown, own, limits).chatWord).toBeNull();
	});

	test("are the user's own again once nobody manages them", () => {
		const shown = managedPreferences(own, managed);
		const changed = { ...shown, notesExpected: true };
		expect(ownPreferences(changed, own, managed)).toEqual({
			...own,
			notesExpected: true,
		});
		const larger = { ...shown, groupSize: 20 };
		expect(ownPreferences(larger, own, managed).groupSize).toBe(20);
	});
});

describe("keeping in a managed browser", () => {
	test("is never more, nor for longer, than the organisation allows", () => {
		const managed = {
			...NOTHING_MANAGED,
			keepsAtMost: "room",
			keepsAtMostDays: 30,
		} as const;
		const keep = (change: object) =>
			managedKeeping({ ...DEFAULT_KEEPING, ...change }, managed);
		expect(keep({ keeps: "people" }).keeps).toBe("room");
		expect(keep({ keeps: "nothing" }).keeps).toBe("nothing");
		expect(keep({ retentionDays: null }).retentionDays).toBe(30);
		expect(keep({ retentionDays: 90 }).retentionDays).toBe(30);
		expect(keep({ retentionDays: 7 }).retentionDays).toBe(7);
		expect(managedKeeping(DEFAULT_KEEPING, NOTHING_MANAGED)).toEqual(
			DEFAULT_KEEPING,
		);
	});
});
