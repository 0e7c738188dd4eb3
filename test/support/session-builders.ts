import { EXPRESSION_CLASSES } from "../../src/core/expression/expression.ts";
import type { SessionBin } from "../../src/core/session/session-bin.ts";
import {
	addToTotals,
	NO_TOTALS,
	type SessionRecord,
} from "../../src/core/session/session-record.ts";
import type { SpentTime } from "../../src/core/session/spent-time.ts";
import type { SessionUpdate } from "../../src/store/write-session.ts";
import { ANYWHERE } from "./contexts.ts";

/** A multiple of the bins' length. */
export const START_MS = 1_700_000_000_000;
export const BIN_MS = 10_000;

/** The time of one bin of ten seconds, given the numbers of people who are present, readable and attending. */
export function spent(
	present: number,
	readable: number,
	attending: number | null,
	classes: SpentTime["expressionMs"] = null,
): SpentTime {
	return {
		presentMs: present * BIN_MS,
		readableMs: readable * BIN_MS,
		elsewhereMs: attending === null ? null : 0,
		attendingMs: attending === null ? null : attending * BIN_MS,
		expressionMs: classes,
	};
}

/** The bin at an index from the start, with ten people, of whom eight are readable and six attend. */
export function aBin(
	index: number,
	overrides: Partial<SessionBin> = {},
): SessionBin {
	return {
		startMs: START_MS + index * BIN_MS,
		heardMs: BIN_MS,
		room: spent(10, 8, 6),
		people: null,
		...overrides,
	};
}

export function happyMs(readers: number) {
	return EXPRESSION_CLASSES.map((name) =>
		name === "happiness" ? readers * BIN_MS : 0,
	);
}

/** The record of a session that consists of these bins. */
export function aRecord(
	bins: readonly SessionBin[] = [aBin(0)],
	overrides: Partial<SessionRecord> = {},
): SessionRecord {
	return {
		id: "a",
		tabId: 7,
		meetingHash: "a1".repeat(32),
		className: "",
		startedAtMs: bins[0]?.startMs ?? START_MS,
		lastAtMs: (bins.at(-1)?.startMs ?? START_MS) + BIN_MS,
		settings: {
			version: "0.1.0",
			reads: "attention",
			notesExpected: false,
			keepsPeople: false,
			groupSize: 5,
			isAudience: false,
		},
		totals: bins.reduce(addToTotals, NO_TOTALS),
		...overrides,
	};
}

export function someNews(
	overrides: Partial<SessionUpdate> = {},
): SessionUpdate {
	const bins = overrides.bins ?? [aBin(0)];
	return {
		id: null,
		tabId: 7,
		meeting: "meet.example/abc",
		settings: {
			version: "0.1.0",
			reads: "attention",
			notesExpected: false,
			groupSize: 5,
			isAudience: false,
		},
		context: ANYWHERE,
		bins,
		groupBins: bins.map((bin) => ({ ...bin, people: null })),
		moved: [],
		leftOut: [],
		atMs: START_MS + BIN_MS,
		...overrides,
	};
}
