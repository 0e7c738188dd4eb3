import type { ParticipantSummary } from "../../core/participant/participant-summary.ts";
import { text } from "../../platform/i18n/text.ts";
import { durationText } from "../kit/duration-text.ts";

/** Says what a band means, without digits, since shares are not that exact, or why there is none; null where that is because the usual pose is not known yet, which has a sentence of its own. */
export function bandReason({
	attention,
	usual,
	headPose,
}: Pick<ParticipantSummary, "attention" | "usual" | "headPose">):
	| string
	| null {
	const { band, elsewhereShare, readableShare, windowMs } = attention;
	const window = windowText(windowMs);
	if (band !== "cant-tell") {
		const why = text(WHY_KEYS[band], window);
		return elsewhereShare > 0 ? `${why} ${UNCOUNTED}` : why;
	}
	// The row says why, if where they look cannot be told.
	if (headPose && usual !== "learnt") return null;
	return text(
		readableShare >= 0.5 ? "band_elsewhere_why" : "band_unread_why",
		window,
	);
}

const UNCOUNTED = text("band_uncounted");
const WHY_KEYS = {
	high: "band_high_why",
	medium: "band_medium_why",
	low: "band_low_why",
} as const;

function windowText(windowMs: number): string {
	return windowMs === 60_000
		? text("window_minute")
		: text("window_span", durationText(windowMs));
}
