import { THRESHOLDS } from "../../core/base/thresholds.ts";
import { cropSharpness } from "../../core/expression/crop-sharpness.ts";
import { expressionInput } from "../../core/expression/expression-input.ts";
import { eyeOpennessOf } from "../../core/face/eye-openness.ts";
import { brightnessOf, isWellLit } from "../../core/face/face-light.ts";
import type { FaceObservation } from "../../core/face/face-observation.ts";
import { landmarksInPicture } from "../../core/face/face-region.ts";
import { gazeOffsetOf } from "../../core/face/gaze-offset.ts";
import { mouthOpennessOf } from "../../core/face/mouth-openness.ts";
import {
	isAtEdge,
	judgePresence,
	type Presence,
} from "../../core/face/presence.ts";
import type { ParticipantSignal } from "../../core/participant/participant-signal.ts";
import type { FrameMetadata } from "../../core/picture/frame.ts";
import { boxInPicture } from "../../core/picture/picture-area.ts";
import type { Pixels } from "../../core/picture/pixels.ts";
import type { FindTools } from "./look-tools.ts";

/** What the stages before the expression net make of one frame. */
export interface Look {
	/** Its expression is still null. */
	readonly signal: ParticipantSignal;
	/** The face to classify; null where there is none to read. */
	readonly crop: Float32Array | null;
	readonly face: FaceObservation | null;
}

/**
 * What a frame says of the person whose tile it is.
 * @param faces null where nothing could look for them
 */
export function lookAtFrame(
	participantId: string,
	frame: FrameMetadata,
	pixels: Pixels,
	faces: readonly FaceObservation[] | null,
	readsExpression: boolean,
	{ sampler, timings }: Pick<FindTools, "sampler" | "timings">,
): Look {
	if (!faces) return lookWithoutFaces("cant-tell", participantId, frame);
	const judged = judgePresence(faces);
	const { face, presence, faceWidthPx } = judged;
	const isLit =
		face !== null &&
		isWellLit(brightnessOf(pixels, boxInPicture(face.box, frame)));
	const crop =
		sampler &&
		readsExpression &&
		judged.readsExpression &&
		isLit &&
		face.landmarks
			? timings.time("alignment", () =>
					expressionInput(
						pixels,
						landmarksInPicture(face.landmarks ?? [], frame),
						sampler,
					),
				)
			: null;
	const isSharp =
		crop !== null && cropSharpness(crop) >= THRESHOLDS.face.minCropSharpness;
	const seen = presence === "present" ? face : null;
	const mesh = isLit ? (seen?.landmarks ?? []) : [];
	return {
		signal: {
			...nothingSeen(presence, participantId, frame),
			faceWidthPx,
			isAtEdge: face ? isAtEdge(face.box, frame.sourceWidthPx) : false,
			headPose: seen?.headPose ?? null,
			eyeOpenness: eyeOpennessOf(mesh),
			mouthOpenness: mouthOpennessOf(mesh),
			gazeOffset: gazeOffsetOf(mesh),
			isPoorlyLit: face !== null && !isLit,
		},
		crop: isSharp ? crop : null,
		face,
	};
}

/** A frame in which no face was looked for. */
export function lookWithoutFaces(
	presence: Presence,
	participantId: string,
	frame: FrameMetadata,
): Look {
	const signal = nothingSeen(presence, participantId, frame);
	return { signal, crop: null, face: null };
}

function nothingSeen(
	presence: Presence,
	participantId: string,
	{ capturedAtMs: atMs }: FrameMetadata,
): ParticipantSignal {
	return {
		participantId,
		atMs,
		presence,
		faceWidthPx: null,
		isAtEdge: false,
		headPose: null,
		eyeOpenness: null,
		mouthOpenness: null,
		gazeOffset: null,
		isPoorlyLit: false,
		expression: null,
	};
}
