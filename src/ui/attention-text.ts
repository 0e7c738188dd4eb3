import type { AttentionSummary } from "../core/participant-summary.ts";

type Band = AttentionSummary["band"];

export const BAND_WORDS: Record<Band, string> = {
	high: "high",
	medium: "medium",
	low: "low",
	"cant-tell": "can't tell",
};

/** What each band stands for; no shares in digits, since they are not that exact. */
export const BAND_REASONS: Record<Band, string> = {
	high: "Facing, talking, taking notes or at a second screen for most of the last minute.",
	medium:
		"Facing, talking, taking notes or at a second screen for part of the last minute.",
	low: "Turned away, eyes closed, or looking down for long, for most of the last minute.",
	"cant-tell": "Too little of the last minute could be read.",
};
