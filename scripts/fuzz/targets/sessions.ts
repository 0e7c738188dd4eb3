import {
	parseKeeping,
	parseMarker,
	parseSessionBin,
	parseSessionRecord,
} from "../../../src/contract/session-schema.ts";
import { EXPRESSION_CLASSES } from "../../../src/core/expression/expression.ts";
import { compareWithPast } from "../../../src/core/session/compare-sessions.ts";
import {
	addBins,
	type SessionBin,
} from "../../../src/core/session/session-bin.ts";
import { sessionCsv } from "../../../src/core/session/session-csv.ts";
import { sessionJson } from "../../../src/core/session/session-json.ts";
import {
	addToTotals,
	NO_TOTALS,
	type SessionRecord,
} from "../../../src/core/session/session-record.ts";
import { stretchesOf } from "../../../src/core/session/session-stretches.ts";
import type { Marker } from "../../../src/core/timeline/marker.ts";
import { checkAccepted } from "../accepted-value.ts";
import type { FuzzTarget } from "../fuzz-target.ts";
import { readCsv } from "../read-csv.ts";

const BIN: SessionBin = {
	startMs: 1_700_000_000_000,
	heardMs: 10_000,
	room: {
		presentMs: 100_000,
		readableMs: 80_000,
		elsewhereMs: 5_000,
		attendingMs: 60_000,
		expressionMs: EXPRESSION_CLASSES.map(() => 4_000),
	},
	people: [
		{
			key: "key:amara",
			name: "Amara Okafor",
			spent: {
				presentMs: 10_000,
				readableMs: 9_000,
				elsewhereMs: 1_000,
				attendingMs: 8_000,
				expressionMs: null,
			},
		},
	],
};

const RECORD: SessionRecord = {
	id: "a",
	tabId: 7,
	meetingHash: "a1".repeat(32),
	className: "Year 9",
	startedAtMs: BIN.startMs,
	lastAtMs: BIN.startMs + 20_000,
	settings: {
		version: "1.0.0",
		reads: "attention",
		notesExpected: false,
		keepsPeople: true,
		groupSize: 5,
		isAudience: false,
	},
	totals: addToTotals(NO_TOTALS, BIN),
};

const MARKER: Marker = {
	atMs: BIN.startMs + 3_000,
	kind: "note",
	text: "Topic 3",
};

/** A session as a disk may hold it: each part is parsed by itself, and what is accepted is shown and exported. */
function feedSession(value: unknown): void {
	if (typeof value !== "object" || value === null) return;
	const record = "record" in value ? parseSessionRecord(value.record) : null;
	const listed = "bins" in value && Array.isArray(value.bins) ? value.bins : [];
	const bins = listed.flatMap((one) => parseSessionBin(one) ?? []);
	const marked =
		"markers" in value && Array.isArray(value.markers) ? value.markers : [];
	const markers = marked.flatMap((one) => parseMarker(one) ?? []);
	if (!record) return;
	stretchesOf(record, bins);
	compareWithPast(record, [record, { ...record, id: "b", startedAtMs: 0 }]);
	JSON.stringify(sessionJson(record, bins, markers, "What it is not."));
	const csv = sessionCsv(record, bins, markers, "What it is not.");
	readCsv(csv);
	const [first, second] = bins;
	if (first && second) addBins(first, second);
}

export const SESSION_TARGETS: readonly FuzzTarget[] = [
	{
		name: "sessions",
		isText: false,
		samples: [
			{
				record: RECORD,
				bins: [BIN, { ...BIN, startMs: BIN.startMs + 10_000, people: null }],
				markers: [MARKER],
			},
		],
		feed: feedSession,
	},
	{
		name: "session-record",
		isText: false,
		samples: [RECORD],
		feed: (value) =>
			checkAccepted(parseSessionRecord(value), parseSessionRecord),
	},
	{
		name: "session-bin",
		isText: false,
		samples: [BIN],
		feed: (value) => checkAccepted(parseSessionBin(value), parseSessionBin),
	},
	{
		name: "marker",
		isText: false,
		samples: [MARKER],
		feed: (value) => checkAccepted(parseMarker(value), parseMarker),
	},
	{
		name: "keeping",
		isText: false,
		samples: [{ keeps: "people", retentionDays: 90, reason: "" }],
		feed: (value) => checkAccepted(parseKeeping(value), parseKeeping),
	},
];
