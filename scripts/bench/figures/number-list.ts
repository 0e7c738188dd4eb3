/**
 * @param option for the error: "--people"
 * @param text whole numbers with commas between, or "none"
 * @throws where it is something else
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
