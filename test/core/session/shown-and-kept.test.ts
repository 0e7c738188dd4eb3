import { expect, test } from "vitest";
import { observe } from "../../../src/core/room/observe-room.ts";
import { emptyRoom, listTiles } from "../../../src/core/room/room.ts";
import { summariseParticipants } from "../../../src/core/room/room-reading.ts";
import {
	accumulate,
	NO_PENDING_BINS,
} from "../../../src/core/session/pending-bins.ts";
import { attendingShare } from "../../../src/core/session/spent-time.ts";
import {
	EMPTY_TIMELINE,
	extendTimeline,
} from "../../../src/core/timeline/room-timeline.ts";
import { roomPoints } from "../../../src/core/timeline/timeline-series.ts";
import { aChosenTile } from "../../support/builders.ts";
import { aRestlessPerson } from "../../support/simulated-person.ts";

const MINUTES = 3;
const LOOK_EVERY_MS = 500;
const PEOPLE = Array.from({ length: 4 }, (_, i) =>
	aRestlessPerson(`p${i}`, i + 1),
);

/** Four people for three minutes: the panel's timeline of it, and the stored bins. */
function playRoom() {
	const tiles = PEOPLE.map(({ id }) =>
		aChosenTile({ tileId: id, streamKey: id, name: id }),
	);
	let room = listTiles(emptyRoom(), 0, tiles, 0);
	let shown = EMPTY_TIMELINE;
	let kept = NO_PENDING_BINS;
	for (let atMs = 0; atMs <= MINUTES * 60_000; atMs += LOOK_EVERY_MS) {
		for (const person of PEOPLE) room = observe(room, person.lookAt(atMs));
		if (atMs % 1_000 > 0) continue;
		const people = summariseParticipants(room, atMs);
		kept = accumulate(kept, people, atMs);
		if (atMs % 5_000 === 0) shown = extendTimeline(shown, people, atMs);
	}
	return { shown, kept };
}

/** Summaries come once a second, so a change between two of them is counted up to one second of ten late. */
const ONE_READING = 0.1;

test("the shown and the stored numbers for the same ten seconds, each counted in its own way, agree", () => {
	const { shown, kept } = playRoom();
	const keptAt = new Map(kept.bins.map((bin) => [bin.startMs, bin]));
	let told = 0;
	for (const { startMs, rows, parts } of shown.bins)
		for (const [i, row] of rows.entries()) {
			const id = shown.people.find((one) => one.row === row)?.id;
			const person = keptAt.get(startMs)?.people?.find(({ key }) => key === id);
			const [toward] = parts[i] ?? [0];
			const towardMs = person?.spent.attendingMs ?? 0;
			expect(Math.abs(towardMs / 10_000 - toward)).toBeLessThan(ONE_READING);
			told++;
		}
	expect(told).toBeGreaterThan(50);
	for (const { startMs, share } of roomPoints(shown, 1)) {
		const room = keptAt.get(startMs)?.room;
		const keptShare = room ? attendingShare(room) : null;
		if (keptShare === null || share === null) continue;
		expect(Math.abs(keptShare - share)).toBeLessThan(ONE_READING);
	}
});
