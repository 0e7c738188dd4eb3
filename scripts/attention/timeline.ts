import type { Distraction } from "../../demo/script/act.ts";
import type { TrueState, Truth } from "../../demo/script/truth.ts";
import type { TimeKind } from "../../src/core/participant/time-kind.ts";
import type { Sample, ShownPerson } from "./record-room.ts";

/** One person's true state and the state shown for them, at one moment. */
export interface Moment {
	atMs: number;
	truth: TrueState;
	truePose: Pose | null;
	/** When the true state began. */
	sinceMs: number;
	isYawning: boolean;
	isStill: boolean;
	/** What draws the person from the call in this script, now or at other times. */
	distraction: Distraction | null;
	shown: ShownPerson["state"];
	shownPose: Pose | null;
	/** What the last look counts as. */
	doing: TimeKind;
	/** How often the person has been looked at. */
	samples: number;
	band: "high" | "medium" | "low" | "cant-tell";
}

interface Pose {
	yawDeg: number;
	pitchDeg: number;
	rollDeg: number;
}

/**
 * One person's moments.
 * @param truths one truth for each sample
 * @param sinceMs gives the time at which the true state at that moment began
 */
export function timelineOf(
	name: string,
	samples: readonly Sample[],
	truths: readonly Truth[],
	sinceMs: (atMs: number, state: string) => number,
): Moment[] {
	return samples.flatMap(({ atMs, people }, i) => {
		const person = people[name];
		const truth = truths[i];
		return person && truth
			? [
					{
						atMs,
						truth: truth.state,
						truePose: truth.pose,
						sinceMs: sinceMs(atMs, truth.state),
						isYawning: truth.isYawning,
						isStill: truth.isStill,
						distraction: truth.distraction,
						shown: person.state,
						shownPose: person.headPose,
						doing: person.doing,
						samples: person.samples,
						band: person.attention.band,
					},
				]
			: [];
	});
}

/** Finds when the true state at a given time began, from truths on a fine grid. */
export function startsOf(
	gridMs: readonly number[],
	truths: readonly Truth[],
): (atMs: number, state: string) => number {
	return (atMs, state) => {
		let at = gridMs.findLastIndex((time) => time <= atMs);
		// The state began after the last point of the grid.
		if (truths[at]?.state !== state) return atMs;
		while (at > 0 && truths[at - 1]?.state === state) at--;
		return gridMs[at] ?? atMs;
	};
}

/** Splits moments into stretches of the same kind, in order. */
export function spells(
	moments: readonly Moment[],
	kind: (moment: Moment) => string | boolean,
): Moment[][] {
	const found: Moment[][] = [];
	for (const moment of moments) {
		const last = found.at(-1);
		const [first] = last ?? [];
		if (last && first && kind(first) === kind(moment)) last.push(moment);
		else found.push([moment]);
	}
	return found;
}
