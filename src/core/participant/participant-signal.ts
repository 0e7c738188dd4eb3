import type { ExpressionDistribution } from "../expression/expression.ts";
import type { HeadPose } from "../face/head-pose.ts";
import type { Presence } from "../face/presence.ts";

/** What one frame (or the lack of one) says about a participant. */
export interface ParticipantSignal {
	readonly participantId: string;
	readonly atMs: number;
	readonly presence: Presence;
	/** In pixels of the video's own picture; null without a face. */
	readonly faceWidthPx: number | null;
	/** Whether the face is at the picture's left or right edge: lost there, it has left the picture. */
	readonly isAtEdge: boolean;
	readonly headPose: HeadPose | null;
	/** How far the lids stand apart, see eye-openness.ts; null without a face, or with eyes too small to tell. */
	readonly eyeOpenness: number | null;
	/** How far the lips stand apart, see mouth-openness.ts; null like the eyes'. */
	readonly mouthOpenness: number | null;
	/** Where the irises are between the eyes' corners, see gaze-offset.ts; null where they are too small. */
	readonly gazeOffset: number | null;
	/** Too dark or too bright for lids, lips and an expression; false without a face. */
	readonly isPoorlyLit: boolean;
	/** Null where expressions are not read, or the face is too small for it. */
	readonly expression: ExpressionDistribution | null;
}
