import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { csvRow, sessionCsv } from "../../../src/core/session/session-csv.ts";
import { sessionJson } from "../../../src/core/session/session-json.ts";
import type { Marker } from "../../../src/core/timeline/marker.ts";
import { breaches } from "../../support/json-schema.ts";
import {
	aBin,
	aRecord,
	happyMs,
	START_MS,
	spent,
} from "../../support/session-builders.ts";

const HOSTILE = '=HYPERLINK("http://x","ünï, 🎓")';
const people = [
	{ key: "a", name: HOSTILE, spent: spent(1, 1, 1) },
	{ key: "b", name: "مريم", spent: spent(1, 0, 0) },
];
/** A gap in the third bin, nobody readable in the fourth, too few people in the fifth. */
const BINS = [
	aBin(0, { people, room: spent(10, 8, 6, happyMs(8)) }),
	aBin(1),
	aBin(3, { room: spent(10, 0, 0) }),
	aBin(4, { room: spent(10, 2, null) }),
];
const MARKERS: readonly Marker[] = [
	{ atMs: START_MS + 12_000, kind: "topic", text: 'Sets, "maps"\nand more' },
	{ atMs: START_MS + 13_000, kind: "question", text: "" },
];
const LIMITS = "Schätzungen, keine Noten.";
const SESSION = aRecord(BINS, { className: "Algebra" });

function rows(): Record<string, string>[] {
	return parse(sessionCsv(SESSION, BINS, MARKERS, LIMITS), {
		bom: true,
		columns: true,
		record_delimiter: "\r\n",
	});
}

describe("the CSV of a session", () => {
	test("can be parsed, with a row for every ten seconds and empty gaps", () => {
		const room = rows().filter(({ who }) => who === "room");
		expect(room.map(({ elapsed_s }) => Number(elapsed_s))).toEqual([
			0, 10, 20, 30, 40,
		]);
		expect(room[0]).toMatchObject({
			start_utc: new Date(START_MS).toISOString(),
			heard_s: "10",
			people: "10",
			readable: "8",
			attending: "6",
			attending_share: "0.75",
			happiness: "1",
			note: LIMITS,
		});
		expect(room[2]).toMatchObject({
			heard_s: "0",
			people: "",
			attending_share: "",
		});
		expect(room[3]).toMatchObject({
			readable: "0",
			attending: "",
			attending_share: "",
		});
		expect(room[4]).toMatchObject({
			readable: "2",
			attending: "",
			attending_share: "",
		});
		expect(room[1]?.markers).toBe('topic: Sets, "maps"\nand more; question');
	});

	test("says of an audience that it was one", () => {
		const settings = { ...SESSION.settings, isAudience: true };
		const csv = sessionCsv({ ...SESSION, settings }, BINS, MARKERS, LIMITS);
		expect(csv).toContain('\r\n"audience","",');
		expect(csv).not.toContain('"room"');
		const { session } = sessionJson({ ...SESSION, settings }, [], [], "");
		expect(session.isAudience).toBe(true);
	});

	test("ends after a week where a damaged record lasts for ever", () => {
		const endless = { ...SESSION, lastAtMs: START_MS * 1_000 };
		const csv = sessionCsv(endless, BINS, MARKERS, LIMITS);
		const week = (7 * 24 * 3_600_000) / 10_000;
		expect(csv.split("\r\n").length - 1).toBe(1 + week + people.length);
	});

	test("has a finite number of people where a damaged bin has hardly any time", () => {
		const bin = aBin(0, { heardMs: Number.MIN_VALUE });
		const csv = sessionCsv(aRecord([bin]), [bin], [], LIMITS);
		expect(csv).not.toContain("Infinity");
	});

	test("contains names as text that no spreadsheet executes", () => {
		const named = rows().filter(({ who }) => who === "person");
		expect(named.map(({ name }) => name)).toEqual([`'${HOSTILE}`, "مريم"]);
		expect(named[1]).toMatchObject({ readable: "0", attending_share: "" });
	});

	test.each([
		["=1+1", "'=1+1"],
		["+1", "'+1"],
		["-1", "'-1"],
		["@SUM(A1)", "'@SUM(A1)"],
		[" =1", "' =1"],
		["＝1", "'＝1"],
		['"=1"', `'"=1"`],
		["\t1", "'\t1"],
	])("neutralises %j at a cell's start", (text, harmless) => {
		expect(readBack(text)).toBe(harmless);
	});

	// Where the comma is the decimal separator, Excel splits a file by ";" and takes these quotes for characters.
	test.each([
		["Ada;=1+1", "Ada;'=1+1"],
		['Ada; "=1+1', `Ada;' "=1+1`],
		["Ada\t@SUM(A1)", "Ada\t'@SUM(A1)"],
		["Ada\n-1", "Ada\n'-1"],
		["\t=1", "'\t'=1"],
		["a;+1;＝2", "a;'+1;'＝2"],
		["a;;=1", "a;;'=1"],
	])("neutralises %j where a spreadsheet may split it", (text, harmless) => {
		expect(readBack(text)).toBe(harmless);
	});

	test.each(["Ada; Ben", "a = b", "x-1;y", "Ada\tBen"])(
		"leaves %j unchanged",
		(text) => expect(readBack(text)).toBe(text),
	);

	test("quotes every text, and leaves our own numbers as they are", () => {
		expect(csvRow([-1, 0.5, null, "a", "", 'b "c"'])).toBe(
			'-1,0.5,,"a","","b ""c"""\r\n',
		);
	});
});

/** A text after it was written to a table and parsed. */
function readBack(text: string): string | undefined {
	const [[cell] = []] = parse(csvRow([text])) as string[][];
	return cell;
}

describe("the JSON of a session", () => {
	const schema = readFileSync("docs/session-export.schema.json", "utf8");

	test("matches its schema", () => {
		const json = sessionJson(SESSION, BINS, MARKERS, LIMITS);
		expect(breaches(schema, json)).toEqual([]);
		expect(json.bins[2]).toMatchObject({ heardS: 0, room: null, people: null });
		expect(json.bins[4]?.room).toMatchObject({
			readable: 2,
			attendingShare: null,
		});
		expect(json.coverage.readable).toBeCloseTo(18 / 40);
		expect(json.coverage.heard).toBeCloseTo(0.8);
	});

	test("does not contain the meeting's hash, by which it could be recognised", () => {
		const text = JSON.stringify(sessionJson(SESSION, BINS, MARKERS, LIMITS));
		expect(text).not.toContain(SESSION.meetingHash);
		expect(sessionCsv(SESSION, BINS, MARKERS, LIMITS)).not.toContain(
			SESSION.meetingHash,
		);
	});

	test("would not match with an impossible share, or with an unknown field", () => {
		const json = sessionJson(SESSION, BINS, MARKERS, LIMITS);
		const wrong = { ...json, coverage: { readable: 1.5, heard: 1 }, more: 1 };
		expect(breaches(schema, wrong)).toEqual([
			'/: must NOT have additional properties {"additionalProperty":"more"}',
			'/coverage/readable: must be <= 1 {"comparison":"<=","limit":1}',
		]);
	});
});
