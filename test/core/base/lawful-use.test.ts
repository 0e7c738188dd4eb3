import { describe, expect, test } from "vitest";
import {
	lawfulReads,
	lawfulUse,
	PLACES,
	type UsageContext,
} from "../../../src/core/base/lawful-use.ts";
import {
	DEFAULT_KEEPING,
	lawfulKeeping,
} from "../../../src/core/session/keeping.ts";

const CONTEXTS: readonly UsageContext[] = PLACES.flatMap((place) =>
	[true, false].map((isInEea) => ({ place, isInEea })),
);

const RESTRICTED = ["school in the EEA", "work in the EEA"];

const nameOf = ({ place, isInEea }: UsageContext) =>
	`${place} ${isInEea ? "in" : "outside"} the EEA`;

describe.each(CONTEXTS.map((context) => [nameOf(context), context] as const))(
	"%s",
	(name, context) => {
		const isRestricted = RESTRICTED.includes(name);

		test("leaves expressions to the user's choice, or has none", () => {
			expect(lawfulUse(context).expressions).toBe(!isRestricted);
			expect(lawfulReads("attention-and-expression", context)).toBe(
				isRestricted ? "attention" : "attention-and-expression",
			);
			expect(lawfulReads("attention", context)).toBe("attention");
		});

		test("lists people by who is away only where it may", () => {
			expect(lawfulUse(context).ordersByNeed).toBe(!isRestricted);
		});

		test("keeps each person's record freely, or only with a reason", () => {
			const people = { ...DEFAULT_KEEPING, keeps: "people" } as const;
			const kept = (reason: string) =>
				lawfulKeeping({ ...people, reason }, context).keeps;
			expect(kept("")).toBe(isRestricted ? "room" : "people");
			expect(kept("  ok  ")).toBe(isRestricted ? "room" : "people");
			expect(kept("Agreed with the works council")).toBe("people");
		});

		test("never asks a reason for less", () => {
			for (const keeps of ["nothing", "room"] as const)
				expect(
					lawfulKeeping({ ...DEFAULT_KEEPING, keeps }, context).keeps,
				).toBe(keeps);
		});
	},
);

test("an unknown context allows no more than the strictest", () => {
	expect(lawfulUse(null)).toEqual(
		lawfulUse({ place: "school", isInEea: true }),
	);
	expect(lawfulReads("attention-and-expression", null)).toBe("attention");
});
