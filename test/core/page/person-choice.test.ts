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
	test("applies to the page's own key in its meeting, whatever name the page shows", () => {
		const choices = [{ ...ANA, name: "Ana from Lima" }];
		const renamed = { ...ANA, pageName: "Anita" };
		expect(choiceFor(renamed, choices, NOBODY)).toEqual({
			...renamed,
			name: "Ana from Lima",
		});
	});

	test("applies to the name if the service gives a new key to a person who joins again", () => {
		const again = { ...ANA, key: "key:2" };
		expect(choiceFor(again, [leftOut()], new Set(["key:2"]))).toMatchObject({
			isExcluded: true,
		});
	});

	test("does not apply to a namesake while its own person is there", () => {
		const namesake = { ...ANA, key: "key:2" };
		const present = new Set(["key:1", "key:2"]);
		expect(choiceFor(namesake, [leftOut()], present)).toMatchObject({
			isExcluded: false,
		});
	});

	test("excludes by name in other meetings too, but renames only in its own", () => {
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

	test("to read somebody here wins over a name excluded elsewhere", () => {
		const here = { ...ANA, meeting: "meet.example/xyz" };
		expect(choiceFor(here, [leftOut(), here], NOBODY)).toMatchObject({
			isExcluded: false,
		});
	});

	test("treats two spellings of one name as the same", () => {
		const elsewhere = { ...ANA, meeting: "other", pageName: "ANA" };
		expect(choiceFor(elsewhere, [leftOut()], NOBODY).isExcluded).toBe(true);
	});

	test("applies to all people whom the page identifies by the same name alone, since their order may change", () => {
		const first = aChoice({ key: "name:Ana", pageName: "Ana" });
		const second = { ...first, key: "name:Ana#2" };
		const present = new Set([first.key, second.key]);
		for (const one of [first, second])
			expect(choiceFor(one, [leftOut(first)], present).isExcluded).toBe(true);
	});

	test("applies to people without a name by their key only", () => {
		const nameless = aChoice({ key: "track:1", pageName: null });
		const other = { ...nameless, key: "track:2" };
		expect(choiceFor(other, [leftOut(nameless)], NOBODY)).toEqual(other);
	});
});

describe("tiles with the user's choices", () => {
	test("have the given name, and give no pictures if they are excluded", () => {
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

describe("stored choices", () => {
	const kept = (result: ReturnType<typeof addChoice>) =>
		result.ok ? result.value : result.error.code;
	const many = (isExcluded: boolean) =>
		Array.from({ length: MAX_CHOICES }, (_, i) =>
			aChoice({ key: `key:p${i}`, pageName: `P ${i}`, name: "N", isExcluded }),
		);

	test("contain one for each person, the newest last", () => {
		const renamed = { ...ANA, name: "A." };
		const bo = leftOut(aChoice({ key: "key:2", pageName: "Bo" }));
		expect(kept(addChoice([renamed, bo], leftOut()))).toEqual([bo, leftOut()]);
	});

	test("drop a choice that changes nothing", () => {
		expect(kept(addChoice([leftOut()], ANA))).toEqual([]);
	});

	test("remember a person who is to be read although their name is excluded elsewhere", () => {
		const elsewhere = leftOut({ ...ANA, meeting: "other" });
		expect(kept(addChoice([elsewhere], ANA))).toEqual([elsewhere, ANA]);
		expect(kept(addChoice([], ANA, [elsewhere]))).toEqual([ANA]);
	});

	test("are limited in number: the oldest name goes", () => {
		const after = kept(addChoice(many(false), leftOut()));
		expect(after).toHaveLength(MAX_CHOICES);
		expect(after).not.toContainEqual(many(false)[0]);
		expect(after).toContainEqual(leftOut());
	});

	test("never forget an exclusion to make room for another choice", () => {
		expect(kept(addChoice(many(true), leftOut()))).toBe("choices-full");
	});
});
