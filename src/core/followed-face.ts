import type { FaceRegion } from "./face-region.ts";
import { FINDING } from "./finding-thresholds.ts";

/** Where somebody's face was when it was last seen: a picture of the part around it is enough to see it again. */
export interface FollowedFace {
	/** In pixels of the video's own picture, as large as it was then. */
	readonly region: FaceRegion;
	readonly sourceWidthPx: number;
	readonly sourceHeightPx: number;
	/** Whether the mesh can be fitted there again and again without looking for the face. */
	readonly looksAhead: boolean;
	/** When the detector last saw the face, in the whole picture or in a part of it. */
	readonly seenAtMs: number;
	/** When the whole picture was last searched for faces. */
	readonly detectedAtMs: number;
}

interface VideoSize {
	readonly sourceWidthPx: number;
	readonly sourceHeightPx: number;
}

/** A video that is turned or cut otherwise shows the face elsewhere; by a few rows, services round. */
const SAME_SHAPE = 0.02;

/** Where the face is to be expected in a video that may have another resolution now; null where its shape is another. */
export function followedRegion(
	{ region, sourceWidthPx, sourceHeightPx }: FollowedFace,
	now: VideoSize,
): FaceRegion | null {
	const scale = now.sourceWidthPx / sourceWidthPx;
	const scaleY = now.sourceHeightPx / sourceHeightPx;
	if (Math.abs(scaleY / scale - 1) > SAME_SHAPE) return null;
	return {
		centreX: region.centreX * scale,
		centreY: region.centreY * scale,
		sidePx: region.sidePx * scale,
		angleRad: region.angleRad,
	};
}

/** Where the face is to be expected without looking for it: a mesh that slips on a turned face must not stay so. */
export function expectedRegion(
	followed: FollowedFace,
	now: VideoSize,
	atMs: number,
): FaceRegion | null {
	const { looksAhead, seenAtMs } = followed;
	const isSure = looksAhead || atMs - seenAtMs < FINDING.following.turnedForMs;
	return isSure ? followedRegion(followed, now) : null;
}

/** Whether the whole picture is to be searched: nobody is followed, or somebody else may have sat down. */
export function isDetectionDue(
	followed: FollowedFace | null,
	atMs: number,
): boolean {
	return (
		followed === null ||
		atMs - followed.detectedAtMs >= FINDING.following.detectAfterMs
	);
}
