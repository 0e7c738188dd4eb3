import {
	meanChange,
	type RecentValues,
	reversals,
	withValue,
} from "./recent-values.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** One person's mouth over the last seconds. */
export interface MouthTrack {
	readonly recent: RecentValues;
	/** The last yawn, null where there was none. */
	readonly yawn: Yawn | null;
	readonly yawns: number;
}

interface Yawn {
	readonly untilMs: number;
}

const LIMITS = THRESHOLDS.mouth;

export const QUIET_MOUTH: MouthTrack = { recent: [], yawn: null, yawns: 0 };

export function followMouth(
	before: MouthTrack,
	openness: number | null,
	atMs: number,
): MouthTrack {
	const last = before.recent.at(-1);
	const isDue = !last || atMs - last.atMs >= LIMITS.sampleEveryMs;
	if (openness === null || !isDue) return before;
	const recent = withValue(before.recent, openness, atMs, LIMITS.talkWindowMs);
	if (!isYawning(recent, atMs)) return { ...before, recent };
	const goesOn =
		before.yawn !== null && atMs - before.yawn.untilMs <= LIMITS.yawnMs;
	return {
		recent,
		yawn: { untilMs: atMs },
		yawns: goesOn ? before.yawns : before.yawns + 1,
	};
}

/** Lips that go up and down; a smile or a yawn moves them once. */
export function isTalking({ recent }: MouthTrack, atMs: number): boolean {
	const window = recent
		.filter((one) => atMs - one.atMs <= LIMITS.talkWindowMs)
		.slice(-LIMITS.talkSamples);
	return (
		window.length >= LIMITS.talkMinSamples &&
		meanChange(window) >= LIMITS.talkMotion &&
		reversals(window, LIMITS.talkStep) >= LIMITS.talkReversals
	);
}

/** Wide open for long, and hardly moving. */
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
