import type { ExpressionSummary } from "./expression.ts";
import type { HeadPose } from "./head-pose.ts";
import type { ParticipantState } from "./participant-state.ts";

/** One participant as the popup shows them. */
export interface ParticipantSummary {
	readonly id: string;
	readonly name: string;
	readonly isSelf: boolean;
	readonly state: ParticipantState;
	readonly stateSinceMs: number;
	/** Frames analysed since the start. */
	readonly samples: number;
	readonly attention: AttentionSummary;
	readonly trace: readonly TraceBin[];
	/** Null where expressions are not read, or there is no face to read. */
	readonly expression: ExpressionSummary | null;
	/** The smoothed pose and the face's width, the reasons behind the state; null without a face. */
	readonly headPose: HeadPose | null;
	readonly faceWidthPx: number | null;
}

export interface AttentionSummary {
	/** A band, never a score: "cant-tell" while less than half of the window could be read. */
	readonly band: "high" | "medium" | "low" | "cant-tell";
	/** Share of the readable time in the window spent facing, 0..1; null where nothing was readable. */
	readonly facingShare: number | null;
	/** Share of the window that could be read, 0..1. */
	readonly readableShare: number;
}

/** A few seconds of one participant's past. */
export interface TraceBin {
	readonly startMs: number;
	/** Share of the bin's readable time spent facing, 0..1; null where nothing was readable: a gap, not a zero. */
	readonly facingShare: number | null;
}
