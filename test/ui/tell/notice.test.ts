import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/core/base/languages.ts";
import {
	RETENTION_DAYS,
	RETENTION_SCOPES,
} from "../../../src/core/session/keeping.ts";
import { noticesText, noticeText } from "../../../src/ui/tell/notice.ts";

const ROOM = { keeps: "room", retentionDays: 7 } as const;

describe.each(LANGUAGES)("the notice in %s", (language) => {
	const said = (
		keeping: Parameters<typeof noticeText>[1]["keeping"],
		reads: "attention" | "attention-and-expression" = "attention",
	) => noticeText(language, { reads, keeping, chatWord: null });

	test("speaks of expressions only where they are read", () => {
		const both = said(ROOM, "attention-and-expression");
		expect(both.length).toBeGreaterThan(said(ROOM).length);
		expect(both.startsWith(said(ROOM).slice(0, 60))).toBe(true);
	});

	test("names the chat word only where the chat is read for it, whatever its characters", () => {
		const facts = { reads: "attention", keeping: ROOM } as const;
		const withWord = noticeText(language, { ...facts, chatWord: "$&stop" });
		expect(withWord.startsWith(said(ROOM))).toBe(true);
		expect(withWord).toContain(" $&stop");
		expect(said(ROOM)).not.toContain("$&stop");
	});

	test("says something else for everything that may be kept, and for how long", () => {
		const all = RETENTION_SCOPES.flatMap((keeps) =>
			[...RETENTION_DAYS, null].map((retentionDays) =>
				said({ keeps, retentionDays }),
			),
		);
		// Where nothing is kept, no time matters.
		const { size } = new Set(all);
		expect(size).toBe(1 + 2 * (RETENTION_DAYS.length + 1));
		expect(all.join()).not.toContain("{");
	});
});

describe("the English notice", () => {
	const words = (keeps: "room" | "people") =>
		noticeText("en", {
			reads: "attention",
			keeping: { keeps, retentionDays: 30 },
			chatWord: null,
		});

	test("lists heads, eyes, lids and lips, names, the way to object, and what never happens", () => {
		for (const part of [
			"heads and eyes",
			"eyelids",
			"lips",
			"without names, for 30 days",
			"nothing is sent",
			"If you object",
			"at once",
			"camera off",
		])
			expect(words("room")).toContain(part);
		expect(words("people")).toContain("with names, for 30 days");
		expect(words("room")).not.toContain("faces show");
	});
});

test("several languages stand one below the other", () => {
	const facts = { reads: "attention", keeping: ROOM, chatWord: null } as const;
	expect(noticesText(["de", "ar"], facts).split("\n\n")).toEqual([
		noticeText("de", facts),
		noticeText("ar", facts),
	]);
});
