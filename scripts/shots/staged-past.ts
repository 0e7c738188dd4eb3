import { THRESHOLDS } from "../../src/core/base/thresholds.ts";
import type { TimeParts } from "../../src/core/timeline/room-timeline.ts";
import type { TimelineView } from "../../src/core/timeline/timeline-update.ts";
import { stagedRoom } from "./staged-room.ts";

const BIN_MS = THRESHOLDS.timeline.binMs;
const MINUTE_MS = 60_000;

/**
 * The timeline of a staged room: attention falls and recovers, people are out
 * of sight now and then, and one joins late.
 */
export function stagedPast({
	people,
	minutes,
	untilMs = 1_700_000_000_000,
}: {
	people: number;
	minutes: number;
	untilMs?: number;
}): TimelineView {
	const { participants } = stagedRoom({ people });
	const bins = (minutes * MINUTE_MS) / BIN_MS;
	const fromMs = Math.floor(untilMs / BIN_MS) * BIN_MS - bins * BIN_MS;
	return {
		people: participants.map(({ id, name, isSelf }, row) => ({
			row,
			id,
			name,
			isSelf,
		})),
		bins: Array.from({ length: bins }, (_, bin) => {
			const rows = participants
				.map((_, row) => row)
				.filter((row) => row !== 2 || bin > bins / 5);
			return {
				startMs: fromMs + bin * BIN_MS,
				rows,
				parts: rows.map((row) => partsOf(row, bin)),
			};
		}),
		markers: [
			{ atMs: fromMs + 4 * MINUTE_MS, kind: "topic", text: "Fractions" },
			{ atMs: fromMs + 11 * MINUTE_MS, kind: "question", text: "" },
			{ atMs: fromMs + 17 * MINUTE_MS, kind: "note", text: "Break soon" },
		],
		cue: { kind: "falling", atMs: untilMs },
	};
}

/** Shares rounded to hundredths; nothing if the person is out of sight. */
function partsOf(row: number, bin: number): TimeParts {
	const isOutOfSight = (bin + 13 * row) % 47 < 4 + (row % 9);
	if (isOutOfSight) return [0, 0, 0];
	const wave = 0.68 + 0.3 * Math.sin(bin / 14 + row / 3) - 0.03 * (row % 4);
	const toward = Math.round(100 * Math.min(1, Math.max(0, wave))) / 100;
	const rest = Math.round(100 * (1 - toward)) / 100;
	return row % 3 === 0 ? [toward, rest, 0] : [toward, 0, rest];
}
