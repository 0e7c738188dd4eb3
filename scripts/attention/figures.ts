import type { Distraction } from "../../demo/script/act.ts";
import { isReadable } from "../../src/core/base/participant-state.ts";
import { median, percentile } from "../bench/figures/percentiles.ts";
import { type EyesFigures, eyesFigures } from "./eyes-figures.ts";
import { type KindFigures, kindFigures } from "./kind-figures.ts";
import { type Moment, spells } from "./timeline.ts";

/**
 * How long after a change the new state need not be shown yet: "turned away"
 * appears 8 to 10 s after a turn, every other state within 3 s.
 */
const AWAY_GRACE_MS = 10_000;
const GRACE_MS = 3_000;
/** The shown pose is smoothed, so it is compared only after the true pose has rested for this long. */
const POSE_REST_MS = 3_000;
const POSE_REST_DEG = 3;
const POSE_LIMIT_DEG = 35;
const STILL_MS = 12_000;

export interface AttentionFigures {
	/** Facing against away, over the moments in which a readable state was shown. */
	balancedAccuracy: number | null;
	/** Share of the compared moments in which a readable state was shown. */
	answered: number | null;
	/** Number of moments that were compared. */
	moments: { facing: number; away: number };
	/** Over true poses within 35 degrees of straight ahead; the same for the pitch. */
	yawErrorDeg: { median: number; p95: number } | null;
	pitchErrorDeg: { median: number; p95: number } | null;
	/** Over people who sit still. */
	stateChangesPerMinute: number | null;
	/** Share of the time at a side screen, from the second visit on, that was shown as away. */
	falseAwayAtSideScreen: number | null;
	/** Share of the time without a face in which no statement about attention was shown. */
	absenceKept: number | null;
	/** An alarm is a spell of looking down, as over notes, that was shown as away, eyes closed or low attention. */
	notes: { spells: number; alarms: number };
	eyes: EyesFigures;
	distractions: Readonly<Partial<Record<Distraction, KindFigures>>>;
	/** How often each person was looked at, in the median over people: a busy machine looks less often. */
	looksPerSecond: number | null;
}

/** @param startMs length of the beginning that is ignored, since nothing may have been read yet */
export function figuresOf(
	people: readonly (readonly Moment[])[],
	startMs: number,
): AttentionFigures {
	const settled = people.map((moments) => {
		const fromMs = (moments[0]?.atMs ?? 0) + startMs;
		return moments.filter(({ atMs }) => atMs >= fromMs);
	});
	const all = settled.flat();
	const away = all.filter(
		(one) => one.truth === "turned-away" && heldMs(one) >= AWAY_GRACE_MS,
	);
	const facing = all.filter(
		(one) =>
			(one.truth === "facing" || one.truth === "talking") &&
			!one.isYawning &&
			heldMs(one) >= GRACE_MS,
	);
	const compared = [...away, ...facing];
	const poses = people.flatMap(restingPoses);
	return {
		balancedAccuracy: mean(
			[
				recall(away, ["turned-away"]),
				recall(facing, ["facing", "talking"]),
			].filter((share) => share !== null),
		),
		answered: share(compared, answers),
		moments: { facing: facing.length, away: away.length },
		yawErrorDeg: medianAndP95(poses.map(({ yawDeg }) => yawDeg)),
		pitchErrorDeg: medianAndP95(poses.map(({ pitchDeg }) => pitchDeg)),
		stateChangesPerMinute: changesPerMinute(settled),
		falseAwayAtSideScreen: share(
			people.flatMap(knownSideScreen),
			({ shown }) => shown === "turned-away",
		),
		absenceKept: share(
			all.filter((one) => one.truth === "no-face" && heldMs(one) >= GRACE_MS),
			(one) => !answers(one),
		),
		notes: notesFigures(people),
		eyes: eyesFigures(people),
		distractions: kindFigures(settled),
		looksPerSecond: looksPerSecond(settled),
	};
}

