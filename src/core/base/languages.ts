/** The languages that Roompulse speaks, as a page names them in its `lang`. */
export const LANGUAGES = [
	"en",
	"zh-CN",
	"es",
	"fr",
	"de",
	"pt-BR",
	"ar",
	"hi",
] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language's own name for itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
	en: "English",
	"zh-CN": "中文（简体）",
	es: "Español",
	fr: "Français",
	de: "Deutsch",
	"pt-BR": "Português (Brasil)",
	ar: "العربية",
	hi: "हिन्दी",
};

export function directionOf(language: Language): "ltr" | "rtl" {
	return language === "ar" ? "rtl" : "ltr";
}

/** English stands in for a language that Roompulse does not speak. */
export function languageFor(name: string): Language {
	return LANGUAGES.find((one) => one === name) ?? "en";
}
