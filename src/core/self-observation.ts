import type { ExpressionDistribution } from "./expression.ts";
import type { BoundingBox } from "./face-observation.ts";
import type { Presence } from "./participant-signal.ts";

/** What was just seen in the user's own picture; all coordinates are shares (0..1) of the picture. */
export interface SelfObservation {
	readonly atMs: number;
	readonly presence: Presence;
	readonly box: BoundingBox | null;
	readonly landmarks: readonly { readonly x: number; readonly y: number }[];
	readonly expression: ExpressionDistribution | null;
	/** Pictures analysed per second, over the last few seconds. */
	readonly framesPerSecond: number;
}
