import { blend, newValueWeight } from "./exponential-mean.ts";
import { THRESHOLDS } from "./thresholds.ts";
import { type Thumbnail, tileChange } from "./tile-change.ts";

/** One tile's picture as it was at the last look, and how much it changes from look to look. */
export interface TileWatch {
	readonly thumbnail: Thumbnail;
	readonly atMs: number;
	/** Since the look before; null where there was none, or it showed another area. */
	readonly change: number | null;
	/** A mean: one camera shakes, another never does. */
	readonly usualChange: number | null;
}

/** "stirring": far more than usual for this tile. "unchanged": hardly more than noise. "unknown": nothing to compare with. */
export type Stir = "stirring" | "as-usual" | "unchanged" | "unknown";

const LIMITS = THRESHOLDS.tileChange;

export function watchTile(
	before: TileWatch | null,
	thumbnail: Thumbnail,
	atMs: number,
): TileWatch {
	const change = before ? tileChange(before.thumbnail, thumbnail) : null;
	if (!before || change === null) {
		const usualChange = before?.usualChange ?? null;
		return { thumbnail, atMs, change: null, usualChange };
	}
	const weight = newValueWeight(atMs - before.atMs, LIMITS.usualHalfLifeMs);
	const usualChange = blend(before.usualChange ?? change, change, weight);
	return { thumbnail, atMs, change, usualChange };
}

export function stirOf(watch: TileWatch | null): Stir {
	if (!watch || watch.change === null) return "unknown";
	const { change, usualChange } = watch;
	if (change <= LIMITS.unchanged) return "unchanged";
	const usual = usualChange ?? change;
	const isStirring =
		change >= Math.max(LIMITS.leastStir, usual * LIMITS.stirFactor);
	return isStirring ? "stirring" : "as-usual";
}
