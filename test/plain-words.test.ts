import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { languageFor } from "../src/core/base/languages.ts";
import { RETENTION_SCOPES } from "../src/core/session/keeping.ts";
import { noticeText } from "../src/ui/tell/notice.ts";
import { FORBIDDEN_WORDS } from "./support/forbidden-words.ts";

const ROOT = join(import.meta.dirname, "..");
/** Texts and documents that name a cause as one that could be. */
const SAYS_COULD = /^(?:why_|kind_elsewhere_means$)|\.md$/;

type Texts = Readonly<Record<string, string>>;

function read(path: string): string {
	return readFileSync(join(ROOT, path), "utf8");
}

/** Each text of a locale by the name under which a fault is told. */
function textsOf(locale: string): Texts {
	const messages: Record<string, { readonly message: string }> = JSON.parse(
		read(`public/_locales/${locale}/messages.json`),
	);
	const language = languageFor(locale.replace("_", "-"));
	const notices = RETENTION_SCOPES.map((keeps) =>
		noticeText(language, {
			reads: "attention-and-expression",
			keeping: { keeps, retentionDays: 7 },
			chatWord: "#noread",
		}),
	);
	return {
		...Object.fromEntries(
			Object.entries(messages).map(([key, { message }]) => [key, message]),
		),
		"the notice": notices.join(" "),
	};
}

function faultsIn(texts: Texts, locale: string): readonly string[] {
	const { verdicts, causes, riddles } = FORBIDDEN_WORDS[locale] ?? {
		verdicts: [/^/],
		causes: [],
		riddles: [],
	};
	return Object.entries(texts).flatMap(([name, text]) => {
		const words = [
			...verdicts,
			...riddles,
			...(SAYS_COULD.test(name) ? [] : causes),
		];
		return words.some((word) => word.test(text)) ? [`${name}: ${text}`] : [];
	});
}

describe.each(readdirSync(join(ROOT, "public/_locales")))("%s", (locale) => {
	test("has no verdict, no cause as a fact and no riddle", () => {
		expect(faultsIn(textsOf(locale), locale)).toEqual([]);
	});
});

test.each(["README.md", "docs/privacy-policy.md"])("%s has none", (path) => {
	expect(faultsIn({ [path]: read(path) }, "en")).toEqual([]);
});

test.each([
	["en", "The room attended."],
	["en", "3 at a second screen"],
	["de", "Aufmerksamer als sonst."],
	["es", "La sala estuvo atenta"],
	["fr", "La salle était attentive"],
	["pt_BR", "Mais atenção que antes"],
	["hi", "कमरे ने ध्यान दिया"],
	["ar", "انتبهت الغرفة"],
	["zh_CN", "注意力：高"],
] as const)("in %s it finds %j", (locale, text) => {
	expect(faultsIn({ text }, locale)).toHaveLength(1);
});

test("docs/writing.md names what is looked for in English", () => {
	const style = read("docs/writing.md");
	const [, table = ""] = style.split("## Words we do not use");
	const [rows = ""] = table.split("\n## ");
	const named = rows
		.split("\n")
		.filter((line) => line.startsWith("| ") && !line.startsWith("| ---"))
		.slice(1)
		.map((line) => String(line.split("|")[1]).trim());
	expect(named.length).toBeGreaterThan(5);
	const { verdicts, causes, riddles } = FORBIDDEN_WORDS.en ?? {};
	const unnamed = [verdicts, causes, riddles]
		.flatMap((words) => words ?? [])
		.filter((word) => !named.some((row) => word.test(row)));
	expect(unnamed).toEqual([]);
});
