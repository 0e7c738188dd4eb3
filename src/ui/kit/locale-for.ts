/**
 * The browser's own variety of the language that the messages are in: in
 * British English it is 22:05, in American 10:05 PM. Else the language itself.
 * @param numberingSystem of the numbers in the messages, such as "latn"
 */
export function localeFor(
	language: string,
	own: string,
	numberingSystem: string,
): string {
	const spoken = new Intl.Locale(language);
	const variety = new Intl.Locale(own, { numberingSystem });
	const isSpoken = variety.language === spoken.language;
	return isSpoken ? variety.toString() : language;
}
