import type { ParticipantState } from "../base/participant-state.ts";
import type { ExpressionSummary } from "../expression/expression.ts";
import type { HeadPose } from "../face/head-pose.ts";
import type { PersonChoice } from "../page/person-choice.ts";

/** One participant as the popup shows them. */
export interface ParticipantSummary {
	readonly id: string;
	/** What the user calls them, else what the page does. */
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
	/** The reasons behind the state: the smoothed pose, from the camera and from the person's usual one, and the face's width; null without a face. */
	readonly headPose: HeadPose | null;
	readonly poseFromBaseline: HeadPose | null;
	/** Whether the usual pose is known yet; till then the judgement is a provisional one. */
	readonly usual: "learning" | "learnt";
	/** Over the last minute, blinks apart (lid-track.ts); says nothing of why. */
	readonly eyesClosedALot: boolean;
	readonly faceWidthPx: number | null;
	/** The side of the picture to which the eyes look, aside from usual; an observation that judges nothing. */
	readonly gazeAside: "left" | "right" | null;
	/** Too dark or too bright for lids, lips and an expression. */
	readonly isPoorlyLit: boolean;
}

export interface AttentionSummary {
	/** A band, never a score: "cant-tell" while less than half of the window could be read. */
	readonly band: "high" | "medium" | "low" | "cant-tell";
	/** Share of the readable time in the window that counts as attending (attending.ts), 0..1; null where nothing was readable. */
	readonly attendingShare: number | null;
	/** Share of the window that could be read, 0..1. */
	readonly readableShare: number;
	/** How much of the past it sums up. */
	readonly windowMs: number;
}

/** A few seconds of one participant's past. */
export interface TraceBin {
	readonly startMs: number;
	/** Share of the bin's readable time that counts as attending, 0..1; null where nothing was readable: a gap, not a zero. */
	readonly attendingShare: number | null;
}

/** What must outlive a crash of the offscreen document: numbers only, never a picture or a landmark. */
export interface ParticipantHistory {
	readonly id: string;
	readonly name: string;
	readonly samples: number;
	readonly trace: readonly TraceBin[];
}
