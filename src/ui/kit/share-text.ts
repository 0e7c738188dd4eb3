import { text } from "../../platform/i18n/text.ts";

/** How much of a time, 0..1, in words: of a person no number is told. Thirds are wording, not judgement. */
export function shareText(share: number): string {
	if (share >= 0.9) return text("share_nearly_all");
	if (share >= 0.66) return text("share_most");
	if (share >= 0.33) return text("share_half");
	return share >= 0.1 ? text("share_little") : text("share_almost_none");
}
