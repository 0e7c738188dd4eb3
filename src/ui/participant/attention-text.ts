import type { AttentionSummary } from "../../core/participant/participant-summary.ts";
import { text } from "../../platform/i18n/text.ts";
import { durationText } from "../kit/duration-text.ts";

type Band = AttentionSummary["band"];

export const BAND_WORDS: Record<Band, string> = {
	high: text("band_high"),
	medium: text("band_medium"),
	low: text("band_low"),
	"cant-tell": text("cant_tell"),
};

/** Says what a band means, without digits, since shares are not that exact. */
export function bandReason({ band, windowMs }: AttentionSummary): string {
	return text(WHY_KEYS[band], windowText(windowMs));
}

const WHY_KEYS = {
	high: "band_high_why",
	medium: "band_medium_why",
	low: "band_low_why",
	"cant-tell": "band_cant_tell_why",
} as const;

function windowText(windowMs: number): string {
	return windowMs === 60_000
		? text("window_minute")
		: text("window_span", durationText(windowMs));
}
