import * as v from "../src/contract/schema.ts";

const share = v.pipe(v.number(), v.finite());
const point = v.object({ x: share, y: share });

const overlayMessage = v.object({
	type: v.literal("roompulse-demo/overlay"),
	observation: v.nullable(
		v.object({
			/** In shares of the picture's width and height. */
			box: v.nullable(
				v.object({ x: share, y: share, width: share, height: share }),
			),
			landmarks: v.pipe(v.array(point), v.maxLength(1_000)),
			/** Most probable first. */
			expressions: v.pipe(
				v.array(
					v.object({
						label: v.pipe(v.string(), v.maxLength(40)),
						probability: v.pipe(share, v.minValue(0), v.maxValue(1)),
					}),
				),
				v.maxLength(20),
			),
			framesPerSecond: v.pipe(share, v.minValue(0)),
			state: v.pipe(v.string(), v.maxLength(40)),
		}),
	),
});

/** An observation of the user's own picture, to be drawn over it; null to draw nothing. */
export type OverlayObservation = v.InferOutput<
	typeof overlayMessage
>["observation"];

/** Undefined if the message is not for the overlay. */
export function parseOverlayMessage(
	message: unknown,
): OverlayObservation | undefined {
	const parsed = v.safeParse(overlayMessage, message);
	return parsed.success ? parsed.output.observation : undefined;
}
