import * as v from "../../src/contract/schema.ts";

const seconds = v.pipe(v.number(), v.finite(), v.minValue(0));
const degrees = v.pipe(v.number(), v.finite(), v.minValue(-90), v.maxValue(90));
const span = { atS: seconds, forS: seconds };
/** Relative to how the person holds the head at rest: yaw > 0 toward the picture's right edge, pitch > 0 up. */
const direction = { yawDeg: degrees, pitchDeg: degrees };

/** Something that a person does for a while; acts of one person may overlap. */
export const actSchema = v.variant("act", [
	v.object({ act: v.literal("turn"), ...span, ...direction }),
	/** A turn to a screen on which the person works, too; it comes again and again. */
	v.object({ act: v.literal("second-screen"), ...span, ...direction }),
	v.object({ act: v.literal("notes"), ...span }),
	v.object({ act: v.literal("eyes-closed"), ...span }),
	v.object({ act: v.literal("yawn"), ...span }),
	v.object({ act: v.literal("talk"), ...span }),
	v.object({ act: v.literal("nod"), ...span }),
	/** The person leaves the picture; the camera goes on. */
	v.object({ act: v.literal("leave"), ...span }),
]);

export type Act = v.InferOutput<typeof actSchema>;
