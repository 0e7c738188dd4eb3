import type {
	PeopleSeen,
	SeenPerson,
} from "../../evaluation/read-people-clip.ts";
import type { LabelledPerson } from "./people-labels.ts";

/** How well the people of one film were told. */
export interface PeopleFigures {
	readonly file: string;
	readonly seconds: number;
	/** Share of the looks, while somebody is labelled, with the right number of people. */
	readonly rightNumber: number;
	/** The same without the first seconds, in which nobody has stayed yet. */
	readonly rightNumberLater: number;
	/** How often a person of a group got the number that another one had. */
	readonly swaps: number;
	readonly swapsPerMinute: number;
	/** How many different people were told in all. */
	readonly told: number;
}

/** By then whoever is there from the start has stayed (GROUP_THRESHOLDS.firstStaysForMs). */
const STAYED_MS = 3_000;
/** Somebody who is told further from where they sit is not they, in shares of the width. */
const NEAR = 0.15;

export function peopleFigures(
	file: string,
	labels: readonly LabelledPerson[],
	looks: readonly PeopleSeen[],
): PeopleFigures {
	const judged = looks.flatMap(({ atMs, people }) => {
		const there = labels.filter(
			({ fromS, toS }) => atMs >= fromS * 1_000 && atMs < toS * 1_000,
		);
		if (there.length === 0) return [];
		const expected = there.filter(({ counts }) => counts).length;
		return [
			{ atMs, isRight: present(people).length === expected, there, people },
		];
	});
	const share = (of: typeof judged) =>
		of.filter(({ isRight }) => isRight).length / of.length;
	const minutes = (looks.at(-1)?.atMs ?? 0) / 60_000;
	const swaps = countSwaps(judged);
	return {
		file,
		seconds: Math.round(minutes * 600) / 10,
		rightNumber: share(judged),
		rightNumberLater: share(judged.filter(({ atMs }) => atMs >= STAYED_MS)),
		swaps,
		swapsPerMinute: swaps / minutes,
		told: new Set(looks.flatMap(({ people }) => people.map(({ id }) => id)))
			.size,
	};
}

function present(people: readonly SeenPerson[]): readonly SeenPerson[] {
	return people.filter(({ state }) => state !== "no-face" || people.length > 1);
}

function countSwaps(
	judged: readonly {
		readonly there: readonly LabelledPerson[];
		readonly people: readonly SeenPerson[];
	}[],
): number {
	const whoOf = new Map<string, string>();
	let swaps = 0;
	for (const { there, people } of judged) {
		if (people.length < 2) continue;
		for (const { id, x } of people) {
			const nearest = there
				.map(({ who, x: at }) => ({ who, apart: Math.abs(at - (x ?? 9)) }))
				.toSorted((one, other) => one.apart - other.apart)[0];
			if (!nearest || nearest.apart > NEAR) continue;
			const before = whoOf.get(id);
			if (before !== undefined && before !== nearest.who) swaps++;
			whoOf.set(id, nearest.who);
		}
	}
	return swaps;
}
