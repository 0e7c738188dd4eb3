import type { FaceObservation } from "../../src/core/face/face-observation.ts";
import type { HeadPose } from "../../src/core/face/head-pose.ts";
import type { PersonChoice } from "../../src/core/page/person-choice.ts";
import type { Tile, TileWithChoice } from "../../src/core/page/tile.ts";
import type { ParticipantSignal } from "../../src/core/participant/participant-signal.ts";
import type { FrameMetadata } from "../../src/core/picture/frame.ts";
import type { LiveParticipant } from "../../src/core/schedule/live-participants.ts";

export function aTile(overrides: Partial<Tile> = {}): Tile {
	return {
		tileId: "amara",
		streamKey: "track-1",
		name: "Amara Okafor",
		nameSource: "page",
		isSelf: false,
		video: "live",
		widthPx: 640,
		heightPx: 360,
		...overrides,
	};
}

/** A tile in the room for whose person the user has chosen nothing. */
export function aChosenTile(
	overrides: Partial<TileWithChoice> = {},
): TileWithChoice {
	const { tileId = "amara", name = "Amara Okafor" } = overrides;
	const choice = aChoice({ key: tileId, pageName: name });
	return { ...aTile(), choice, ...overrides };
}

/** The empty choice for somebody to whom the page gives a key. */
export function aChoice(overrides: Partial<PersonChoice> = {}): PersonChoice {
	return {
		meeting: "meet.example/abc",
		key: "key:amara",
		pageName: "Amara Okafor",
		name: null,
		isExcluded: false,
		...overrides,
	};
}

/** A frame of a whole picture, scaled to a width of 384 pixels. */
export function aFrame(overrides: Partial<FrameMetadata> = {}): FrameMetadata {
	return {
		tileId: "amara",
		capturedAtMs: 0,
		widthPx: 384,
		heightPx: 216,
		sourceWidthPx: 640,
		sourceHeightPx: 360,
		area: { x: 0, y: 0, width: 640, height: 360 },
		...overrides,
	};
}

export function aPose(overrides: Partial<HeadPose> = {}): HeadPose {
	return { yawDeg: 0, pitchDeg: 0, rollDeg: 0, ...overrides };
}

export function aFace(
	overrides: Partial<FaceObservation> = {},
): FaceObservation {
	return {
		box: { x: 100, y: 50, width: 90, height: 110 },
		score: 0.9,
		landmarks: Array.from({ length: 478 }, () => ({ x: 0, y: 0, z: 0 })),
		headPose: aPose(),
		keypoints: null,
		...overrides,
	};
}

export function aSignal(
	overrides: Partial<ParticipantSignal> = {},
): ParticipantSignal {
	return {
		participantId: "0:amara",
		atMs: 0,
		presence: "present",
		faceWidthPx: 90,
		isAtEdge: false,
		headPose: aPose(),
		eyeOpenness: 0.3,
		mouthOpenness: 0.02,
		smile: 0.55,
		gazeOffset: null,
		isPoorlyLit: false,
		expression: null,
		...overrides,
	};
}

export function aLiveParticipant(
	overrides: Partial<LiveParticipant> = {},
): LiveParticipant {
	return {
		participantId: "0:amara",
		frameId: 0,
		tileId: "amara",
		streamKey: "track-1",
		isSelf: false,
		reason: "calm",
		desiredMs: 500,
		isUrgent: false,
		isFollowed: true,
		readsExpression: true,
		isExpressionSteady: false,
		expressionDueAtMs: 0,
		...overrides,
	};
}

/** Ten probabilities: the given ones, and the rest spread evenly over the other classes. */
export function aDistribution(named: Readonly<Record<number, number>>) {
	const given = Object.values(named).reduce((sum, p) => sum + p, 0);
	const rest = (1 - given) / (10 - Object.keys(named).length);
	return Array.from({ length: 10 }, (_, i) => named[i] ?? rest);
}
