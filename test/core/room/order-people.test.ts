import { describe, expect, test } from "vitest";
import { DEFAULT_HABITS } from "../../../src/core/base/preferences.ts";
import type { TimeKind } from "../../../src/core/participant/time-kind.ts";
import {
	fittingPeople,
	orderPeople,
} from "../../../src/core/room/order-people.ts";
import { aParticipant, NOW_MS } from "../../support/popup-builders.ts";

const LONG_AGO = NOW_MS - 40_000;
const ZOE = aParticipant({ id: "z", name: "Zoë" });
const BO_10 = aParticipant({ id: "b10", name: "bo 10" });
const BO_9 = aParticipant({ id: "b9", name: "Bo 9" });
const PEOPLE = [ZOE, BO_10, BO_9];
const idsOf = (people: readonly { id: string }[]) => people.map(({ id }) => id);

describe("the order of people", () => {
	test("is the page's unless another is asked for", () => {
		expect(orderPeople(PEOPLE, "tile", NOW_MS)).toEqual(PEOPLE);
	});

	test("by name compares numbers as numbers and ignores case", () => {
		expect(idsOf(orderPeople(PEOPLE, "name", NOW_MS))).toEqual([
			"b9",
			"b10",
			"z",
		]);
	});

	test("by need puts people who are away for long first, then those who are unclear for long; the rest stays", () => {
		const people = [
			ZOE,
			aParticipant({ id: "off", state: "camera-off", stateSinceMs: LONG_AGO }),
			aParticipant({ id: "frozen", state: "frozen", stateSinceMs: LONG_AGO }),
			aParticipant({ id: "just", state: "turned-away" }),
			aParticipant({
				id: "away",
				state: "turned-away",
				stateSinceMs: LONG_AGO,
			}),
			aParticipant({
				id: "low",
				attention: {
					band: "low",
					towardShare: 0.1,
					elsewhereShare: 0,
					readableShare: 1,
					windowMs: 60_000,
				},
			}),
		];
		const low = { ...people[5]?.attention, band: "low" } as const;
		const writing = { ...aParticipant(), ...people[5] };
		expect(
			idsOf(
				orderPeople(
					[
						...people,
						{ ...writing, id: "down", state: "looking-down", ...low },
					],
					"needs-a-look",
					NOW_MS,
				),
			).at(-1),
		).toBe("down");
		expect(idsOf(orderPeople(people, "needs-a-look", NOW_MS))).toEqual([
			"away",
			"low",
			"frozen",
			"z",
			"off",
			"just",
		]);
	});
});

describe("people that match", () => {
	test("are found without case and accents", () => {
		const found = fittingPeople(
			PEOPLE,
			{ filter: null, search: " zoe" },
			DEFAULT_HABITS,
		);
		expect(idsOf(found)).toEqual(["z"]);
		const everybody = { filter: null, search: "" };
		expect(fittingPeople(PEOPLE, everybody, DEFAULT_HABITS)).toHaveLength(3);
	});

	test("belong to one kind, by the class's habits", () => {
		const off = aParticipant({ id: "off", state: "camera-off" });
		const down = aParticipant({ id: "down", state: "looking-down" });
		const found = (filter: TimeKind, notesExpected = false) =>
			idsOf(
				fittingPeople(
					[ZOE, off, down],
					{ filter, search: "" },
					{ notesExpected },
				),
			);
		expect(found("unreadable")).toEqual(["off"]);
		expect(found("elsewhere")).toEqual(["down"]);
		expect(found("toward")).toEqual(["z"]);
		expect(found("toward", true)).toEqual(["z", "down"]);
	});
});
