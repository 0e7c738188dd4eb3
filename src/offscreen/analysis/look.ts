import type { ExpressionDistribution } from "../../core/expression/expression.ts";
import type { FaceObservation } from "../../core/face/face-observation.ts";
import type { FaceRegion } from "../../core/face/face-region.ts";
import type { Presence } from "../../core/face/presence.ts";
import type { TileMemory } from "../../core/face/tile-memory.ts";
import type { ParticipantSignal } from "../../core/participant/participant-signal.ts";
import type { FrameMetadata } from "../../core/picture/frame.ts";
import { showsWholeVideo } from "../../core/picture/picture-area.ts";
import type { Pixels } from "../../core/picture/pixels.ts";

/**
 * One analysis of one participant's frame. It begins when the picture has been
 * read and closed, and goes through all steps, each of which fills in its own
 * fields.
 */
export interface Look {
	readonly participantId: string;
	readonly frame: FrameMetadata;
	readonly pixels: Pixels;
	/** Whether this face's expression is due; an expression lasts longer than a glance. */
	readonly isExpressionDue: boolean;
	/** What earlier looks at this tile have left for this one, and then what this one leaves for the next. */
	memory: TileMemory;

	/** Search: where a face is expected without looking for it, in the video's own pixels; null where the detector has to find it. */
	expectedRegion: FaceRegion | null;
	/** Search: whether the detector is needed; once it has run, whether it was. */
	needsDetection: boolean;

	/** Detection and mesh: null until they have run, and where neither could. */
	faces: readonly FaceObservation[] | null;

	/** Alignment: the face of the person whose tile it is; null where there is none. */
	face: FaceObservation | null;
	/** Alignment: "cant-tell" until then, "frozen" where the picture is not looked at. */
	presence: Presence;
	/** Alignment: whether the face is neither too dark nor too bright. */
	isLit: boolean;
	/** Alignment: the face to classify; null where there is none to read. */
	crop: Float32Array | null;

	/** Expression: null until then, and where there is no crop or no net. */
	expression: ExpressionDistribution | null;

	/** The last step: null until then, and where the frame says nothing of the person. */
	signal: ParticipantSignal | null;
}

/** A look of which nothing but its picture is known yet. */
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
		faces: null,
		face: null,
		presence: memory.freeze?.frozen ? "frozen" : "cant-tell",
		isLit: false,
		crop: null,
		expression: null,
		signal: null,
	};
}

/** Whether the frame shows only a part of the video, and no face in it: that says nothing of the rest. */
export function isFaceElsewhere({ faces, frame }: Look): boolean {
	return faces?.length === 0 && !showsWholeVideo(frame);
}
