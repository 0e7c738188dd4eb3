import { blend, newValueWeight } from "../base/statistics.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import { type Thumbnail, tileChange } from "./tile-change.ts";

/** One tile's picture as it was at the last looks, and how much it changes from look to look. */
export interface TileMotion {
	/** The last picture first, then the last one of another area, since whole pictures come between crops of a face. */
	readonly seen: readonly PastThumbnail[];
	/** Change since the last picture of the same area; null where there was none lately. */
	readonly change: number | null;
	/** The mean change of this tile: one camera shakes, another never does. */
	readonly usualChange: number | null;
}

interface PastThumbnail {
	readonly thumbnail: Thumbnail;
	readonly atMs: number;
}

/** "moving": far more than usual for this tile. "unchanged": hardly more than noise. "unknown": there is nothing to compare with. */
export type MotionLevel = "moving" | "as-usual" | "unchanged" | "unknown";

const LIMITS = THRESHOLDS.tileChange;

export function followTileMotion(
	before: TileMotion | null,
	thumbnail: Thumbnail,
	atMs: number,
): TileMotion {
	const known = before?.seen ?? [];
	const compared = known.map((one) => ({
		one,
		change: tileChange(one.thumbnail, thumbnail),
	}));
	const others = compared.flatMap(({ one, change }) =>
		change === null ? [one] : [],
	);
	const seen = [{ thumbnail, atMs }, ...others.slice(0, 1)];
	const same = compared.find(
		({ one, change }) =>
			change !== null && atMs - one.atMs <= LIMITS.mostApartMs,
	);
	const usualChange = before?.usualChange ?? null;
	if (!same || same.change === null) return { seen, change: null, usualChange };
	const { change } = same;
	const weight = newValueWeight(atMs - same.one.atMs, LIMITS.usualHalfLifeMs);
	const usual = blend(usualChange ?? change, change, weight);
	return { seen, change, usualChange: usual };
}

export function motionLevelOf(motion: TileMotion | null): MotionLevel {
	if (!motion || motion.change === null) return "unknown";
	const { change, usualChange } = motion;
	if (change <= LIMITS.unchanged) return "unchanged";
	const usual = usualChange ?? change;
	const isMoving =
		change >= Math.max(LIMITS.minMovingChange, usual * LIMITS.movingFactor);
	return isMoving ? "moving" : "as-usual";
}
