/** How much of a time, 0..1, in words: of a person no number is told. Thirds are wording, not judgement. */
export function shareInWords(share: number): string {
	if (share >= 0.9) return "nearly all";
	if (share >= 0.66) return "most";
	if (share >= 0.33) return "about half";
	return share >= 0.1 ? "a little" : "almost none";
}
