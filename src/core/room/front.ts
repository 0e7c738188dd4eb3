import { AUDIENCE_THRESHOLDS } from "../base/audience-thresholds.ts";
import type { HeadPose } from "../face/head-pose.ts";
import type { ParticipantTrack } from "../participant/participant-track.ts";
import { givenBaseline } from "../usual-pose/baseline.ts";

/**
 * Where the front is for an audience: the direction that most heads share. The camera may stand anywhere, so that it is
 * learnt, unless the user says where it is. Immutable.
 */
export interface FrontTrack {
	/** Null until enough heads have shown it. */
	readonly pose: HeadPose | null;
	/** Whether the user has set it; it is not learnt any more then. */
	readonly isSet: boolean;
	/** Where heads have pointed lately. */
	readonly spent: readonly SpentAt[];
	readonly atMs: number;
}

/** People's time in one direction, which fades. */
interface SpentAt extends Direction {
	readonly ms: number;
}

/** A roll says nothing of where a head points. */
type Direction = Pick<HeadPose, "yawDeg" | "pitchDeg">;

/** One head in one look. */
export interface SeenDirection {
	readonly pose: HeadPose;
	/** Since it was read last. */
	readonly gapMs: number;
}

export const UNKNOWN_FRONT: FrontTrack = {
	pose: null,
	isSet: false,
	spent: [],
	atMs: 0,
};

const LIMITS = AUDIENCE_THRESHOLDS.front;

/** Takes in the heads that one look has read. */
export function followFront(
	before: FrontTrack,
	seen: readonly SeenDirection[],
	atMs: number,
): FrontTrack {
	if (before.isSet || seen.length === 0) return before;
	const kept = 0.5 ** (Math.max(0, atMs - before.atMs) / LIMITS.halfLifeMs);
	const cells = new Map<string, SpentAt>();
	for (const one of before.spent)
		add(cells, { ...one, ms: before.atMs === 0 ? one.ms : one.ms * kept });
	for (const { pose, gapMs } of seen)
		add(cells, { ...cellOf(pose), ms: Math.min(gapMs, LIMITS.maxGapMs) });
	const spent = [...cells.values()].filter(({ ms }) => ms >= LEAST_KEPT_MS);
	return { ...before, spent, atMs, pose: learn(before.pose, spent) };
}

/** Less is forgotten: with the half-life, a single look is after some twenty minutes. */
const LEAST_KEPT_MS = 10;

function add(cells: Map<string, SpentAt>, { yawDeg, pitchDeg, ms }: SpentAt) {
	const key = `${yawDeg} ${pitchDeg}`;
	const there = cells.get(key)?.ms ?? 0;
	cells.set(key, { yawDeg, pitchDeg, ms: there + ms });
}

function cellOf({ yawDeg, pitchDeg }: Direction): Direction {
	const middle = (deg: number) =>
		Math.round(deg / LIMITS.cellDeg) * LIMITS.cellDeg;
	return { yawDeg: middle(yawDeg), pitchDeg: middle(pitchDeg) };
}

function learn(
	known: HeadPose | null,
	spent: readonly SpentAt[],
): HeadPose | null {
	const best = densest(spent);
	const allMs = spent.reduce((sum, { ms }) => sum + ms, 0);
	if (!best || best.ms < LIMITS.learnMs) return known;
	if (best.ms < LIMITS.leastShare * allMs) return known;
	if (!known) return poseOf(best);
	const here = around(known, spent);
	if (best.ms >= LIMITS.replaceFactor * here.ms && !areNear(best, known))
		return poseOf(best);
	const hasMoved =
		here.ms >= LIMITS.learnMs && apartDeg(here, known) >= LIMITS.stepDeg;
	return hasMoved ? poseOf(here) : known;
}

/** The direction around which most time was spent; null where there was none. Nobody's front is on the desk. */
function densest(spent: readonly SpentAt[]): SpentAt | null {
	return spent
		.filter(({ pitchDeg }) => pitchDeg >= -LIMITS.belowDeg)
		.map((one) => around(one, spent))
		.reduce<SpentAt | null>(
			(best, one) => (best && best.ms >= one.ms ? best : one),
			null,
		);
}

/** The time around one direction, and the mean of where it was spent. */
function around(at: Direction, spent: readonly SpentAt[]): SpentAt {
	const near = spent.filter((one) => areNear(one, at));
	const ms = near.reduce((sum, one) => sum + one.ms, 0);
	if (ms === 0) return { ...at, ms };
	const mean = (of: (one: SpentAt) => number) =>
		near.reduce((sum, one) => sum + one.ms * of(one), 0) / ms;
	return {
		yawDeg: mean(({ yawDeg }) => yawDeg),
		pitchDeg: mean(({ pitchDeg }) => pitchDeg),
		ms,
	};
}

function areNear(one: Direction, other: Direction): boolean {
	return apartDeg(one, other) <= LIMITS.withinDeg;
}

function apartDeg(one: Direction, other: Direction): number {
	return Math.hypot(one.yawDeg - other.yawDeg, one.pitchDeg - other.pitchDeg);
}

function poseOf({ yawDeg, pitchDeg }: Direction): HeadPose {
	return { yawDeg, pitchDeg, rollDeg: 0 };
}

/**
 * "This is the front": the direction that most of these heads share now. It holds from then on, wherever heads turn.
 * @returns the same track where there are no heads
 */
export function setFront(
	before: FrontTrack,
	heads: readonly HeadPose[],
	atMs: number,
): FrontTrack {
	const spent = heads.map((pose) => ({ ...pose, ms: 1 }));
	const best = spent
		.map((one) => around(one, spent))
		.reduce<SpentAt | null>(
			(most, one) => (most && most.ms >= one.ms ? most : one),
			null,
		);
	if (!best) return before;
	return { pose: poseOf(best), isSet: true, spent: [], atMs };
}

/** The person shares a front with others: it is their usual pose from now on. */
export function withFront(
	track: ParticipantTrack,
	front: HeadPose,
	nowMs: number,
): ParticipantTrack {
	return { ...track, baseline: givenBaseline(front, nowMs) };
}
