import { isAtEdge } from "../core/at-edge.ts";
import { cropSharpness } from "../core/crop-sharpness.ts";
import { expressionInput } from "../core/expression-input.ts";
import { eyeOpennessOf } from "../core/eye-openness.ts";
import { brightnessOf, isWellLit } from "../core/face-light.ts";
import type { FaceObservation } from "../core/face-observation.ts";
import type { Frame } from "../core/frame.ts";
import {
	type FreezeState,
	fingerprint,
	watchFreeze,
} from "../core/freeze-watch.ts";
import { gazeOffsetOf } from "../core/gaze-offset.ts";
import { mouthOpennessOf } from "../core/mouth-openness.ts";
import type {
	ParticipantSignal,
	Presence,
} from "../core/participant-signal.ts";
import { failureOf } from "../core/pipeline-failure.ts";
import { judgePresence } from "../core/presence.ts";
import { THRESHOLDS } from "../core/thresholds.ts";
import type { FaceFinder, FaceFinders } from "./face-finder.ts";
import type { FailureLog } from "./failure-log.ts";
import type { PixelReader } from "./picture-pixels.ts";
import type { StageTimings } from "./stage-timings.ts";

/** What the stages before the expression net make of one frame. */
export interface Look {
	/** Its expression is still null. */
	readonly signal: ParticipantSignal;
	/** The face to classify; null where there is none to read. */
	readonly crop: Float32Array | null;
	readonly face: FaceObservation | null;
	readonly freeze: FreezeState;
}

export interface LookTools extends FaceFinders {
	readonly pixels: PixelReader;
	readonly failures: FailureLog;
	readonly timings: StageTimings;
}

/** Does not close the frame; a stage that throws is counted, and the others go on without it. */
export function lookAtFrame(
	frame: Frame<ImageBitmap>,
	participantId: string,
	freezeBefore: FreezeState | null,
	readsExpression: boolean,
	tools: LookTools,
): Look {
	const { picture, capturedAtMs: atMs, widthPx, heightPx } = frame;
	const rgba = tools.timings.time("pixels", () => tools.pixels.read(picture));
	const freeze = watchFreeze(freezeBefore, fingerprint(rgba), atMs);
	const about = (presence: Presence) => ({
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
	});
	const nothing = { crop: null, face: null, freeze };
	if (freeze.frozen) return { signal: about("frozen"), ...nothing };
	const faces = findFaces(picture, tools);
	if (!faces) return { signal: about("cant-tell"), ...nothing };
	const sourceScale = frame.sourceWidthPx / widthPx;
	const judged = judgePresence(faces, sourceScale);
	const { face, presence, faceWidthPx } = judged;
	const isLit =
		face !== null && isWellLit(brightnessOf(rgba, widthPx, heightPx, face.box));
	const crop =
		readsExpression && judged.readsExpression && isLit && face.landmarks
			? tools.timings.time("alignment", () =>
					expressionInput(rgba, widthPx, heightPx, face.landmarks ?? []),
				)
			: null;
	const isSharp =
		crop !== null && cropSharpness(crop) >= THRESHOLDS.face.minCropSharpness;
	const seen = presence === "present" ? face : null;
	const mesh = isLit ? (seen?.landmarks ?? []) : [];
	return {
		signal: {
			...about(presence),
			faceWidthPx,
			isAtEdge: face ? isAtEdge(face.box, widthPx) : false,
			headPose: seen?.headPose ?? null,
			eyeOpenness: eyeOpennessOf(mesh, sourceScale),
			mouthOpenness: mouthOpennessOf(mesh, sourceScale),
			gazeOffset: gazeOffsetOf(mesh, sourceScale),
			isPoorlyLit: face !== null && !isLit,
		},
		crop: isSharp ? crop : null,
		face,
		freeze,
	};
}

/** The mesh first, since it brings its own detector; the plain detector only where the mesh finds nobody. Null where neither could look. */
function findFaces(
	picture: ImageBitmap,
	{ landmarker, detector, failures, timings }: LookTools,
): readonly FaceObservation[] | null {
	const attempt = (
		finder: FaceFinder | null,
		stage: "landmarks" | "detection",
		code: "landmarks-failed" | "detector-failed",
	) => {
		if (!finder) return null;
		try {
			return timings.time(stage, () => finder.find(picture));
		} catch (cause) {
			failures.note(failureOf(code, cause));
			return null;
		}
	};
	const withMesh = attempt(landmarker, "landmarks", "landmarks-failed");
	if (withMesh && withMesh.length > 0) return withMesh;
	return attempt(detector, "detection", "detector-failed") ?? withMesh;
}
