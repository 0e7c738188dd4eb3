/**
 * @param option the option's name for the error, such as "--people"
 * @param text positive integers separated by commas, or "none"
 * @throws if the text is anything else, or a number is too large
 */
export function numberList(
	option: string,
	text: string,
	most: number,
): number[] {
	if (text === "none") return [];
	return text.split(",").map((part) => {
		const number = Number(part);
		if (part.trim() === "" || !Number.isInteger(number) || number < 1)
			throw new Error(`${option} needs whole numbers, not "${text}".`);
		if (number > most)
			throw new Error(`${option} goes up to ${most}, not to ${number}.`);
		return number;
	});
}
