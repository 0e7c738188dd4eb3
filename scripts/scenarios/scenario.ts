import type { ParticipantState } from "../../src/core/base/participant-state.ts";
import type { Chance } from "./chance.ts";
import type { Moment, Played, Setting } from "./play-room.ts";
import type { SimulatedPerson } from "./simulated-person.ts";

/** One thing that may be said of simulated people, and what must hold of it. */
export interface Scenario extends Setting {
	readonly id: string;
	/** What a careful observer would say. */
	readonly truth: string;
	readonly people: (chance: Chance) => readonly SimulatedPerson[];
	readonly checks: readonly Check[];
	/** Counts for `worstFalseLowShare`: people before a camera anywhere who face the call. */
	readonly isCameraPlace?: boolean;
	/** Counts for `worstBias`: people who look here and there at random. */
	readonly isRandomLooker?: boolean;
}

/** The number that a scenario's id begins with; several variants share one. */
export function numberOf({ id }: Pick<Scenario, "id">): number {
	return Number.parseInt(id, 10);
}

export interface Check {
	readonly words: string;
	readonly holds: (played: Played) => boolean;
}

/** A person's first minute, in which the usual pose is learnt, and the seconds after a change are not judged by most checks. */
const LEARNING_S = 60;
const GRACE_S = 12;

export function everyMoment(played: Played): readonly Moment[] {
	return [...played.people.values()].flat();
}

/** Share of the moments of which this is true; null without moments. */
export function shareOf(
	moments: readonly Moment[],
	is: (moment: Moment) => boolean,
): number | null {
	return moments.length > 0 ? moments.filter(is).length / moments.length : null;
}

/** While somebody does this, and has for some seconds, one of these states is said for at least this share of the time. */
export function says(
	words: string,
	states: readonly ParticipantState[],
	atLeast: number,
	graceS = GRACE_S,
	fromS = 0,
): Check {
	return {
		words: `${words}: ${states.join(" or ")} at least ${atLeast} of the time`,
		holds: (played) => {
			const within = everyMoment(played).filter(
				(one) => one.words === words && one.heldS >= graceS && one.atS >= fromS,
			);
			return (
				(shareOf(within, ({ state }) => states.includes(state)) ?? 0) >= atLeast
			);
		},
	};
}

/** While somebody does this, these states are said for at most this share of the time. */
export function saysNot(
	words: string,
	states: readonly ParticipantState[],
	atMost: number,
	graceS = 0,
): Check {
	return {
		words: `${words}: ${states.join(" or ")} at most ${atMost} of the time`,
		holds: (played) => {
			const within = everyMoment(played).filter(
				(one) => one.words === words && one.heldS >= graceS,
			);
			return (
				(shareOf(within, ({ state }) => states.includes(state)) ?? 0) <= atMost
			);
		},
	};
}

/** While somebody does this, no band is said that is high. */
export function notHigh(words: string, atMost = 0.05, graceS = 60): Check {
	return {
		words: `${words}: high attention at most ${atMost} of the time`,
		holds: (played) => {
			const within = everyMoment(played).filter(
				(one) => one.words === words && one.heldS >= graceS,
			);
			return (
				(shareOf(within, ({ attention }) => attention.band === "high") ?? 0) <=
				atMost
			);
		},
	};
}

/** The true share toward the call among the time toward it and away from it; null without either. */
export function trueShare(moments: readonly Moment[]): number | null {
	const judged = moments.filter(
		({ doing }) => doing === "toward" || doing === "away",
	);
	return shareOf(judged, ({ doing }) => doing === "toward");
}

/** The share that is said, as a mean over the time in which a band is; null where none is. */
export function saidShare(moments: readonly Moment[]): number | null {
	const shares = moments.flatMap(({ attention }) =>
		attention.band === "cant-tell" ? [] : (attention.towardShare ?? []),
	);
	return shares.length > 0
		? shares.reduce((sum, share) => sum + share, 0) / shares.length
		: null;
}

/** Each person's share said, less the true one, over the time after learning. */
export function biases(played: Played): readonly number[] {
	return [...played.people.values()].flatMap((moments) => {
		const settled = moments.filter(({ atS }) => atS > LEARNING_S);
		const said = saidShare(settled);
		const truth = trueShare(settled);
		return said === null || truth === null ? [] : [said - truth];
	});
}

export function shareWithin(most = 0.1): Check {
	return {
		words: `the share said is within ${most} of the true one`,
		holds: (played) => {
			const found = biases(played);
			return (
				found.length === played.people.size &&
				found.every((bias) => Math.abs(bias) <= most)
			);
		},
	};
}

/** How often one of these states begins to be shown while people do this. */
export function beginnings(
	moments: readonly Moment[],
	states: readonly ParticipantState[],
): number {
	return moments.filter(
		({ state }, i) =>
			states.includes(state) &&
			!states.includes(moments[i - 1]?.state ?? "cant-tell"),
	).length;
}

export function atMostPerHour(
	states: readonly ParticipantState[],
	most: number,
): Check {
	return {
		words: `${states.join(" or ")} at most ${most} times an hour`,
		holds: (played) => {
			const people = [...played.people.values()];
			const count = people.reduce(
				(sum, moments) => sum + beginnings(moments, states),
				0,
			);
			const hours =
				people.reduce((sum, moments) => sum + moments.length, 0) / 3_600;
			return count / hours <= most;
		},
	};
}

/** A check of what is said of the room, from some second on. */
export function ofRoom(
	words: string,
	holds: (played: Played) => boolean,
): Check {
	return { words, holds };
}
