import {
	meanChange,
	medianChange,
	type RecentValues,
	reversals,
	withValue,
} from "../base/recent-values.ts";
import { THRESHOLDS } from "../base/thresholds.ts";

/** One person's mouth over the last seconds. */
export interface MouthTrack {
	readonly recent: RecentValues;
	readonly talks: boolean;
	/** The last yawn, null where there was none. */
	readonly yawn: Yawn | null;
	readonly yawns: number;
}

interface Yawn {
	readonly untilMs: number;
}

const LIMITS = THRESHOLDS.mouth;

export const QUIET_MOUTH: MouthTrack = {
	recent: [],
	talks: false,
	yawn: null,
	yawns: 0,
};

export function followMouth(
	before: MouthTrack,
	openness: number | null,
	atMs: number,
): MouthTrack {
	const last = before.recent.at(-1);
	const isDue = !last || atMs - last.atMs >= LIMITS.sampleEveryMs;
	if (openness === null || !isDue) return before;
	const recent = withValue(before.recent, openness, atMs, LIMITS.talkWindowMs);
	const talks = speaks(recent, before.talks);
	if (!isYawning(recent, atMs)) return { ...before, recent, talks };
	const goesOn =
		before.yawn !== null && atMs - before.yawn.untilMs <= LIMITS.yawnMs;
	return {
		recent,
		talks,
		yawn: { untilMs: atMs },
		yawns: goesOn ? before.yawns : before.yawns + 1,
	};
}

/** Whether the lips go up and down as in speech; false some seconds after the last look, when nothing is known any more. */
export function isTalking(
	{ recent, talks }: MouthTrack,
	atMs: number,
): boolean {
	const last = recent.at(-1);
	return talks && last !== undefined && atMs - last.atMs <= LIMITS.talkStaleMs;
}

/** Whether the lips move enough to be speech, even if there were few looks so far. */
export function lipsMove({ recent }: MouthTrack, atMs: number): boolean {
	const last = recent.at(-1);
	if (!last || atMs - last.atMs > LIMITS.talkStaleMs) return false;
	const motion = meanChange(recent.slice(-LIMITS.talkMinSamples));
	return motion >= LIMITS.lipsMoveMotion;
}

/** A smile, a yawn or a breath moves the lips once, and who chews opens them less; between two words they rest a little. */
function speaks(recent: RecentValues, before: boolean): boolean {
	const window = recent.slice(-LIMITS.talkSamples);
	if (window.length < LIMITS.talkMinSamples) return false;
	const motion = medianChange(window);
	if (before) return motion >= LIMITS.talkLeaveMotion;
	return (
		motion >= LIMITS.talkEnterMotion &&
		widest(window) >= LIMITS.talkOpenness &&
		reversals(window, LIMITS.talkStep) >= LIMITS.talkReversals
	);
}

function widest(window: RecentValues): number {
	return Math.max(...window.map(({ value }) => value));
}

/** Whether the mouth has been wide open for long, and has hardly moved. */
function isYawning(recent: RecentValues, atMs: number): boolean {
	const [first] = recent;
	if (!first || atMs - first.atMs < LIMITS.yawnMs) return false;
	const held = recent.filter((one) => atMs - one.atMs <= LIMITS.yawnMs);
	const values = held.map(({ value }) => value);
	return (
		held.length >= LIMITS.yawnMinSamples &&
		Math.min(...values) >= LIMITS.yawnOpenness &&
		Math.max(...values) - Math.min(...values) <= LIMITS.yawnSpread
	);
}
