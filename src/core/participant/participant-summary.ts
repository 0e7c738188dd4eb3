import type { ParticipantState } from "../base/participant-state.ts";
import type { ExpressionSummary } from "../expression/expression.ts";
import type { HeadPose } from "../face/head-pose.ts";
import type { PersonChoice } from "../page/person-choice.ts";

/** One participant as the popup shows them. */
export interface ParticipantSummary {
	readonly id: string;
	/** The user's name for them, else the page's. */
	readonly name: string;
	readonly choice: PersonChoice;
	readonly isSelf: boolean;
	readonly state: ParticipantState;
	readonly stateSinceMs: number;
	/** Frames analysed since the start. */
	readonly samples: number;
	readonly attention: AttentionSummary;
	readonly trace: readonly TraceBin[];
	/** Null where expressions are not read, or there is no face to read. */
	readonly expression: ExpressionSummary | null;
	/** The reasons behind the state: the smoothed pose, relative to the camera and to the person's usual pose, and the face's width. Null without a face. */
	readonly headPose: HeadPose | null;
	readonly poseFromBaseline: HeadPose | null;
	/** Whether the usual pose is known yet; until then the state is judged provisionally. */
	readonly usual: "learning" | "learnt";
	/** Whether the eyes were closed for much of the last minute, not counting blinks (lid-track.ts). It does not say why. */
	readonly hasHighPerclos: boolean;
	readonly faceWidthPx: number | null;
	/** The side of the picture to which the eyes point, if it is not the usual one; an observation that changes no state. */
	readonly gazeAside: "left" | "right" | null;
	/** Whether the face is too dark or too bright to read lids, lips and expression. */
	readonly isPoorlyLit: boolean;
}

export interface AttentionSummary {
	/** A band, never a score: "cant-tell" while less than half of the window could be read. */
	readonly band: "high" | "medium" | "low" | "cant-tell";
	/** Share of the readable time in the window that counts as attending (attending.ts), 0..1; null where nothing was readable. */
	readonly attendingShare: number | null;
	/** Share of the window that could be read, 0..1. */
	readonly readableShare: number;
	/** How much of the past the band covers. */
	readonly windowMs: number;
}

/** A few seconds of one participant's past. */
export interface TraceBin {
	readonly startMs: number;
	/** Share of the bin's readable time that counts as attending, 0..1; null where nothing was readable: a gap, not a zero. */
	readonly attendingShare: number | null;
}

/** The part of a track that must outlive a crash of the offscreen document: numbers and a name, never a picture or a landmark. */
export interface ParticipantHistory {
	readonly id: string;
	readonly name: string;
	readonly samples: number;
	readonly trace: readonly TraceBin[];
}
