const BIN_MS = 10_000;
const BINS = 720;

/**
 * Two hours of a room as the offscreen document would tell them: some people
 * are late, some leave, all can now and then not be read, and there are markers.
 * @param {import("../../src/core/room-summary.ts").RoomSummary} room whose people it was
 * @returns {import("../../src/core/time-news.ts").TimeView}
 */
export function twoHours({ participants, atMs }) {
	const lastMs = Math.floor(atMs / BIN_MS) * BIN_MS - BIN_MS;
	const people = participants.map(({ id, name }, row) => ({ row, id, name }));
	const bins = Array.from({ length: BINS }, (_, bin) => {
		const there = people.filter(({ row }) => isThere(row, bin));
		return {
			startMs: lastMs - (BINS - 1 - bin) * BIN_MS,
			rows: there.map(({ row }) => row),
			shares: there.map(({ row }) => shareOf(row, bin)),
		};
	});
	const markers = /** @type {const} */ (["topic", "question", "note"]).map(
		(kind, i) => ({
			atMs: lastMs - (i + 1) * 1_000_000,
			kind,
			text: kind === "note" ? "Fractions" : "",
		}),
	);
	return { people, bins, markers: markers.reverse(), cue: null };
}

/** @param {number} row @param {number} bin */
function isThere(row, bin) {
	if (row % 11 === 3) return bin > 60;
	return row % 13 !== 5 || bin < 600;
}

/** @param {number} row @param {number} bin */
function shareOf(row, bin) {
	if ((bin + 7 * row) % 41 < 4) return null;
	const share = 0.5 + 0.5 * Math.sin(bin / 25 + row);
	return Math.round(100 * share) / 100;
}
