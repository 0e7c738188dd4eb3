/** First letters of the first and last name, as avatars show them. */
export function initials(name: string): string {
	const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
	const first = words.at(0);
	const last = words.length > 1 ? words.at(-1) : undefined;
	return [first, last]
		.map((word) => [...(word ?? "")].at(0) ?? "")
		.join("")
		.toUpperCase();
}
