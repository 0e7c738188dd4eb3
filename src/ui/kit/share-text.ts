import { text } from "../../platform/i18n/text.ts";

/** Puts a share of time, 0..1, into words, since no number is shown about a person. Thirds are a matter of wording, not a judgement. */
export function shareText(share: number): string {
	if (share >= 0.9) return text("share_nearly_all");
	if (share >= 0.66) return text("share_most");
	if (share >= 0.33) return text("share_half");
	return share >= 0.1 ? text("share_little") : text("share_almost_none");
}
