import { describe, expect, test } from "vitest";
import {
	addChoice,
	choiceFor,
	MAX_CHOICES,
} from "../../../src/core/page/person-choice.ts";
import { withChoices } from "../../../src/core/page/tile.ts";
import { aChoice, aTile } from "../../support/builders.ts";

const ANA = aChoice({ key: "key:1", pageName: "Ana" });
const NOBODY = new Set<string>();
const leftOut = (one = ANA) => ({ ...one, isExcluded: true });

describe("a choice", () => {
	test("holds for the page's own key in its meeting, whatever the page calls them", () => {
		const choices = [{ ...ANA, name: "Ana from Lima" }];
		const renamed = { ...ANA, pageName: "Anita" };
		expect(choiceFor(renamed, choices, NOBODY)).toEqual({
			...renamed,
			name: "Ana from Lima",
		});
	});

	test("holds for the name where the service gives another key to whoever joins again", () => {
		const again = { ...ANA, key: "key:2" };
		expect(choiceFor(again, [leftOut()], new Set(["key:2"]))).toMatchObject({
			isExcluded: true,
		});
	});

	test("is not taken for a namesake's while whom it is about is there", () => {
		const namesake = { ...ANA, key: "key:2" };
		const present = new Set(["key:1", "key:2"]);
		expect(choiceFor(namesake, [leftOut()], present)).toMatchObject({
			isExcluded: false,
		});
	});

	test("leaves out by name in other meetings, too, but renames only in its own", () => {
		const elsewhere = { ...ANA, meeting: "meet.example/xyz", key: "key:9" };
		const choices = [{ ...leftOut(), name: "A." }];
		expect(choiceFor(elsewhere, choices, NOBODY)).toEqual({
			...elsewhere,
			name: null,
			isExcluded: true,
		});
		expect(
			choiceFor({ ...elsewhere, pageName: "Bo" }, choices, NOBODY),
		).toMatchObject({ isExcluded: false });
	});

	test("to read somebody here wins over a name left out elsewhere", () => {
		const here = { ...ANA, meeting: "meet.example/xyz" };
		expect(choiceFor(here, [leftOut(), here], NOBODY)).toMatchObject({
			isExcluded: false,
		});
	});

	test("sees one name in two ways of writing", () => {
		const elsewhere = { ...ANA, meeting: "other", pageName: "ANA" };
		expect(choiceFor(elsewhere, [leftOut()], NOBODY).isExcluded).toBe(true);
	});

	test("holds for all whom the page tells by one name alone, since their order may change", () => {
		const first = aChoice({ key: "name:Ana", pageName: "Ana" });
		const second = { ...first, key: "name:Ana#2" };
		const present = new Set([first.key, second.key]);
		for (const one of [first, second])
			expect(choiceFor(one, [leftOut(first)], present).isExcluded).toBe(true);
	});

	test("says nothing of people without a name but by their key", () => {
		const nameless = aChoice({ key: "track:1", pageName: null });
		const other = { ...nameless, key: "track:2" };
		expect(choiceFor(other, [leftOut(nameless)], NOBODY)).toEqual(other);
	});
});

describe("tiles as the user wants them", () => {
	test("bear the given name, and are no source of pictures where they are left out", () => {
		const tiles = [
			aTile({ tileId: "key:1", name: "Ana" }),
			aTile({ tileId: "key:2", name: "Participant 2", nameSource: "numbered" }),
			aTile({ tileId: "key:3", name: "Bo" }),
		];
		const choices = [
			leftOut(),
			aChoice({ key: "key:2", pageName: null, name: "Cy" }),
		];
		const chosen = withChoices(tiles, ANA.meeting, choices);
		expect(chosen.map(({ name, video }) => [name, video])).toEqual([
			["Ana", "excluded"],
			["Cy", "live"],
			["Bo", "live"],
		]);
		expect(chosen[1]?.choice.pageName).toBeNull();
	});
});

describe("choices that are kept", () => {
	const kept = (result: ReturnType<typeof addChoice>) =>
		result.ok ? result.value : result.error.code;
	const many = (isExcluded: boolean) =>
		Array.from({ length: MAX_CHOICES }, (_, i) =>
			aChoice({ key: `key:p${i}`, pageName: `P ${i}`, name: "N", isExcluded }),
		);

	test("have one for each person, the newest last", () => {
		const renamed = { ...ANA, name: "A." };
		const bo = leftOut(aChoice({ key: "key:2", pageName: "Bo" }));
		expect(kept(addChoice([renamed, bo], leftOut()))).toEqual([bo, leftOut()]);
	});

	test("forget whoever is as they would be without", () => {
		expect(kept(addChoice([leftOut()], ANA))).toEqual([]);
	});

	test("remember who is to be read though their name is left out elsewhere", () => {
		const elsewhere = leftOut({ ...ANA, meeting: "other" });
		expect(kept(addChoice([elsewhere], ANA))).toEqual([elsewhere, ANA]);
		expect(kept(addChoice([], ANA, [elsewhere]))).toEqual([ANA]);
	});

	test("are bounded: the oldest name goes", () => {
		const after = kept(addChoice(many(false), leftOut()));
		expect(after).toHaveLength(MAX_CHOICES);
		expect(after).not.toContainEqual(many(false)[0]);
		expect(after).toContainEqual(leftOut());
	});

	test("never forget that somebody is left out so that another fits", () => {
		expect(kept(addChoice(many(true), leftOut()))).toBe("choices-full");
	});
});
