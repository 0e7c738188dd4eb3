import { stagedRoom } from "./staged-room.mjs";

const BIN_MS = 10_000;
const MINUTE_MS = 60_000;

/**
 * What a staged room has been until now: it tires and comes back, people are
 * out of sight now and then, one comes late.
 * @param {object} options
 * @param {number} options.people
 * @param {number} options.minutes
 * @param {number} [options.untilMs]
 * @returns {import("../../src/core/timeline/timeline-update.ts").TimelineView}
 */
export function stagedPast({ people, minutes, untilMs = 1_700_000_000_000 }) {
	const { participants } = stagedRoom({ people });
	const bins = (minutes * MINUTE_MS) / BIN_MS;
	const fromMs = Math.floor(untilMs / BIN_MS) * BIN_MS - bins * BIN_MS;
	return {
		people: participants.map(({ id, name }, row) => ({ row, id, name })),
		bins: Array.from({ length: bins }, (_, bin) => {
			const rows = participants
				.map((_, row) => row)
				.filter((row) => row !== 2 || bin > bins / 5);
			return {
				startMs: fromMs + bin * BIN_MS,
				rows,
				shares: rows.map((row) => shareOf(row, bin)),
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

/**
 * @param {number} row
 * @param {number} bin
 * @returns {number | null} in hundredths
 */
function shareOf(row, bin) {
	const isOutOfSight = (bin + 13 * row) % 47 < 4 + (row % 9);
	if (isOutOfSight) return null;
	const wave = 0.68 + 0.3 * Math.sin(bin / 14 + row / 3) - 0.03 * (row % 4);
	return Math.round(100 * Math.min(1, Math.max(0, wave))) / 100;
}
