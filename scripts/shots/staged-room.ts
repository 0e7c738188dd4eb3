import { isReadable } from "../../src/core/base/participant-state.ts";
import { DEFAULT_HABITS } from "../../src/core/base/preferences.ts";
import { THRESHOLDS } from "../../src/core/base/thresholds.ts";
import type {
	ParticipantSummary,
	TraceBin,
} from "../../src/core/participant/participant-summary.ts";
import {
	type TimeKind,
	timeKindOf,
} from "../../src/core/participant/time-kind.ts";
import { NOBODY_ASKED } from "../../src/core/room/asked-in-chat.ts";
import type { RoomSummary } from "../../src/core/room/room-summary.ts";

type State = ParticipantSummary["state"];

/** Names as they occur on pages: long, short, right to left, with emoji. */
const NAMES = [
	"Amara Okafor",
	"Bo",
	"Chiara Lombardi-Vandenberghe",
	"داليا منصور",
	"Emil Sørensen",
	"Fatima Zahra",
	"Goran Horvat",
	"Hana 🌻",
	"Ikram Belkacem",
	"João Pereira",
	"Kim Min-seo",
	"李小龙",
	"Mónica Núñez",
	"Noah Fischer",
	"Ólafur Jónsson",
	"Priya Raghunathan",
];

const ONE_SHARE = { screenShares: 1, duplicates: 0, tooSmall: 0 };

const STATES: readonly State[] = [
	"facing",
	"facing",
	"talking",
	"turned-away",
	"facing",
	"looking-down",
	"camera-off",
	"facing",
	"side-screen",
	"no-face",
	"facing",
	"eyes-closed",
	"facing",
	"frozen",
];

const BANDS: readonly ParticipantSummary["attention"]["band"][] = [
	"high",
	"high",
	"medium",
	"low",
	"high",
	"medium",
	"cant-tell",
];

const { binMs: BIN_MS, keptMs } = THRESHOLDS.trace;
const BINS = keptMs / BIN_MS;

/** The tab of every staged room and surface. */
export const STAGED_TAB_ID = 7;

/**
 * A room as the offscreen document would publish it, with people in every state
 * that a surface can show. It is used for pictures and for measuring the cost of
 * showing a room.
 */
export function stagedRoom({
	people,
	atMs = 1_700_000_000_000,
	turn = 0,
	readsExpression = false,
}: {
	people: number;
	atMs?: number;
	/** Each turn gives everybody another state. */
	turn?: number;
	readsExpression?: boolean;
}): RoomSummary {
	const participants = Array.from({ length: people }, (_, index) =>
		stagedParticipant(index, atMs, turn, readsExpression),
	);
	const others = participants.filter(({ isSelf }) => !isSelf);
	const readable = others.filter(({ state }) => isReadable(state));
	const ofKind = (kind: TimeKind) =>
		readable.filter(({ doing }) => doing === kind);
	const toward = ofKind("toward");
	const elsewhere = ofKind("elsewhere");
	return {
		tabId: STAGED_TAB_ID,
		atMs,
		connectedPageFrames: 1,
		silentSinceMs: null,
		unansweredSinceMs: null,
		audience: null,
		askedInChat: NOBODY_ASKED,
		joinedSinceTold: 0,
		pageFailure: null,
		status: {
			phase: "running",
			reads: readsExpression ? "attention-and-expression" : "attention",
			models: readsExpression
				? { ready: 3, wanted: 3 }
				: { ready: 2, wanted: 2 },
			provider: {
				name: "webgpu",
				reason: { kind: "measured", webgpuMs: 3.1, wasmMs: 12 },
			},
			problems: [],
		},
		participants,
		attention: {
			total: others.length,
			readable: readable.length,
			toward: toward.length,
			elsewhere: elsewhere.length,
			away: readable.length - toward.length - elsewhere.length,
			between: [
				toward.length / Math.max(1, others.length - elsewhere.length),
				(toward.length + others.length - readable.length) /
					Math.max(1, others.length - elsewhere.length),
			],
			turnedTogether: null,
			trend: people < 9 ? "unknown" : people < 30 ? "steady" : "falling",
		},
		groupSize: 5,
		notesExpected: false,
		areNamesHidden: false,
		gestures: { yawns: 0, nods: 0 },
		pace: {
			limitedBy: people > 30 ? "pace" : "nothing",
			looksPerSecond: people > 30 ? 0.8 : 2.4,
			longestWaitMs: people > 30 ? 1_300 : 420,
			slowdown: null,
			slowPageMs: null,
		},
		ignored: ONE_SHARE,
		access: { tabPicture: null, closedPageFrames: [] },
		check: stagedCheck(participants),
		frames: { asked: 900, received: 900, analysed: 900, dropped: 0 },
		latencyMs: { p50: 38, p95: 84 },
	};
}

