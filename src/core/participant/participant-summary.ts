import type { ParticipantState } from "../base/participant-state.ts";
import type { ExpressionSummary } from "../expression/expression.ts";
import type { HeadPose } from "../face/head-pose.ts";
import type { PersonChoice } from "../page/person-choice.ts";
import type { UsualKnown } from "../usual-pose/usual-known.ts";
import type { TimeKind } from "./time-kind.ts";

/** One participant as the popup shows them. */
export interface ParticipantSummary {
	readonly id: string;
	/** The user's name for them, else the page's. */
	readonly name: string;
	readonly choice: PersonChoice;
	readonly isSelf: boolean;
	/** Where this person is among several before one camera; null for a tile's only person. */
	readonly seat: Seat | null;
	readonly state: ParticipantState;
	readonly stateSinceMs: number;
	/** What the last look saw, as a kind of time: it counts at once, while a state must hold before it is shown. */
	readonly doing: TimeKind;
	/** Frames analysed since the start. */
	readonly samples: number;
	readonly attention: AttentionSummary;
	readonly trace: readonly TraceBin[];
	/** Null where expressions are not read, there is no face to read, or it talks. */
	readonly expression: ExpressionSummary | null;
	/** Whether there is no expression because the face was talking when it was read last. */
	readonly isExpressionWithheld: boolean;
	/** The reasons behind the state: the smoothed pose, relative to the camera and to the person's usual pose, and the face's width. Null without a face. */
	readonly headPose: HeadPose | null;
	readonly poseFromBaseline: HeadPose | null;
	/** Whether the usual pose is known yet; until then nobody is said to look away or down. */
	readonly usual: UsualKnown;
	/** Whether the eyes were closed for much of the last minute, not counting blinks (lid-track.ts). It does not say why. */
	readonly hasHighPerclos: boolean;
	readonly faceWidthPx: number | null;
	/** The side of the picture to which the eyes point, if it is not the usual one; an observation that changes no state. */
	readonly gazeAside: "left" | "right" | null;
	/** Whether the face is too dark or too bright to read lids, lips and expression. */
	readonly isPoorlyLit: boolean;
	/** Whether no look at a live video has come for some seconds, whatever the cause: nothing is known of the person's face meanwhile. */
	readonly isSilent: boolean;
}

/** The place of one of several people in a tile. */
export interface Seat {
	/** The id of the tile's own participant, which is the same for all of them. */
	readonly tile: string;
	/** The tile's name, without a number. */
	readonly tileName: string;
	/** From the left as the page shows them, beginning with 0. */
	readonly place: number;
	/** How many there are. */
	readonly of: number;
}

export interface AttentionSummary {
	/** A band, never a score: "cant-tell" while less than half of the window was spent toward the call or away from it, or the usual pose is not known. */
	readonly band: "high" | "medium" | "low" | "cant-tell";
	/** Share of the time toward the call in that toward it and away from it (time-kind.ts), 0..1; null without either. */
	readonly towardShare: number | null;
	/** Share of the window spent elsewhere at the desk, 0..1. */
	readonly elsewhereShare: number;
	/** Share of the window that could be read, 0..1. */
	readonly readableShare: number;
	/** How much of the past the band covers. */
	readonly windowMs: number;
}

/** A few seconds of one participant's past. */
export interface TraceBin {
	readonly startMs: number;
	/** Shares of the bin's length by kind of time, 0..1; the rest could not be read. */
	readonly toward: number;
	readonly elsewhere: number;
	readonly away: number;
}

/** The part of a track that must outlive a crash of the offscreen document: numbers and a name, never a picture or a landmark. */
export interface ParticipantHistory {
	readonly id: string;
	readonly name: string;
	readonly samples: number;
	readonly trace: readonly TraceBin[];
}
