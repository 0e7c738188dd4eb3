import type {
	EngineStatus,
	ProviderReason,
} from "../core/base/engine-status.ts";
import { GROUP_THRESHOLDS } from "../core/base/group-thresholds.ts";
import { PARTICIPANT_STATES } from "../core/base/participant-state.ts";
import {
	DETAIL_MAX_CHARS,
	PIPELINE_FAILURE_CODES,
} from "../core/base/pipeline-failure.ts";
import { READING_SCOPES } from "../core/base/preferences.ts";
import { EXPRESSION_CLASSES } from "../core/expression/expression.ts";
import {
	type RoomAccess,
	TAB_PICTURE_REASONS,
} from "../core/page/tab-picture.ts";
import type {
	ParticipantHistory,
	ParticipantSummary,
	Seat,
	TraceBin,
} from "../core/participant/participant-summary.ts";
import { TIME_KINDS } from "../core/participant/time-kind.ts";
import { FRONT_KNOWN } from "../core/room/audience.ts";
import { MAX_HISTORIES } from "../core/room/room.ts";
import type { RoomSummary } from "../core/room/room-summary.ts";
import { USUAL_KNOWN } from "../core/usual-pose/usual-known.ts";
import { choiceSchema } from "./choice-schema.ts";
import { countedFailureSchema, failureSchema } from "./failure-schema.ts";
import { pageCheckSchema } from "./page-check-schema.ts";
import { parse } from "./parse.ts";
import {
	aCount,
	aName,
	aNumber,
	anId,
	anOrigin,
	aPageOrigin,
	aPose,
	aShare,
	aTabId,
	aTimeMs,
	cutText,
	listOf,
} from "./quantities.ts";
import * as v from "./schema.ts";
import { ignoredVideosSchema } from "./tile-schema.ts";

/** Sixty bins are kept, and a few more while they are moved on. */
const MAX_TRACE = 1_000;
/** Eight of each of a tab's page frames. */
const MAX_ORIGINS = 1_000;

const traceBin: v.GenericSchema<TraceBin> = v.object({
	startMs: aTimeMs,
	toward: aShare,
	elsewhere: aShare,
	away: aShare,
});

/** One of the people of a tile, of whom there are at least two. */
const aSeat: v.GenericSchema<Seat> = v.pipe(
	v.object({
		tile: anId,
		tileName: aName,
		place: v.pipe(aCount, v.maxValue(GROUP_THRESHOLDS.mostFaces - 1)),
		of: v.pipe(aCount, v.minValue(2), v.maxValue(GROUP_THRESHOLDS.mostFaces)),
	}),
	v.check(({ place, of }) => place < of),
);

const participantSummary: v.GenericSchema<ParticipantSummary> = v.object({
	id: anId,
	name: aName,
	choice: choiceSchema,
	isSelf: v.boolean(),
	seat: v.nullable(aSeat),
	state: v.picklist(PARTICIPANT_STATES),
	stateSinceMs: aTimeMs,
	doing: v.picklist(TIME_KINDS),
	samples: aCount,
	attention: v.object({
		band: v.picklist(["high", "medium", "low", "cant-tell"]),
		towardShare: v.nullable(aShare),
		elsewhereShare: aShare,
		readableShare: aShare,
		windowMs: aTimeMs,
	}),
	trace: listOf(traceBin, MAX_TRACE),
	expression: v.nullable(
		v.object({
			label: v.picklist([...EXPRESSION_CLASSES, "mixed", "cant-tell"]),
			probabilities: listOf(aShare, EXPRESSION_CLASSES.length),
			tone: v.nullable(v.object({ valence: aNumber, arousal: aNumber })),
		}),
	),
	isExpressionWithheld: v.boolean(),
	headPose: v.nullable(aPose),
	poseFromBaseline: v.nullable(aPose),
	usual: v.picklist(USUAL_KNOWN),
	hasHighPerclos: v.boolean(),
	faceWidthPx: v.nullable(aNumber),
	gazeAside: v.nullable(v.picklist(["left", "right"])),
	isPoorlyLit: v.boolean(),
	isSilent: v.boolean(),
});

