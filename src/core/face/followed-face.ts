import { FINDING_THRESHOLDS } from "../base/finding-thresholds.ts";
import type { NormalisedBox } from "../picture/geometry.ts";
import { clipped } from "../picture/picture-part.ts";
import type { FaceDetection } from "./blaze-face.ts";
import { type FaceRegion, regionOfDetection } from "./face-region.ts";
import type { HeadPose } from "./head-pose.ts";

/** Where somebody's face was when it was last seen: a picture of the part around it is enough to see it again. */
export interface FollowedFace {
	/** In pixels of the video's own picture, at the size that it had then. */
	readonly region: FaceRegion;
	readonly sourceWidthPx: number;
	readonly sourceHeightPx: number;
	/** Whether the mesh can be fitted there again and again without a search for the face. */
	readonly isFrontal: boolean;
	/** When the detector last saw the face, in the whole picture or in a part of it. */
	readonly seenAtMs: number;
	/** When the whole picture was last searched for faces. */
	readonly detectedAtMs: number;
}

interface VideoSize {
	readonly sourceWidthPx: number;
	readonly sourceHeightPx: number;
}

/** Difference in aspect ratio that services cause by rounding a few rows. A video that differs more has been turned or cut, and shows the face elsewhere. */
const SAME_SHAPE = 0.02;

/** Where the face is expected in a video that may have another resolution now; null if its shape has changed. */
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

/** Where the face is expected without a search; null if a search is needed, because a mesh that has slipped on a turned face must not stay so. */
export function expectedRegion(
	followed: FollowedFace,
	now: VideoSize,
	atMs: number,
): FaceRegion | null {
	const { isFrontal, seenAtMs } = followed;
	const isSure =
		isFrontal || atMs - seenAtMs < FINDING_THRESHOLDS.following.turnedForMs;
	return isSure ? followedRegion(followed, now) : null;
}

/** Whether a mesh that is fitted to a head in this pose can be trusted to follow it. */
export function isFrontal(pose: HeadPose | null): boolean {
	const { maxYawDeg, maxPitchDeg } = FINDING_THRESHOLDS.following;
	return (
		pose !== null &&
		Math.abs(pose.yawDeg) <= maxYawDeg &&
		Math.abs(pose.pitchDeg) <= maxPitchDeg
	);
}

/** Whether the whole picture must be searched: nobody is followed, or somebody else may have sat down. */
export function isDetectionDue(
	followed: FollowedFace | null,
	atMs: number,
): boolean {
	return (
		followed === null ||
		atMs - followed.detectedAtMs >= FINDING_THRESHOLDS.following.detectAfterMs
	);
}

/** A place to which the mesh is to be fitted. */
export interface PlaceToFit {
	readonly region: FaceRegion;
	/** What the detector found there; null where it found nothing. */
	readonly detection: FaceDetection | null;
}

/**
 * Where in a picture to fit the mesh: at every detected face, and where a followed face is expected that the
 * detector missed. A followed face that the detector found is fitted at its detection, because a mesh that has
 * slipped keeps itself where it is.
 */
export function placesToFit(
	followed: FaceRegion | null,
	detections: readonly FaceDetection[],
): readonly PlaceToFit[] {
	const detected = detections
		.slice(0, FINDING_THRESHOLDS.detection.maxFaces)
		.map((detection) => {
			const { box, keypoints } = detection;
			return { region: regionOfDetection(box, keypoints), detection };
		});
	const isDetected = detected.some(
		({ region }) => !isAnother(region, followed),
	);
	return followed && !isDetected
		? [{ region: followed, detection: null }, ...detected]
		: detected;
}

/** Whether the face that was followed is among these. */
export function isAmong(
	followed: FaceRegion | null,
	detections: readonly FaceDetection[],
): boolean {
	return detections.some(
		({ box, keypoints }) =>
			!isAnother(regionOfDetection(box, keypoints), followed),
	);
}

/** Whether two regions are of one face. */
export function isSameFace(one: FaceRegion, other: FaceRegion): boolean {
	const [small, large] =
		one.sidePx < other.sidePx ? [one, other] : [other, one];
	return !isAnother(small, large);
}

/** Whether a region is of another face: its middle lies outside the followed face, which fills the middle half of its own region. */
function isAnother(region: FaceRegion, followed: FaceRegion | null): boolean {
	if (!followed) return true;
	const apart = Math.hypot(
		region.centreX - followed.centreX,
		region.centreY - followed.centreY,
	);
	return apart > followed.sidePx / 4;
}

/**
 * The part that is enough to see a followed face again: its region, and some room for it to move. The previous
 * part stays while the region lies within it, so that pictures of one part can be compared.
 */
export function partAround(
	{ region, sourceWidthPx, sourceHeightPx }: FollowedFace,
	before: NormalisedBox | null,
): NormalisedBox {
	const around = (sidePx: number): NormalisedBox => ({
		x: (region.centreX - sidePx / 2) / sourceWidthPx,
		y: (region.centreY - sidePx / 2) / sourceHeightPx,
		width: sidePx / sourceWidthPx,
		height: sidePx / sourceHeightPx,
	});
	const needed = clipped(around(region.sidePx));
	const { partRoom, partMostRoom } = FINDING_THRESHOLDS.following;
	const isSpacious =
		before && before.width * sourceWidthPx > partMostRoom * region.sidePx;
	if (before && !isSpacious && holds(before, needed)) return before;
	return clipped(around(region.sidePx * partRoom));
}

function holds(outer: NormalisedBox, inner: NormalisedBox): boolean {
	return (
		inner.x >= outer.x &&
		inner.y >= outer.y &&
		inner.x + inner.width <= outer.x + outer.width &&
		inner.y + inner.height <= outer.y + outer.height
	);
}
