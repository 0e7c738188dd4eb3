import * as v from "../../src/contract/schema.ts";

const seconds = v.pipe(v.number(), v.finite(), v.minValue(0));
const degrees = v.pipe(v.number(), v.finite(), v.minValue(-90), v.maxValue(90));
const span = { atS: seconds, forS: seconds };
/** The head's, relative to how the person holds it at rest: yaw > 0 toward the picture's right edge, pitch > 0 up. The eyes turn further the same way. */
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
	/** A turn to somebody in the same room, who is talked to. */
	v.object({ act: v.literal("neighbour"), ...span, ...direction }),
	/** A telephone in the lap. */
	v.object({ act: v.literal("telephone"), ...span }),
	/** A turn to a television, which is watched. */
	v.object({ act: v.literal("television"), ...span, ...direction }),
	/** Looks down at the plate for a few seconds, then up again, chewing all the time. */
	v.object({ act: v.literal("meal"), ...span }),
	/** The person leaves the picture; the camera goes on. */
	v.object({ act: v.literal("leave"), ...span }),
]);

export type Act = v.InferOutput<typeof actSchema>;

/** What draws people from a call. */
export const DISTRACTIONS = [
	"neighbour",
	"telephone",
	"television",
	"meal",
] as const satisfies readonly Act["act"][];
export type Distraction = (typeof DISTRACTIONS)[number];
