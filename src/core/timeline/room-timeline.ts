import { groupBy } from "../base/group-by.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import { isAmongTiles } from "../page/participant-id.ts";
import type {
	ParticipantSummary,
	TraceBin,
} from "../participant/participant-summary.ts";

/** A room's past in bins of ten seconds, oldest first, each person in a row of their own. */
export interface TimelineRecord {
	readonly people: readonly TimelinePerson[];
	readonly bins: readonly TimelineBin[];
}

export interface TimelinePerson {
	readonly row: number;
	readonly id: string;
	readonly name: string;
	/** Whether this person is the user, who has a row but is not counted in the room. */
	readonly isSelf: boolean;
}

export interface TimelineBin {
	readonly startMs: number;
	/** The rows of the people who were there. */
	readonly rows: readonly number[];
	/** In the order of `rows`: how each of them spent the bin. */
	readonly parts: readonly TimeParts[];
}

/** Shares (0..1, in hundredths) of a stretch of time spent toward the call, elsewhere at the desk and away; the rest could not be read. */
export type TimeParts = readonly [
	toward: number,
	elsewhere: number,
	away: number,
];

export interface RoomTimeline extends TimelineRecord {
	/** Bins that begin before this are complete; null before the first bin. */
	readonly untilMs: number | null;
	readonly nextRow: number;
}

type Traced = Pick<ParticipantSummary, "id" | "name" | "isSelf" | "trace">;

export const EMPTY_TIMELINE: RoomTimeline = {
	people: [],
	bins: [],
	untilMs: null,
	nextRow: 0,
};

const { binMs, keptMs } = THRESHOLDS.timeline;

/**
 * Adds the bins that have ended since the last call, from the traces of the people who are there now.
 * @param present without people the user left out
 */
export function extendTimeline(
	before: RoomTimeline,
	present: readonly Traced[],
	nowMs: number,
): RoomTimeline {
	const endMs = slotOf(nowMs);
	if (before.untilMs !== null && endMs <= before.untilMs) return before;
	// After a crash, the past comes back with its people, so it cannot be added before they are there.
	if (before.untilMs === null && present.length === 0) return before;
	const { people, rowOf, nextRow } = seat(before, present);
	const fresh = new Map<number, { rows: number[]; parts: TimeParts[] }>();
	for (const { id, trace } of present) {
		const row = rowOf.get(id);
		if (row === undefined) continue;
		for (const [startMs, within] of bySlot(trace)) {
			if (startMs < (before.untilMs ?? 0) || startMs >= endMs) continue;
			const bin = fresh.get(startMs) ?? { rows: [], parts: [] };
			bin.rows.push(row);
			bin.parts.push(partsOf(within));
			fresh.set(startMs, bin);
		}
	}
	const added = [...fresh]
		.map(([startMs, bin]) => ({ startMs, ...bin }))
		.sort((a, b) => a.startMs - b.startMs);
	const bins = keepRecent([...before.bins, ...added]);
	const seated = new Set([...rowOf.values(), ...bins.flatMap((b) => b.rows)]);
	return {
		people: people.filter(({ row }) => seated.has(row)),
		bins,
		untilMs: endMs,
		nextRow,
	};
}

export function keepRecent(bins: readonly TimelineBin[]): TimelineBin[] {
	const lastMs = bins.at(-1)?.startMs ?? 0;
	return bins.filter(({ startMs }) => startMs > lastMs - keptMs);
}

/** Removes people the user leaves out, including their past. Returns the same timeline if it has none of them. */
export function leaveOut(
	timeline: RoomTimeline,
	ids: ReadonlySet<string>,
): RoomTimeline {
	const gone = new Set(
		timeline.people
			.filter(({ id }) => isAmongTiles(id, ids))
			.map(({ row }) => row),
	);
	if (gone.size === 0) return timeline;
	const bins = timeline.bins.map(({ startMs, rows, parts }) => ({
		startMs,
		rows: rows.filter((row) => !gone.has(row)),
		parts: parts.filter((_, i) => !gone.has(rows[i] ?? -1)),
	}));
	const people = timeline.people.filter(({ row }) => !gone.has(row));
	return { ...timeline, people, bins };
}

/** Gives everybody a row. Somebody who comes back with a past keeps the old row, if only one person who is gone has that name. */
function seat(before: RoomTimeline, present: readonly Traced[]) {
	const presentIds = new Set(present.map(({ id }) => id));
	const byId = new Map(before.people.map((one) => [one.id, one]));
	const goneByName = new Map(
		groupBy(
			before.people.filter(({ id }) => !presentIds.has(id)),
			({ name }) => name,
		),
	);
	const people = new Map(before.people.map((one) => [one.row, one]));
	const rowOf = new Map<string, number>();
	let nextRow = before.nextRow;
	for (const { id, name, isSelf, trace } of present) {
		const namesakes = goneByName.get(name) ?? [];
		const hasPast = (trace[0]?.startMs ?? Infinity) < (before.untilMs ?? 0);
		const isBack = hasPast && namesakes.length === 1 && !byId.has(id);
		const old = byId.get(id) ?? (isBack ? namesakes[0] : undefined);
		if (isBack) goneByName.delete(name);
		const row = old?.row ?? nextRow++;
		people.set(row, { row, id, name, isSelf });
		rowOf.set(id, row);
	}
	return { people: [...people.values()], rowOf, nextRow };
}

function bySlot(trace: readonly TraceBin[]) {
	return groupBy(trace, ({ startMs }) => slotOf(startMs));
}

function partsOf(trace: readonly TraceBin[]): TimeParts {
	const mean = (of: (bin: TraceBin) => number) =>
		Math.round(
			(100 * trace.reduce((sum, bin) => sum + of(bin), 0)) / trace.length,
		) / 100;
	return [
		mean(({ toward }) => toward),
		mean(({ elsewhere }) => elsewhere),
		mean(({ away }) => away),
	];
}

function slotOf(atMs: number): number {
	return Math.floor(atMs / binMs) * binMs;
}
