import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const LOCALES = join(ROOT, "public/_locales");
/** The Chrome Web Store takes no longer description. */
const MOST_DESCRIPTION_CHARS = 132;

type Messages = Readonly<Record<string, { readonly message: string }>>;

function messagesOf(locale: string): Messages {
	const path = join(LOCALES, locale, "messages.json");
	return JSON.parse(readFileSync(path, "utf8"));
}

const english = messagesOf("en");
const locales = readdirSync(LOCALES);
const stems = Object.keys(english)
	.filter((key) => key.endsWith("_other"))
	.map((key) => key.slice(0, -"_other".length));
const counted = new Set(
	stems.flatMap((stem) => [`${stem}_one`, `${stem}_other`]),
);

/** Those that are told of whole numbers below a million: what French and its kin keep for millions is left out. */
function formsOf(language: string): ReadonlySet<string> {
	const rules = new Intl.PluralRules(language);
	return new Set(
		Array.from({ length: 1_000 }, (_, count) => rules.select(count)),
	);
}

const FORMS = /_(?:zero|one|two|few|many|other)$/;

function substitutionsOf(message: string | undefined): string {
	return [...new Set(message?.match(/\$[1-9]/g))].toSorted().join(" ");
}

test("there are eight languages", () => {
	expect(locales.toSorted()).toEqual(
		["ar", "de", "en", "es", "fr", "hi", "pt_BR", "zh_CN"].toSorted(),
	);
});

describe.each(locales)("the messages in %s", (locale) => {
	const messages = messagesOf(locale);
	const language = String(messages.language?.message);

	test("are all there, and no others", () => {
		const forms = [...formsOf(language)];
		const wanted = [
			...Object.keys(english).filter((key) => !counted.has(key)),
			...stems.flatMap((stem) => forms.map((form) => `${stem}_${form}`)),
		];
		expect(Object.keys(messages).toSorted()).toEqual(wanted.toSorted());
	});

	test("say whose language and direction they have", () => {
		expect(language.replace("-", "_")).toBe(locale);
		expect(messages.direction?.message).toBe(locale === "ar" ? "rtl" : "ltr");
	});

	test("have the same substitutions; only a count may be in words", () => {
		const wrong = Object.entries(messages).filter(([key, { message }]) => {
			const own = substitutionsOf(message);
			const stem = stems.find((one) => key.replace(/_[a-z]+$/, "") === one);
			if (!stem || !FORMS.test(key))
				return own !== substitutionsOf(english[key]?.message);
			const other = substitutionsOf(english[`${stem}_other`]?.message);
			return own !== other && own !== other.replace(/\$1 ?/, "");
		});
		expect(wrong).toEqual([]);
	});

	test("have nothing that Chrome would take for a name between dollars, and no stray blanks", () => {
		const wrong = Object.values(messages).filter(
			({ message }) =>
				/\$[\w@]+\$/.test(message) || message.trim() !== message || !message,
		);
		expect(wrong).toEqual([]);
	});

	test("describe the extension as briefly as the store wants it", () => {
		const description = String(messages.extension_description?.message);
		expect(description.length).toBeLessThanOrEqual(MOST_DESCRIPTION_CHARS);
	});

	test("are translated", () => {
		if (locale === "en") return;
		const same = Object.keys(english).filter(
			(key) =>
				/\p{L}{4}.* .*\p{L}{4}/u.test(String(english[key]?.message)) &&
				messages[key]?.message === english[key]?.message,
		);
		expect(same).toEqual([]);
	});
});

test("every message is used", () => {
	const sources = ["src", "demo/trial"].flatMap((folder) =>
		readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
			.filter((name) => /\.tsx?$/.test(name))
			.map((name) => readFileSync(join(ROOT, folder, name), "utf8")),
	);
	const code = [
		...sources,
		readFileSync(join(ROOT, "manifest.config.ts"), "utf8"),
	].join("\n");
	const isNamed = (key: string) =>
		code.includes(`"${key}"`) || code.includes(`__MSG_${key}__`);
	const unused = [
		...Object.keys(english).filter((key) => !counted.has(key)),
		...stems,
	].filter((key) => !isNamed(key));
	expect(unused).toEqual([]);
});
