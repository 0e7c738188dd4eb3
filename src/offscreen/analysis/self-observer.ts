import type { ExpressionDistribution } from "../../core/expression/expression.ts";
import type { Landmark } from "../../core/picture/geometry.ts";
import type { SelfObservation } from "../../core/room/self-observation.ts";
import type { Look } from "./look.ts";

const RATE_WINDOW_MS = 3_000;
/** Expressions are not read in every frame; the last one is shown for this long. */
const SHOWN_FOR_MS = 500;

/** Turns each look at the user's own picture into the observation that is drawn over it. */
export function selfObserver(): (
	look: Pick<Look, "frame" | "face" | "presence" | "expression">,
) => SelfObservation {
	let times: readonly number[] = [];
	let lastRead: {
		readonly atMs: number;
		readonly expression: ExpressionDistribution;
	} | null = null;
	return ({ frame, face, presence, expression }) => {
		const { capturedAtMs: atMs, sourceWidthPx, sourceHeightPx } = frame;
		times = [...times.filter((time) => atMs - time < RATE_WINDOW_MS), atMs];
		if (expression) lastRead = { atMs, expression };
		else if (lastRead && (!face || atMs - lastRead.atMs > SHOWN_FOR_MS))
			lastRead = null;
		const spanMs = atMs - (times[0] ?? atMs);
		return {
			atMs,
			presence,
			box: face && {
				x: face.box.x / sourceWidthPx,
				y: face.box.y / sourceHeightPx,
				width: face.box.width / sourceWidthPx,
				height: face.box.height / sourceHeightPx,
			},
			landmarks: sharesOf(face?.landmarks ?? [], sourceWidthPx, sourceHeightPx),
			expression: lastRead?.expression ?? null,
			framesPerSecond: spanMs > 0 ? ((times.length - 1) * 1_000) / spanMs : 0,
		};
	};
}

function sharesOf(
	landmarks: readonly Landmark[],
	widthPx: number,
	heightPx: number,
): Float32Array {
	const shares = new Float32Array(2 * landmarks.length);
	for (const [i, { x, y }] of landmarks.entries()) {
		shares[2 * i] = x / widthPx;
		shares[2 * i + 1] = y / heightPx;
	}
	return shares;
}
