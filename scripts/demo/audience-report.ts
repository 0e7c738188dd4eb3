import type { RoomSummary } from "../../src/core/room/room-summary.ts";

/** One second of an audience, as the page showed it. */
export interface AudienceSecond {
	readonly s: number;
	readonly people: number;
	readonly inClearView: number;
	readonly towardFront: number;
	/** The share of heads that point to the front, among those that point to it or away from it; null where there are none. */
	readonly share: number | null;
	readonly front: "learning" | "learnt" | "set";
}

export interface AudienceReport {
	/** The camera's or the film's name. */
	readonly camera: string;
	readonly looks: number;
	readonly facesRead: number;
	readonly facesPerLook: number | null;
	/** Over the second half, when everybody is known. */
	readonly readsPerFaceAndSecond: number | null;
	readonly seconds: readonly AudienceSecond[];
	/** The table "By marker", row by row. */
	readonly byMarker: readonly string[];
	readonly requestsOffMachine: number;
	readonly errors: readonly string[];
}

/** A summary of the room, and when it was taken. */
export interface TimedSummary {
	readonly s: number;
	readonly room: RoomSummary;
}

/** @param summaries one a second, in order */
export function audienceFigures(
	summaries: readonly TimedSummary[],
): Pick<
	AudienceReport,
	"looks" | "facesRead" | "facesPerLook" | "readsPerFaceAndSecond" | "seconds"
> {
	const last = summaries.at(-1)?.room;
	const looks = last?.frames.analysed ?? 0;
	const facesRead = last?.audience?.facesRead ?? 0;
	return {
		looks,
		facesRead,
		facesPerLook: looks > 0 ? rounded(facesRead / looks) : null,
		readsPerFaceAndSecond: readingRate(
			summaries.slice(Math.floor(summaries.length / 2)),
		),
		seconds: summaries.map(secondOf),
	};
}

function secondOf({ s, room }: TimedSummary): AudienceSecond {
	const { total, readable, toward, away } = room.attention;
	return {
		s,
		people: total,
		inClearView: readable,
		towardFront: toward,
		share: toward + away > 0 ? rounded(toward / (toward + away)) : null,
		front: room.audience?.front ?? "learning",
	};
}

/** How often each of the people was read on average. */
function readingRate(summaries: readonly TimedSummary[]): number | null {
	const [first] = summaries;
	const last = summaries.at(-1);
	if (!first || !last || last.s <= first.s) return null;
	const read =
		(last.room.audience?.facesRead ?? 0) -
		(first.room.audience?.facesRead ?? 0);
	const people =
		summaries.reduce((sum, { room }) => sum + room.attention.total, 0) /
		summaries.length;
	return people > 0 ? rounded(read / people / (last.s - first.s)) : null;
}

function rounded(value: number): number {
	return Number(value.toFixed(2));
}
