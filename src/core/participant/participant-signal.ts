import type { ExpressionDistribution } from "../expression/expression.ts";
import type { HeadPose } from "../face/head-pose.ts";
import type { Presence } from "../face/presence.ts";

/** The result of one frame, or of the lack of one, for one participant. */
export interface ParticipantSignal {
	readonly participantId: string;
	readonly atMs: number;
	readonly presence: Presence;
	/** In pixels of the video's own picture; null without a face. */
	readonly faceWidthPx: number | null;
	/** Whether the face is at the picture's left or right edge: a face that is lost there has left the picture. */
	readonly isAtEdge: boolean;
	readonly headPose: HeadPose | null;
	/** How open the lids are (see eye-openness.ts); null without a face, or if its eyes are too small. */
	readonly eyeOpenness: number | null;
	/** How open the lips are (see mouth-openness.ts); null without a face, or if its mouth is too small. */
	readonly mouthOpenness: number | null;
	/** How much the mouth smiles (see smile.ts); null without a face. */
	readonly smile: number | null;
	/** Where the irises are between the eyes' corners (see gaze-offset.ts); null if they are too small. */
	readonly gazeOffset: number | null;
	/** Whether the face is too dark or too bright to read lids, lips and expression; false without a face. */
	readonly isPoorlyLit: boolean;
	/** Null where expressions are not read, or the face is too small to read one. */
	readonly expression: ExpressionDistribution | null;
}
