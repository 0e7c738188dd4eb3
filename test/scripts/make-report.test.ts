import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
	analysedAnyone,
	makeReport,
} from "../../scripts/report/make-report.ts";
import type { ParticipantSummary } from "../../src/core/participant/participant-summary.ts";
import { breaches } from "../support/json-schema.ts";
import { aParticipant, aRoom } from "../support/popup-builders.ts";

const SCHEMA = readFileSync("scripts/report/report.schema.json", "utf8");

const participant = (samples: number) =>
	aParticipant({
		name: "Ada",
		samples,
		expression: {
			label: "happiness",
			probabilities: [0.1, 0.8, 0.1, 0, 0, 0, 0, 0, 0, 0],
			tone: { valence: 0.6, arousal: 0.3 },
		},
	});

const room = (participants: readonly ParticipantSummary[]) =>
	aRoom({
		participants,
		status: {
			...aRoom().status,
			problems: [
				{ code: "frame-unreadable", detail: "no data", count: 2, lastAtMs: 1 },
			],
		},
	});

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
