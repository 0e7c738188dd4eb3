import type { ExpressionDistribution } from "./expression.ts";
import type { HeadPose } from "./head-pose.ts";

/** What one frame (or the lack of one) says about a participant. */
export interface ParticipantSignal {
	readonly participantId: string;
	readonly atMs: number;
	readonly presence: Presence;
	/** In pixels of the video's own picture; null without a face. */
	readonly faceWidthPx: number | null;
	readonly headPose: HeadPose | null;
	/** Null where expressions are not read, or the face is too small for it. */
	readonly expression: ExpressionDistribution | null;
}

export type Presence =
	| "present"
	/** A face was detected, but no landmarks could be fitted: as a rule a head turned far to the side. */
	| "face-without-landmarks"
	| "no-face"
	| "face-too-small"
	| "several-faces"
	| "camera-off"
	| "off-screen"
	| "frozen"
	| "cant-tell";