/** Null if nobody was seen for a while. */
function looksPerSecond(people: readonly (readonly Moment[])[]): number | null {
	const rates = people.flatMap((moments) => {
		const [first, last] = [moments[0], moments.at(-1)];
		return first && last && last.atMs > first.atMs
			? [((last.samples - first.samples) * 1_000) / (last.atMs - first.atMs)]
			: [];
	});
	return rates.length > 0 ? median(rates) : null;
}

function heldMs({ atMs, sinceMs }: Moment) {
	return atMs - sinceMs;
}

function answers({ shown }: Moment) {
	return isReadable(shown);
}

function recall(moments: readonly Moment[], right: readonly string[]) {
	return share(moments.filter(answers), ({ shown }) => right.includes(shown));
}

/** @returns null if there are no moments */
function share(
	moments: readonly Moment[],
	counts: (moment: Moment) => boolean,
): number | null {
	return moments.length > 0
		? moments.filter(counts).length / moments.length
		: null;
}

function mean(values: readonly number[]) {
	return values.length > 0
		? values.reduce((sum, value) => sum + value, 0) / values.length
		: null;
}

/** The errors of the shown pose while the true pose rests. */
function restingPoses(moments: readonly Moment[]) {
	return moments.flatMap(({ atMs, truePose, shownPose }, i) => {
		if (!truePose || !shownPose) return [];
		const { yawDeg, pitchDeg } = truePose;
		if (Math.max(Math.abs(yawDeg), Math.abs(pitchDeg)) > POSE_LIMIT_DEG)
			return [];
		const recent = moments
			.slice(0, i)
			.filter((one) => atMs - one.atMs <= POSE_REST_MS);
		const rests =
			recent.length > 1 &&
			recent.every(
				({ truePose: before }) =>
					before !== null &&
					Math.abs(before.yawDeg - yawDeg) <= POSE_REST_DEG &&
					Math.abs(before.pitchDeg - pitchDeg) <= POSE_REST_DEG,
			);
		return rests
			? [
					{
						yawDeg: Math.abs(shownPose.yawDeg - yawDeg),
						pitchDeg: Math.abs(shownPose.pitchDeg - pitchDeg),
					},
				]
			: [];
	});
}

function changesPerMinute(people: readonly (readonly Moment[])[]) {
	let changes = 0;
	let minutes = 0;
	for (const moments of people) {
		const still = spells(moments, sitsStill).filter(
			([first]) => first !== undefined && sitsStill(first),
		);
		for (const spell of still) {
			changes += spells(spell, ({ shown }) => shown).length - 1;
			minutes += lengthMs(spell) / 60_000;
		}
	}
	return minutes > 0 ? changes / minutes : null;
}

function sitsStill(moment: Moment) {
	return (
		moment.truth === "facing" &&
		moment.isStill &&
		!moment.isYawning &&
		heldMs(moment) >= STILL_MS
	);
}

function knownSideScreen(moments: readonly Moment[]) {
	return spells(moments, ({ truth }) => truth)
		.filter(([first]) => first?.truth === "side-screen")
		.slice(1)
		.flat();
}

function notesFigures(people: readonly (readonly Moment[])[]) {
	const notes = people
		.flatMap((moments) => spells(moments, ({ truth }) => truth))
		.filter(([first]) => first?.truth === "looking-down");
	const alarms = notes.filter((spell) =>
		spell.some(
			({ shown, band }) =>
				shown === "turned-away" || shown === "eyes-closed" || band === "low",
		),
	);
	return { spells: notes.length, alarms: alarms.length };
}

function lengthMs(spell: readonly Moment[]) {
	return (spell.at(-1)?.atMs ?? 0) - (spell[0]?.atMs ?? 0);
}

/** @returns null if there are no values */
function medianAndP95(values: readonly number[]) {
	return values.length > 0
		? { median: median(values), p95: percentile(values, 0.95) }
		: null;
}
