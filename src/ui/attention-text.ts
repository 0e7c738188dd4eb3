import type { AttentionSummary } from "../core/participant-summary.ts";
import { text } from "../platform/text.ts";

type Band = AttentionSummary["band"];

export const BAND_WORDS: Record<Band, string> = {
	high: text("band_high"),
	medium: text("band_medium"),
	low: text("band_low"),
	"cant-tell": text("cant_tell"),
};

/** What each band stands for; no shares in digits, since they are not that exact. */
export const BAND_REASONS: Record<Band, string> = {
	high: text("band_high_why"),
	medium: text("band_medium_why"),
	low: text("band_low_why"),
	"cant-tell": text("band_cant_tell_why"),
};
