/**
 * The browser's regional variety of the messages' language, since British
 * English writes 22:05 and American English 10:05 PM. If the browser is in
 * another language, the messages' language itself.
 * @param numberingSystem the digits that the messages use, such as "latn"
 */
export function localeFor(
	language: string,
	browserLocale: string,
	numberingSystem: string,
): string {
	const spoken = new Intl.Locale(language);
	const regional = new Intl.Locale(browserLocale, { numberingSystem });
	const isSameLanguage = regional.language === spoken.language;
	return isSameLanguage ? regional.toString() : language;
}
