import { isAmongTiles, tileParticipantId } from "../page/participant-id.ts";
import type { ParticipantSummary } from "../participant/participant-summary.ts";

type Seen = Pick<ParticipantSummary, "id" | "choice" | "isSelf" | "state">;

/** Who was told that the meeting is read. Names and keys stand for people, since a page may give either of them again to the same person. */
export interface ToldPeople {
	/** Until then, whoever appears counts as told: the page needs some seconds to show all who are there. Null before anybody was seen. */
	readonly settledAtMs: number | null;
	readonly ids: ReadonlySet<string>;
	readonly names: ReadonlySet<string>;
}

/** The same as a checkpoint holds it. */
export interface PackedToldPeople {
	readonly settledAtMs: number | null;
	readonly ids: readonly string[];
	readonly names: readonly string[];
}

export const NOBODY_TOLD: ToldPeople = {
	settledAtMs: null,
	ids: new Set(),
	names: new Set(),
};

export const NOBODY_PACKED: PackedToldPeople = {
	settledAtMs: null,
	ids: [],
	names: [],
};

/** More people than come to a meeting while its page settles; beyond it, the first are left out. */
export const MOST_TOLD = 1_000;

/** Pages show who is in a meeting within seconds; a slow one, or one whose layout pages through many, within half a minute. */
const SETTLE_MS = 30_000;

/** Everybody who is there now has been told. */
export function tellEverybody(
	told: ToldPeople,
	people: readonly Seen[],
): ToldPeople {
	const names = people.flatMap(({ choice }) => choice.pageName ?? []);
	return {
		...told,
		ids: new Set([
			...told.ids,
			...people.map(({ id }) => tileParticipantId(id)),
		]),
		names: new Set([...told.names, ...names]),
	};
}

/** Follows who is there while the page settles; after that it stays the same. */
export function followTold(
	told: ToldPeople,
	people: readonly Seen[],
	nowMs: number,
): ToldPeople {
	if (people.length === 0) return told;
	const settledAtMs = told.settledAtMs ?? nowMs + SETTLE_MS;
	if (nowMs >= settledAtMs || people.every((one) => isTold(told, one)))
		return told;
	return tellEverybody({ ...told, settledAtMs }, people);
}

/** How many of the people who are there have joined since the others were told. Whoever is left out needs no notice. */
export function joinedSinceTold(
	told: ToldPeople,
	people: readonly Seen[],
): number {
	return people.filter(
		(one) => !one.isSelf && one.state !== "excluded" && !isTold(told, one),
	).length;
}

/** @param timeOf how times are told in the checkpoint, as `movedHistory` has it */
export function packTold(
	{ settledAtMs, ids, names }: ToldPeople,
	timeOf: (ms: number) => number,
): PackedToldPeople {
	return {
		settledAtMs: settledAtMs === null ? null : timeOf(settledAtMs),
		ids: [...ids].slice(-MOST_TOLD),
		names: [...names].slice(-MOST_TOLD),
	};
}

export function unpackTold(
	{ settledAtMs, ids, names }: PackedToldPeople,
	timeOf: (ms: number) => number,
): ToldPeople {
	return {
		settledAtMs: settledAtMs === null ? null : timeOf(settledAtMs),
		ids: new Set(ids),
		names: new Set(names),
	};
}

function isTold({ ids, names }: ToldPeople, { id, choice }: Seen): boolean {
	return (
		isAmongTiles(id, ids) ||
		(choice.pageName !== null && names.has(choice.pageName))
	);
}
