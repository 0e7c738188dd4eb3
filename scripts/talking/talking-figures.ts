import { groupBy } from "../../src/core/base/group-by.ts";
import {
	followMouth,
	isTalking,
	QUIET_MOUTH,
} from "../../src/core/participant/mouth-track.ts";
import type { ParticipantSignal } from "../../src/core/participant/participant-signal.ts";
import { type Chance, chanceOf } from "../scenarios/chance.ts";
import type { TalkingSpan } from "./talking-labels.ts";

/** Looks come about twice a second at somebody in a tile, and never evenly. */
const SHORTEST_GAP_MS = 300;
const LONGEST_GAP_MS = 700;
const EDGE_MS = 1_000;

/** One film, as looks at an even rate read it. */
export interface ReadFilm {
	readonly perSecond: number;
	readonly signals: readonly ParticipantSignal[];
}

export interface TalkingFigures {
	readonly films: number;
	/** Looks that were compared while the person talked, and while they were silent. */
	readonly looks: { readonly talking: number; readonly silent: number };
	/** Share of the looks at somebody who talks in which the extension says so. */
	readonly talkingFound: number | null;
	/** Share of the looks at somebody silent in which the extension says nothing of talking. */
	readonly silentKept: number | null;
	readonly balancedAccuracy: number | null;
	/** Share of the looks in which the lips could be read; where they cannot, nobody is said to talk. */
	readonly lipsRead: number | null;
}

interface Counts {
	films: number;
	read: number;
	talking: number;
	found: number;
	silent: number;
	kept: number;
}

/**
 * The films' parts with speech are joined to a minute of speech, and the others to one of silence, of one speaker at
 * a time, once for each film. The minutes are looked at irregularly; a second at each edge is left out.
 */
export function talkingFigures(
	spans: readonly TalkingSpan[],
	films: ReadonlyMap<string, ReadFilm>,
	stretchMs: number,
): TalkingFigures & { readonly speakers: Record<string, TalkingFigures> } {
	const speakers = groupBy(spans, ({ speaker }) => speaker);
	const counted = [...speakers].map(
		([speaker, own], i) =>
			[speaker, countsOf(own, films, stretchMs, chanceOf(i + 1))] as const,
	);
	const sum = (of: keyof Counts) =>
		counted.reduce((total, [, counts]) => total + counts[of], 0);
	return {
		...figuresOf({
			films: sum("films"),
			read: sum("read"),
			talking: sum("talking"),
			found: sum("found"),
			silent: sum("silent"),
			kept: sum("kept"),
		}),
		speakers: Object.fromEntries(
			counted.map(([speaker, counts]) => [speaker, figuresOf(counts)]),
		),
	};
}

function countsOf(
	spans: readonly TalkingSpan[],
	films: ReadonlyMap<string, ReadFilm>,
	stretchMs: number,
	chance: Chance,
): Counts {
	const counts = {
		films: new Set(spans.map(({ file }) => file)).size,
		read: 0,
		talking: 0,
		found: 0,
		silent: 0,
		kept: 0,
	};
	let mouth = QUIET_MOUTH;
	let atMs = 0;
	let startMs = 0;
	for (let i = 0; i < counts.films; i++)
		for (const talks of [true, false]) {
			const opennessAt = joined(
				spans.filter((span) => span.talks === talks),
				films,
				chance,
			);
			if (!opennessAt) continue;
			const endMs = startMs + stretchMs;
			for (; atMs < endMs; atMs += gapMs(chance)) {
				const openness = opennessAt(atMs - startMs);
				mouth = followMouth(mouth, openness, atMs);
				if (atMs < startMs + EDGE_MS || atMs > endMs - EDGE_MS) continue;
				const says = isTalking(mouth, atMs);
				if (openness !== null) counts.read++;
				counts[talks ? "talking" : "silent"]++;
				if (talks && says) counts.found++;
				if (!talks && !says) counts.kept++;
			}
			startMs = endMs;
		}
	return counts;
}

function gapMs(chance: Chance): number {
	return Math.round(chance.between(SHORTEST_GAP_MS, LONGEST_GAP_MS));
}

/** How open the mouth is at a time within the spans, which follow each other in random order, again and again. */
function joined(
	spans: readonly TalkingSpan[],
	films: ReadonlyMap<string, ReadFilm>,
	chance: Chance,
): ((atMs: number) => number | null) | null {
	const pieces = spans
		.map((span) => ({ span, at: chance.uniform() }))
		.sort((a, b) => a.at - b.at)
		.map(({ span }) => span);
	const lengthMs = pieces.reduce((sum, span) => sum + lengthMsOf(span), 0);
	if (lengthMs === 0) return null;
	return (atMs) => {
		let leftMs = atMs % lengthMs;
		for (const span of pieces) {
			if (leftMs < lengthMsOf(span)) {
				const film = films.get(span.file);
				const atS = span.fromS + leftMs / 1_000;
				const signal = film?.signals[Math.floor(atS * film.perSecond)];
				return signal?.mouthOpenness ?? null;
			}
			leftMs -= lengthMsOf(span);
		}
		return null;
	};
}

function lengthMsOf({ fromS, toS }: TalkingSpan): number {
	return (toS - fromS) * 1_000;
}

function figuresOf(counts: Counts): TalkingFigures {
	const { films, read, talking, silent, found, kept } = counts;
	const looks = talking + silent;
	const talkingFound = talking > 0 ? found / talking : null;
	const silentKept = silent > 0 ? kept / silent : null;
	return {
		films,
		looks: { talking, silent },
		talkingFound,
		silentKept,
		balancedAccuracy:
			talkingFound !== null && silentKept !== null
				? (talkingFound + silentKept) / 2
				: null,
		lipsRead: looks > 0 ? read / looks : null,
	};
}
