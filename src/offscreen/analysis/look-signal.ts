import { eyeOpennessOf } from "../../core/face/eye-openness.ts";
import { gazeOffsetOf } from "../../core/face/gaze-offset.ts";
import { mouthOpennessOf } from "../../core/face/mouth-openness.ts";
import { isAtEdge } from "../../core/face/presence.ts";
import { smileOf } from "../../core/face/smile.ts";
import type { ParticipantSignal } from "../../core/participant/participant-signal.ts";
import type { Look } from "./look.ts";

/** The signal that a finished look gives about the tile's own participant. */
export function signalOf({
	participantId,
	frame,
	presence,
	face,
	isLit,
	expression,
}: Look): ParticipantSignal {
	const seen = presence === "present" ? face : null;
	const mesh = isLit ? (seen?.landmarks ?? []) : [];
	return {
		participantId,
		atMs: frame.capturedAtMs,
		presence,
		faceWidthPx: face?.box.width ?? null,
		isAtEdge: face !== null && isAtEdge(face.box, frame.sourceWidthPx),
		headPose: seen?.headPose ?? null,
		eyeOpenness: eyeOpennessOf(mesh),
		mouthOpenness: mouthOpennessOf(mesh),
		smile: smileOf(mesh),
		gazeOffset: gazeOffsetOf(mesh),
		isPoorlyLit: face !== null && !isLit,
		expression,
	};
}
