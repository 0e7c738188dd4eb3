import type { ExpressionDistribution } from "../expression/expression.ts";
import type { Presence } from "../face/presence.ts";
import type { BoundingBox } from "../picture/geometry.ts";

/** The latest look at the user's own picture; all coordinates are shares (0..1) of the picture. */
export interface SelfObservation {
	readonly atMs: number;
	readonly presence: Presence;
	readonly box: BoundingBox | null;
	/** x and y of each landmark, one after the other. Numbers in a row are sent in far less time than 478 objects. */
	readonly landmarks: ArrayLike<number>;
	readonly expression: ExpressionDistribution | null;
	/** Pictures analysed per second, over the last few seconds. */
	readonly framesPerSecond: number;
}
