import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
	analysedAnyone,
	makeReport,
} from "../../scripts/report/make-report.ts";
import type { ParticipantSummary } from "../../src/core/participant/participant-summary.ts";
import type { RoomSummary } from "../../src/core/room/room-summary.ts";
import { aChoice } from "../support/builders.ts";
import { breaches } from "../support/json-schema.ts";

const SCHEMA = readFileSync("scripts/report/report.schema.json", "utf8");

function participant(samples: number): ParticipantSummary {
	return {
		id: "0:1",
		name: "Ada",
		choice: aChoice(),
		isSelf: false,
		state: "facing",
		stateSinceMs: 1000,
		samples,
		attention: {
			band: "high",
			attendingShare: 1,
			readableShare: 0.9,
			windowMs: 60_000,
		},
		trace: [{ startMs: 0, attendingShare: null }],
		expression: {
			label: "happiness",
			probabilities: [0.1, 0.8, 0.1, 0, 0, 0, 0, 0, 0, 0],
			tone: { valence: 0.6, arousal: 0.3 },
		},
		headPose: { yawDeg: 1, pitchDeg: 2, rollDeg: 3 },
		poseFromBaseline: { yawDeg: 1, pitchDeg: 2, rollDeg: 3 },
		usual: "learnt",
		hasHighPerclos: false,
		faceWidthPx: 120,
		gazeAside: null,
		isPoorlyLit: false,
	};
}

function room(participants: ParticipantSummary[]): RoomSummary {
	return {
		tabId: 7,
		atMs: 5000,
		connectedPageFrames: 1,
		silentSinceMs: null,
		status: {
			phase: "running",
			reads: "attention-and-expression",
			models: { ready: 3, wanted: 3 },
			provider: { name: "wasm", reason: { kind: "no-adapter" } },
			problems: [
				{ code: "frame-unreadable", detail: "no data", count: 2, lastAtMs: 1 },
			],
		},
		participants,
		attention: {
			total: 1,
			readable: 1,
			attending: 1,
			between: [1, 1],
			trend: "unknown",
		},
		groupSize: 5,
		gestures: { yawns: 0, nods: 0 },
		pace: {
			limitedBy: "nothing",
			looksPerSecond: 2,
			longestWaitMs: 500,
			slowdown: null,
		},
		ignored: { screenShares: 0, duplicates: 0, tooSmall: 0 },
		check: null,
		access: { tabPicture: null, closedPageFrames: [] },
		frames: { asked: 9, received: 8, analysed: 7, dropped: 1 },
		latencyMs: { p50: 30, p95: 60 },
	};
}

describe("a report", () => {
	it("of a room conforms to the schema", () => {
		const report = makeReport(room([participant(4)]), [], []);
		expect(breaches(SCHEMA, report)).toEqual([]);
		expect(report.participants).toMatchObject([{ name: "Ada", samples: 4 }]);
	});

	it("without a room conforms to the schema and says why there is none", () => {
		const report = makeReport(null, [], ["The popup says: off."]);
		expect(breaches(SCHEMA, report)).toEqual([]);
		expect(report.errors).toEqual(["The popup says: off."]);
	});

	it("lists the pipeline's problems and how often each occurred", () => {
		const { errors } = makeReport(room([]), [], []);
		expect(errors).toEqual(["frame-unreadable: no data (2 times)"]);
	});

	it("counts requests off the machine", () => {
		const report = makeReport(null, [{ url: "https://example.com/" }], []);
		expect(report.requestsOffMachine).toBe(1);
	});

	it("is a success only if somebody was analysed", () => {
		const seen = (samples: number[]) =>
			analysedAnyone(makeReport(room(samples.map(participant)), [], []));
		expect(seen([])).toBe(false);
		expect(seen([0, 0])).toBe(false);
		expect(seen([0, 1])).toBe(true);
	});

	it("with a share above one or an unknown field violates the schema", () => {
		const report = makeReport(room([participant(4)]), [], []);
		expect(
			breaches(SCHEMA, { ...report, requestsOffMachine: -1, more: true }),
		).toEqual([
			'/: must NOT have additional properties {"additionalProperty":"more"}',
			'/requestsOffMachine: must be >= 0 {"comparison":">=","limit":0}',
		]);
	});
});
