import { text } from "./text.ts";

/** Writes dates and times in the messages' language; where that is the browser's own, as its region does. */
export function dateFormat(
	options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
	return new Intl.DateTimeFormat(LOCALE, options);
}

const LOCALE = localeOf(text("language"));

/** With the digits that all other numbers have. */
function localeOf(language: string): Intl.Locale {
	const { numberingSystem } = new Intl.NumberFormat(language).resolvedOptions();
	const own = new Intl.Locale(
		new Intl.DateTimeFormat().resolvedOptions().locale,
	);
	const isOwn = own.language === new Intl.Locale(language).language;
	return new Intl.Locale(isOwn ? own : language, { numberingSystem });
}
