import type english from "../../../public/_locales/en/messages.json";
import type { LocaleMessages } from "../../contract/locale-messages.ts";

/** Names of the extension's texts in `public/_locales`; the user chooses the file, else the browser's own language. */
export type TextKey = keyof typeof english;
/** Names of texts that depend on a number. In the files they end in `_one`, `_other` and whatever other forms a language has. */
export type CountedKey = TextKey extends infer K
	? K extends `${infer Stem}_other`
		? Stem
		: never
	: never;
type Substitution = string | number;

/** `$1` to `$9` of the message stand for the substitutions; numbers are written as the language writes them. */
export function text(key: TextKey, ...substitutions: Substitution[]): string {
	return message(key, substitutions);
}

/** The text in the form that the language has for `count`, which is `$1`. */
export function counted(
	key: CountedKey,
	count: number,
	...others: Substitution[]
): string {
	const form = writing().plurals.select(count);
	const substitutions = [count, ...others];
	return (
		message(`${key}_${form}`, substitutions) ||
		message(`${key}_other`, substitutions)
	);
}

/** A whole number as the language writes it. */
export function numberText(value: number): string {
	return writing().numbers.format(value);
}

/** A number with exactly this many digits after the decimal point. */
export function decimalText(value: number, digits: number): string {
	return new Intl.NumberFormat(writing().language, {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	}).format(value);
}

/** A rounded number with its unit, such as "12 degrees" or "120 ms". */
export function quantityText(
	value: number,
	unit: "degree" | "millisecond",
): string {
	return new Intl.NumberFormat(writing().language, {
		style: "unit",
		unit,
		unitDisplay: unit === "degree" ? "long" : "short",
		maximumFractionDigits: 0,
	}).format(value);
}

/** A share, 0..1, as a whole percentage. */
export function percentText(share: number): string {
	return new Intl.NumberFormat(writing().language, { style: "percent" }).format(
		share,
	);
}

/** A size in kilobytes, at least one; in megabytes from a thousand kilobytes on. */
export function bytesText(bytes: number): string {
	const isLarge = bytes >= 1e6;
	return new Intl.NumberFormat(writing().language, {
		style: "unit",
		unit: isLarge ? "megabyte" : "kilobyte",
		maximumFractionDigits: isLarge ? 1 : 0,
	}).format(isLarge ? bytes / 1e6 : Math.max(1, bytes / 1e3));
}

/** All parts in one text, joined as the message joins two. */
export function listText(
	parts: readonly string[],
	joined: "list_comma" | "list_and" | "list_semicolon" = "list_comma",
): string {
	const [first = "", ...rest] = parts;
	return rest.reduce((list, part) => text(joined, list, part), first);
}

/** The messages of the language that the user chose; null where the browser's own language is spoken. */
let chosen: LocaleMessages | null = null;

/** From now on, texts are in the language of these messages; null for the browser's own. */
export function speak(messages: LocaleMessages | null): void {
	chosen = messages;
	made = undefined;
}

/** The browser's language, or the one that stands in for it. */
export function browserLanguage(): string {
	return chrome.i18n.getMessage("language");
}

function message(name: string, substitutions: readonly Substitution[]): string {
	return messageOf(
		name,
		substitutions.map((one) =>
			typeof one === "number" ? writing().numbers.format(one) : one,
		),
	);
}

function messageOf(name: string, substitutions: string[] = []): string {
	if (!chosen) return chrome.i18n.getMessage(name, substitutions);
	return (chosen.get(name) ?? "").replaceAll(
		/\$([1-9])/g,
		(_all, place) => substitutions[Number(place) - 1] ?? "",
	);
}

interface Writing {
	/** The language of the messages, which may differ from the browser's own. */
	readonly language: string;
	readonly numbers: Intl.NumberFormat;
	readonly plurals: Intl.PluralRules;
}

let made: Writing | undefined;

/** Made when it is first needed: the content script is loaded with every page and seldom shows a text, and the first formatter took a page 40 ms. */
function writing(): Writing {
	if (made) return made;
	const language = messageOf("language");
	made = {
		language,
		numbers: new Intl.NumberFormat(language),
		plurals: new Intl.PluralRules(language),
	};
	return made;
}
