/** Keeps a number and its unit on one line, even where lines are short. */
export function withUnits(words: string): string {
	return words.replaceAll(/(\p{Nd}) /gu, "$1\u00a0");
}
