/**
 * @param text the value of --seconds
 * @throws if the text is not a positive number
 */
export function secondsOption(text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	const seconds = Number(text);
	if (text.trim() === "" || !Number.isFinite(seconds) || seconds <= 0)
		throw new Error(`--seconds needs a positive number, not "${text}".`);
	return seconds;
}
