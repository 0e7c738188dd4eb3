/** Where a line is short, a number's unit does not go to the next one. */
export function withUnits(said: string): string {
	return said.replaceAll(/(\p{Nd}) /gu, "$1\u00a0");
}
