import { EXPRESSION_CLASSES } from "../../src/core/expression/expression.ts";
import type { ParticipantSummary } from "../../src/core/participant/participant-summary.ts";
import { NOBODY_ASKED } from "../../src/core/room/asked-in-chat.ts";
import type { RoomSummary } from "../../src/core/room/room-summary.ts";
import { aChoice } from "./builders.ts";
import { NO_IGNORED_VIDEOS } from "./no-ignored-videos.ts";

export const NOW_MS = 1_700_000_000_000;

export function aParticipant(
	overrides: Partial<ParticipantSummary> = {},
): ParticipantSummary {
	return {
		id: "0:amara",
		name: "Amara Okafor",
		choice: aChoice(),
		isSelf: false,
		seat: null,
		state: "facing",
		stateSinceMs: NOW_MS - 12_000,
		doing: "toward",
		samples: 40,
		attention: {
			band: "high",
			towardShare: 0.9,
			elsewhereShare: 0,
			readableShare: 1,
			windowMs: 60_000,
		},
		trace: [{ startMs: NOW_MS - 5_000, toward: 0.9, elsewhere: 0, away: 0.1 }],
		expression: null,
		isExpressionWithheld: false,
		headPose: { yawDeg: 0, pitchDeg: 0, rollDeg: 0 },
		poseFromBaseline: { yawDeg: 0, pitchDeg: 0, rollDeg: 0 },
		usual: "learnt",
		hasHighPerclos: false,
		faceWidthPx: 120,
		gazeAside: null,
		isPoorlyLit: false,
		isSilent: false,
		...overrides,
	};
}

export function aRoom(overrides: Partial<RoomSummary> = {}): RoomSummary {
	return {
		tabId: 7,
		atMs: NOW_MS,
		connectedPageFrames: 1,
		silentSinceMs: null,
		unansweredSinceMs: null,
		audience: null,
		joinedSinceTold: 0,
		askedInChat: NOBODY_ASKED,
		pageFailure: null,
		status: {
			phase: "running",
			reads: "attention-and-expression",
			models: { ready: 3, wanted: 3 },
			provider: { name: "wasm", reason: { kind: "no-adapter" } },
			problems: [],
		},
		participants: [aParticipant()],
		attention: {
			total: 1,
			readable: 1,
			toward: 1,
			elsewhere: 0,
			away: 0,
			turnedTogether: null,
			between: [1, 1],
			trend: "unknown",
		},
		groupSize: 5,
		notesExpected: false,
		areNamesHidden: false,
		gestures: { yawns: 0, nods: 0 },
		pace: {
			limitedBy: "nothing",
			looksPerSecond: 2,
			longestWaitMs: 500,
			slowdown: null,
			slowPageMs: null,
		},
		ignored: NO_IGNORED_VIDEOS,
		check: null,
		access: { tabPicture: null, closedPageFrames: [] },
		frames: { asked: 2, received: 2, analysed: 2, dropped: 0 },
		latencyMs: { p50: 120, p95: 240 },
		...overrides,
	};
}

/** Probabilities from values by class name; classes that are not named get 0. */
export function probabilitiesOf(
	shares: Partial<Record<(typeof EXPRESSION_CLASSES)[number], number>>,
): number[] {
	return EXPRESSION_CLASSES.map((name) => shares[name] ?? 0);
}
