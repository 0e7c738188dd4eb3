import {
	parseFromNets,
	parseToNets,
} from "../../../src/contract/net-messages.ts";
import {
	tabIdOfRoomPort,
	tabIdOfSelfPort,
} from "../../../src/contract/room-port.ts";
import { parseRoomSummary } from "../../../src/contract/room-schema.ts";
import {
	parseTimelineUpdate,
	tabIdOfTimelinePort,
} from "../../../src/contract/timeline-port.ts";
import { EXPRESSION_CLASSES } from "../../../src/core/expression/expression.ts";
import { checkAccepted } from "../accepted-value.ts";
import type { FuzzTarget } from "../fuzz-target.ts";
import { PAGE_CHECK } from "./tile-port.ts";

const POSE = { yawDeg: 3, pitchDeg: -2, rollDeg: 0.5 };

const SUMMARY = {
	tabId: 7,
	atMs: 100_000,
	connectedPageFrames: 1,
	silentSinceMs: null,
	pageFailure: null,
	status: {
		phase: "degraded",
		reads: "attention-and-expression",
		models: { ready: 3, wanted: 3 },
		provider: {
			name: "wasm",
			reason: { kind: "measured", webgpuMs: 9, wasmMs: 4 },
		},
		problems: [
			{ code: "frame-unreadable", detail: "gone", count: 2, lastAtMs: 90_000 },
		],
	},
	participants: [
		{
			id: "0:key:amara",
			name: "Amara Okafor",
			choice: {
				meeting: "meet.example/abc",
				key: "key:amara",
				pageName: "Amara Okafor",
				name: null,
				isExcluded: false,
			},
			isSelf: false,
			state: "facing",
			stateSinceMs: 40_000,
			doing: "toward",
			samples: 120,
			attention: {
				band: "high",
				towardShare: 0.9,
				elsewhereShare: 0.05,
				readableShare: 1,
				windowMs: 60_000,
			},
			trace: [{ startMs: 90_000, toward: 0.5, elsewhere: 0.2, away: 0 }],
			expression: {
				label: "happiness",
				probabilities: EXPRESSION_CLASSES.map(() => 0.1),
				tone: { valence: 0.6, arousal: 0.3 },
			},
			isExpressionWithheld: false,
			headPose: POSE,
			poseFromBaseline: POSE,
			usual: "learnt",
			hasHighPerclos: false,
			faceWidthPx: 90,
			gazeAside: null,
			isPoorlyLit: false,
			isSilent: false,
		},
	],
	attention: {
		total: 6,
		readable: 5,
		toward: 4,
		elsewhere: 1,
		away: 1,
		turnedTogether: null,
		between: [0.6, 0.8],
		trend: "steady",
	},
	groupSize: 5,
	notesExpected: false,
	gestures: { yawns: 0, nods: 3 },
	pace: {
		limitedBy: "nothing",
		looksPerSecond: 2.1,
		longestWaitMs: 500,
		slowdown: null,
	},
	ignored: PAGE_CHECK.ignored,
	check: PAGE_CHECK,
	access: {
		tabPicture: {
			people: 1,
			reason: "canvas",
			state: "running",
			failure: null,
		},
		closedPageFrames: [
			{ origin: "https://rooms.example", shownBy: "https://meet.example" },
		],
	},
	frames: { asked: 9, received: 8, analysed: 7, dropped: 1 },
	latencyMs: { p50: 40, p95: 90 },
};

const MARKERS = [{ atMs: 3_000, kind: "note", text: "Topic 3" }];
const PEOPLE = [{ row: 0, id: "0:key:amara", name: "Amara Okafor" }];
const BINS = [{ startMs: 10_000, rows: [0], parts: [[0.5, 0.2, 0.1]] }];
const CUE = { kind: "falling", atMs: 90_000 };

function feedPortName(value: unknown): void {
	const name = String(value);
	for (const idOf of [tabIdOfRoomPort, tabIdOfSelfPort, tabIdOfTimelinePort]) {
		const id = idOf(name);
		if (id !== undefined && !(Number.isInteger(id) && id >= 0))
			throw new Error(`${name} gives the tab ${id}.`);
	}
}

export const PORT_TARGETS: readonly FuzzTarget[] = [
	{
		name: "room-port",
		isText: false,
		samples: [SUMMARY],
		feed: (value) => checkAccepted(parseRoomSummary(value), parseRoomSummary),
	},
	{
		name: "timeline-port",
		isText: false,
		samples: [
			{ kind: "whole", people: PEOPLE, bins: BINS, markers: MARKERS, cue: CUE },
			{ kind: "bins", people: PEOPLE, bins: BINS },
			{ kind: "markers", markers: MARKERS },
			{ kind: "cue", cue: null },
		],
		feed: (value) =>
			checkAccepted(parseTimelineUpdate(value), parseTimelineUpdate),
	},
	{
		name: "port-names",
		isText: true,
		samples: ["room:7", "self:12", "time:1e3", "room: 7", "tiles"],
		feed: feedPortName,
	},
	{
		name: "nets-calls",
		isText: false,
		samples: [
			{
				type: "net/opened",
				call: 1,
				net: 2,
				model: new Uint8Array(8),
				provider: "wasm",
				input: { name: "input", shape: [1, 3, 64, 64] },
			},
			{
				type: "net/run",
				call: 2,
				net: 2,
				items: [new Float32Array(4)],
				outputs: ["out"],
			},
			{ type: "net/closed", call: 3, net: 2 },
			{ type: "nets/counted", call: 4 },
		],
		feed: (value) => checkAccepted(parseToNets(value), parseToNets),
	},
	{
		name: "nets-answers",
		isText: false,
		samples: [
			{ type: "net/answered", call: 2, rows: [[new Float32Array(4)]] },
			{ type: "nets/open", call: 4, open: { net: 1, tensor: 0 } },
			{ type: "net/failed", call: 2, why: "device lost" },
		],
		feed: (value) => checkAccepted(parseFromNets(value), parseFromNets),
	},
];