/** The result of a pass over a Google Meet page that shows these people. */
function stagedCheck(
	participants: readonly ParticipantSummary[],
): RoomSummary["check"] {
	const off = participants.filter(({ state }) => state === "camera-off").length;
	const people = participants.length;
	return {
		site: "google-meet",
		siteBy: "host",
		tiles: {
			live: people - off,
			"camera-off": off,
			"off-screen": 0,
			stalled: 0,
			unreadable: 0,
		},
		ignored: ONE_SHARE,
		names: { site: people, page: 0, numbered: 0 },
		rules: [],
		hasChanged: false,
		structure: [],
	};
}

function stagedParticipant(
	index: number,
	atMs: number,
	turn: number,
	readsExpression: boolean,
): ParticipantSummary {
	const state = at(STATES, index + turn);
	const round = Math.floor(index / NAMES.length);
	const name = at(NAMES, index) + (round > 0 ? ` ${round + 1}` : "");
	const isSeen = isReadable(state);
	return {
		id: `0:person-${index}`,
		name,
		choice: {
			meeting: "meet.example/abc",
			key: `key:${index}`,
			pageName: name,
			name: null,
			isExcluded: false,
		},
		isSelf: index === 0,
		seat: null,
		state,
		stateSinceMs: atMs - 4_000 - 7_000 * (index % 9),
		doing: timeKindOf(state, DEFAULT_HABITS),
		samples: 120 + index,
		attention: {
			band: isSeen ? at(BANDS, index + turn) : "cant-tell",
			towardShare: isSeen ? 0.7 : null,
			elsewhereShare: isSeen ? 0.1 : 0,
			readableShare: isSeen ? 0.9 : 0.2,
			windowMs: 60_000,
		},
		trace: Array.from({ length: BINS }, (_, bin) => ({
			startMs: Math.floor(atMs / BIN_MS) * BIN_MS - (BINS - 1 - bin) * BIN_MS,
			...stagedParts(bin, index),
		})),
		expression:
			readsExpression && isSeen && state !== "talking"
				? {
						label: index % 3 === 0 ? "happiness" : "neutral",
						probabilities:
							index % 3 === 0
								? [0.2, 0.7, 0.05, 0.01, 0.01, 0.01, 0.01, 0.01, 0, 0]
								: [0.8, 0.05, 0.05, 0.04, 0.02, 0.01, 0.01, 0.02, 0, 0],
						tone: null,
					}
				: null,
		isExpressionWithheld: readsExpression && state === "talking",
		headPose: isSeen ? { yawDeg: 3, pitchDeg: -2, rollDeg: 0 } : null,
		poseFromBaseline: isSeen
			? {
					yawDeg: state === "turned-away" ? 38 : 4,
					pitchDeg: state === "looking-down" ? -31 : 0,
					rollDeg: 0,
				}
			: null,
		usual: "learnt",
		hasHighPerclos: false,
		faceWidthPx: isSeen ? 88 : null,
		gazeAside: null,
		isPoorlyLit: false,
		isSilent: false,
	};
}

function at<T>(list: readonly T[], index: number): T {
	const found = list[index % list.length];
	if (found === undefined) throw new Error("The list is empty.");
	return found;
}

/** How a staged person spent a bin of their trace: now and then out of sight, and the rest in a slow wave. */
function stagedParts(bin: number, index: number): Omit<TraceBin, "startMs"> {
	if ((bin + index) % 17 < 2) return { toward: 0, elsewhere: 0, away: 0 };
	const toward = 0.5 + 0.5 * Math.sin(bin / 5 + index);
	const rest = 1 - toward;
	return index % 2 === 0
		? { toward, elsewhere: rest, away: 0 }
		: { toward, elsewhere: 0, away: rest };
}
