import type { ExpressionDistribution } from "../../core/expression/expression.ts";
import type { FaceObservation } from "../../core/face/face-observation.ts";
import type { FaceRegion } from "../../core/face/face-region.ts";
import type { Presence } from "../../core/face/presence.ts";
import type { PlacedPerson } from "../../core/face-group/face-group.ts";
import type { TileMemory } from "../../core/face-group/tile-memory.ts";
import type { ParticipantSignal } from "../../core/participant/participant-signal.ts";
import type { FrameMetadata } from "../../core/picture/frame.ts";
import { showsWholeVideo } from "../../core/picture/picture-area.ts";
import type { Pixels } from "../../core/picture/pixels.ts";
import { isBlack } from "../../core/picture/tile-change.ts";

/**
 * One analysis of one participant's frame. The record is made when the picture
 * has been read and closed; each step then fills in its own fields.
 */
export interface Look {
	readonly participantId: string;
	readonly frame: FrameMetadata;
	readonly pixels: Pixels;
	/** Whether the expression is read in this look. An expression lasts longer than a glance, so not every look needs it. */
	readonly isExpressionDue: boolean;
	/** At first the memory that earlier looks left of this tile; updated by the steps for the next look. */
	memory: TileMemory;

	/** Search: where the face is expected without running the detector, in pixels of the video's own picture; null if the detector has to find it. */
	expectedRegion: FaceRegion | null;
	/** Search: whether the detector is needed; stays true after it has run. */
	needsDetection: boolean;

	/** Search: true if the full-range net still sees a followed face that was too small for the others: only a closer look can read it. */
	isFaceTooFar: boolean;

	/** Detection and mesh: null until they have run, and if neither could. */
	faces: readonly FaceObservation[] | null;

	/** Alignment: the face of the tile's own participant; null if there is none. */
	face: FaceObservation | null;
	/** Alignment: "cant-tell" before it; "frozen" if the video stands still and is not analysed, "camera-off" if it is black as well. */
	presence: Presence;
	/** Alignment: true if the face is neither too dark nor too bright. */
	isLit: boolean;
	/** Alignment: the crop to classify; null if no expression is to be read. */
	crop: Float32Array | null;

	/** Expression: null before it, and if there is no crop or no net. */
	expression: ExpressionDistribution | null;

	/** Search: what the look tells of each person of a tile that shows several; null for a tile that is one person's. */
	group: GroupReading | null;

	/** Last step: null before it, and if the frame says nothing about the participant. */
	signal: ParticipantSignal | null;
}

/** One look at several people before one camera. */
export interface GroupReading {
	/** Everybody who is there, from the picture's left to its right. */
	readonly people: readonly PlacedPerson[];
	/** Those of them whom this look tried to read. Each has a look of their own at the same frame, which the later steps fill in. */
	readonly read: readonly {
		readonly number: number;
		readonly look: Look;
	}[];
}

/** A look before its first step: only the picture has been read. */
export function newLook({
	participantId,
	frame,
	pixels,
	isExpressionDue,
	memory,
}: Pick<
	Look,
	"participantId" | "frame" | "pixels" | "isExpressionDue" | "memory"
>): Look {
	return {
		participantId,
		frame,
		pixels,
		isExpressionDue,
		memory,
		expectedRegion: null,
		needsDetection: false,
		isFaceTooFar: false,
		faces: null,
		face: null,
		presence: presenceBefore(memory),
		isLit: false,
		crop: null,
		expression: null,
		group: null,
		signal: null,
	};
}

/** What the picture alone says, before anybody looks for a face. */
function presenceBefore({ freeze, motion }: TileMemory): Presence {
	if (!freeze?.frozen) return "cant-tell";
	const last = motion?.seen[0];
	return last && isBlack(last.thumbnail) ? "camera-off" : "frozen";
}

/** True if the frame shows no face, but only a part of the video, or a face that must be looked at more closely: the frame gives no signal. */
export function isFaceElsewhere({ faces, frame, isFaceTooFar }: Look): boolean {
	return faces?.length === 0 && (isFaceTooFar || !showsWholeVideo(frame));
}
