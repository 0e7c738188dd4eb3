import type { AttentionSummary } from "../../core/participant/participant-summary.ts";
import { BAND_WORDS } from "./attention-text.ts";

const LIT = { high: 3, medium: 2, low: 1, "cant-tell": 0 } as const;

/** Shows attention as a band in words and as lit bars, never as a score. */
export function BandMeter({ band }: { band: AttentionSummary["band"] }) {
	return (
		<p class={`band band-${band}`}>
			<BandBars band={band} />
			{BAND_WORDS[band]}
		</p>
	);
}

export function BandBars({ band }: { band: AttentionSummary["band"] }) {
	return (
		<svg class="band-bars" viewBox="0 0 14 12" aria-hidden="true">
			{[1, 2, 3].map((level) => (
				<rect
					key={level}
					class={level <= LIT[band] ? "band-lit" : "band-unlit"}
					x={5 * (level - 1) + 0.5}
					y={11.5 - 3.6 * level}
					width="3"
					height={3.6 * level}
					rx="0.8"
				/>
			))}
		</svg>
	);
}
