import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { parseRoomSummary } from "../../../src/contract/room-schema.ts";
import { parseSessionBin } from "../../../src/contract/session-schema.ts";
import { parseTimelineUpdate } from "../../../src/contract/timeline-port.ts";
import { DEFAULT_HABITS } from "../../../src/core/base/preferences.ts";
import { cleanName } from "../../../src/core/page/clean-name.ts";
import {
	fittingPeople,
	orderPeople,
} from "../../../src/core/room/order-people.ts";
import { roomAttention } from "../../../src/core/room/room-attention.ts";
import {
	accumulate,
	NO_PENDING_BINS,
} from "../../../src/core/session/pending-bins.ts";
import { sessionCsv } from "../../../src/core/session/session-csv.ts";
import {
	EMPTY_TIMELINE,
	extendTimeline,
} from "../../../src/core/timeline/room-timeline.ts";
import { aParticipant, aRoom } from "../../support/popup-builders.ts";
import { aRecord, START_MS } from "../../support/session-builders.ts";

/** Names from right to left, in both directions at once, with emoji of several parts, with stacked marks, with half a character, and of the maximum length. */
const NAMES = [
	"داليا منصور",
	"Dana דנה 3",
	"👩🏽‍🏫 Ms. Ada 🏳️‍🌈",
	"Z̷͍̈́a̷̙̋l̶̰̽g̸̣̊o̴͕͛",
	"Bo \ud83d",
	`A ${"😀 ".repeat(100)}`,
];
const PEOPLE = Array.from({ length: 500 }, (_, i) => {
	const name = `${cleanName(NAMES[i % NAMES.length] ?? "") ?? ""} ${i}`;
	return aParticipant({
		id: `0:${i}`,
		name,
		state: i % 4 === 3 ? "turned-away" : "facing",
		stateSinceMs: START_MS,
		trace: [0, 5_000].map((ms) => ({
			startMs: START_MS + ms,
			toward: i % 4 === 3 ? 0 : 1,
			elsewhere: 0,
			away: i % 4 === 3 ? 1 : 0,
		})),
	});
});
const SHOWN = PEOPLE.map(({ name }) => name);

describe("a room of 500, with names of every kind", () => {
	test("passes unchanged between contexts", () => {
		const room = aRoom({ participants: PEOPLE });
		expect(parseRoomSummary(structuredClone(room))?.participants).toEqual(
			PEOPLE,
		);
	});

	test("is judged as a whole, found by any name, and put in order", () => {
		const attention = roomAttention(PEOPLE, DEFAULT_HABITS, START_MS + 10_000);
		expect(attention).toMatchObject({ readable: 500, toward: 375 });
		const found = fittingPeople(
			PEOPLE,
			{ filter: null, search: "منصور 498" },
			DEFAULT_HABITS,
		);
		expect(found.map(({ id }) => id)).toEqual(["0:498"]);
		const ordered = orderPeople(PEOPLE, "name", START_MS);
		expect(new Set(ordered).size).toBe(500);
	});

	test("has a timeline in which each person has a row", () => {
		const past = extendTimeline(EMPTY_TIMELINE, PEOPLE, START_MS + 10_000);
		expect(past.people.map(({ name }) => name)).toEqual(SHOWN);
		const news = { kind: "bins", people: past.people, bins: past.bins };
		expect(parseTimelineUpdate(structuredClone(news))).toEqual(news);
	});

	test("is stored, and written into a table, without losing a name", () => {
		const first = accumulate(NO_PENDING_BINS, PEOPLE, START_MS);
		const { bins } = accumulate(first, PEOPLE, START_MS + 1_000);
		expect(bins.map(parseSessionBin)).toEqual(bins);
		const rows: Record<string, string>[] = parse(
			sessionCsv(aRecord(bins), bins, [], ""),
			{ bom: true, columns: true },
		);
		const named = rows.filter(({ who }) => who === "person");
		expect(named.map(({ name }) => name)).toEqual(SHOWN);
	});
});