const providerReason: v.GenericSchema<ProviderReason> = v.variant("kind", [
	v.object({
		kind: v.literal("measured"),
		webgpuMs: aNumber,
		wasmMs: aNumber,
	}),
	v.object({ kind: v.literal("no-adapter") }),
	v.object({ kind: v.literal("software-adapter") }),
	v.object({ kind: v.literal("adapter-silent") }),
	v.object({
		kind: v.literal("webgpu-failed"),
		detail: cutText(DETAIL_MAX_CHARS),
	}),
	v.object({ kind: v.literal("webgpu-lost") }),
]);

const engineStatus: v.GenericSchema<EngineStatus> = v.object({
	phase: v.picklist(["loading", "running", "degraded", "failed"]),
	reads: v.picklist(READING_SCOPES),
	models: v.pipe(
		v.object({ ready: aCount, wanted: aCount }),
		v.check(({ ready, wanted }) => ready <= wanted),
	),
	provider: v.nullable(
		v.object({
			name: v.picklist(["webgpu", "wasm"]),
			reason: providerReason,
		}),
	),
	problems: listOf(countedFailureSchema, PIPELINE_FAILURE_CODES.length),
});

const roomAccess: v.GenericSchema<RoomAccess> = v.object({
	tabPicture: v.nullable(
		v.object({
			people: aCount,
			reason: v.picklist(TAB_PICTURE_REASONS),
			state: v.picklist(["wanted", "starting", "running"]),
			failure: v.nullable(failureSchema),
		}),
	),
	closedPageFrames: listOf(
		v.object({ origin: anOrigin, shownBy: v.nullable(aPageOrigin) }),
		MAX_ORIGINS,
	),
});

export const frontKnownSchema = v.picklist(FRONT_KNOWN);
const someNames = listOf(aName, MAX_HISTORIES);

const roomSummary: v.GenericSchema<RoomSummary> = v.object({
	tabId: aTabId,
	atMs: aTimeMs,
	connectedPageFrames: aCount,
	silentSinceMs: v.nullable(aTimeMs),
	unansweredSinceMs: v.nullable(aTimeMs),
	pageFailure: v.nullable(failureSchema),
	status: engineStatus,
	participants: listOf(participantSummary, MAX_HISTORIES),
	joinedSinceTold: aCount,
	askedInChat: v.object({ leftOut: someNames, unclear: someNames }),
	attention: v.object({
		total: aCount,
		readable: aCount,
		toward: aCount,
		elsewhere: aCount,
		away: aCount,
		turnedTogether: v.nullable(aCount),
		between: v.tuple([aShare, aShare]),
		trend: v.picklist(["rising", "steady", "falling", "unknown"]),
	}),
	audience: v.nullable(
		v.object({
			front: frontKnownSchema,
			isFull: v.boolean(),
			facesRead: aCount,
		}),
	),
	groupSize: aCount,
	notesExpected: v.boolean(),
	areNamesHidden: v.boolean(),
	gestures: v.object({ yawns: aCount, nods: aCount }),
	pace: v.object({
		limitedBy: v.picklist(["nothing", "pace", "machine", "page"]),
		looksPerSecond: v.nullable(aNumber),
		longestWaitMs: v.nullable(aNumber),
		slowdown: v.nullable(aNumber),
		slowPageMs: v.nullable(aNumber),
	}),
	ignored: ignoredVideosSchema,
	check: v.nullable(pageCheckSchema),
	access: roomAccess,
	frames: v.object({
		asked: aCount,
		received: aCount,
		analysed: aCount,
		dropped: aCount,
	}),
	latencyMs: v.nullable(v.object({ p50: aNumber, p95: aNumber })),
});

export const participantHistorySchema: v.GenericSchema<ParticipantHistory> =
	v.object({
		id: anId,
		name: aName,
		samples: aCount,
		trace: listOf(traceBin, MAX_TRACE),
	});

export function parseRoomSummary(message: unknown): RoomSummary | undefined {
	return parse(roomSummary, message);
}
