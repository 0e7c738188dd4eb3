import { THRESHOLDS } from "../base/thresholds.ts";
import type { HeadPose } from "../face/head-pose.ts";
import type { ParticipantSignal } from "./participant-signal.ts";

/**
 * A face that is found where somebody has left may be a portrait on the wall behind them. It is nobody until it moves
 * as only the living do.
 */
export interface PortraitTrack {
	/** When the face was lost; null while one is found. */
	readonly lostAtMs: number | null;
	readonly widthPx: number | null;
	readonly suspect: Suspect | null;
}

/** Means of a few looks each, since a single one jitters as much as a living head moves. */
interface Suspect {
	readonly sinceMs: number;
	readonly first: HeadPose | null;
	readonly pending: readonly HeadPose[];
	readonly mostOpenEyes: number;
	/** How many means in a row lay elsewhere than the first. */
	readonly movedMeans: number;
}

const LIMITS = THRESHOLDS.portrait;

export const NO_PORTRAIT: PortraitTrack = {
	lostAtMs: null,
	widthPx: null,
	suspect: null,
};

export function followPortrait(
	before: PortraitTrack,
	signal: ParticipantSignal,
): PortraitTrack {
	const { presence, faceWidthPx, headPose, atMs } = signal;
	if (presence === "no-face")
		return { ...before, lostAtMs: before.lostAtMs ?? atMs };
	if (presence !== "present" || !headPose || faceWidthPx === null)
		return before;
	const { lostAtMs, widthPx, suspect } = before;
	const isSmaller =
		widthPx !== null && faceWidthPx < widthPx * LIMITS.smallerShare;
	const wasGone = lostAtMs !== null && atMs - lostAtMs >= LIMITS.goneMs;
	const doubted =
		suspect ?? (wasGone && isSmaller ? beginSuspicion(atMs) : null);
	if (!doubted) return { lostAtMs: null, widthPx: faceWidthPx, suspect: null };
	const next = watch(doubted, headPose, signal.eyeOpenness);
	return next
		? { lostAtMs: null, widthPx, suspect: next }
		: { lostAtMs: null, widthPx: faceWidthPx, suspect: null };
}

export function isSuspect({ suspect }: PortraitTrack): boolean {
	return suspect !== null;
}

function beginSuspicion(atMs: number): Suspect {
	return {
		sinceMs: atMs,
		first: null,
		pending: [],
		mostOpenEyes: 0,
		movedMeans: 0,
	};
}

/** The suspicion after one more look; null once the face has blinked, or the head has moved. */
function watch(
	suspect: Suspect,
	pose: HeadPose,
	eyeOpenness: number | null,
): Suspect | null {
	const { first, mostOpenEyes } = suspect;
	const openness = eyeOpenness ?? mostOpenEyes;
	if (openness < mostOpenEyes * LIMITS.blinkShare) return null;
	const pending = [...suspect.pending, pose];
	const next = {
		...suspect,
		mostOpenEyes: Math.max(mostOpenEyes, openness),
		pending,
	};
	if (pending.length < LIMITS.looks) return next;
	const mean = meanOf(pending);
	const moved =
		first !== null &&
		Math.max(
			Math.abs(mean.yawDeg - first.yawDeg),
			Math.abs(mean.pitchDeg - first.pitchDeg),
		) >= LIMITS.movedDeg;
	const movedMeans = moved ? suspect.movedMeans + 1 : 0;
	return movedMeans >= LIMITS.movedMeans
		? null
		: { ...next, first: first ?? mean, pending: [], movedMeans };
}

function meanOf(poses: readonly HeadPose[]): HeadPose {
	const mean = (of: (pose: HeadPose) => number) =>
		poses.reduce((sum, pose) => sum + of(pose), 0) / poses.length;
	return {
		yawDeg: mean(({ yawDeg }) => yawDeg),
		pitchDeg: mean(({ pitchDeg }) => pitchDeg),
		rollDeg: mean(({ rollDeg }) => rollDeg),
	};
}
