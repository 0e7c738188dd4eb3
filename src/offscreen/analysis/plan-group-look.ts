import { AUDIENCE_THRESHOLDS } from "../../core/base/audience-thresholds.ts";
import { FINDING_THRESHOLDS } from "../../core/base/finding-thresholds.ts";
import { GROUP_THRESHOLDS } from "../../core/base/group-thresholds.ts";
import type { FaceDetection } from "../../core/face/blaze-face.ts";
import {
	type FaceRegion,
	faceWidthOf,
	regionOfDetection,
} from "../../core/face/face-region.ts";
import { isSameFace } from "../../core/face/followed-face.ts";
import { showsDuePart } from "../../core/face-group/audience-search.ts";
import {
	expectedPlace,
	type FaceGroup,
} from "../../core/face-group/face-group.ts";
import {
	isReadable,
	isShown,
	longestWaiting,
} from "../../core/face-group/face-to-read.ts";
import type { FrameMetadata } from "../../core/picture/frame.ts";
import { showsWholeVideo } from "../../core/picture/picture-area.ts";

/** A face that a look at a group detected, or whose mesh it is to fit where it is expected. */
export interface GroupCandidate {
	readonly region: FaceRegion;
	/** Null if it is only expected there. */
	readonly detection: FaceDetection | null;
	/** The number of the face that is expected there; null for a new one. */
	readonly number: number | null;
}

export interface GroupPlan {
	/** Those to which the mesh is fitted: few enough that no look at a group costs much more than another. */
	readonly toRead: readonly GroupCandidate[];
	/** Detected faces of which this look learns only the place. */
	readonly toPlace: readonly GroupCandidate[];
}

const LIMITS = GROUP_THRESHOLDS.looks;

/** Whether a frame is one of an audience's parts. */
export function isAudiencePart(
	group: FaceGroup | null,
	frame: FrameMetadata,
): boolean {
	return Boolean(group?.search) && !showsWholeVideo(frame);
}

/** Whether the full-range net is to search this frame of a group: an audience's parts in turn and where heads are turned, and whole pictures of a tile's group often where faces are small, else now and then. */
export function isGroupFarSearchDue(
	group: FaceGroup,
	frame: FrameMetadata,
): boolean {
	if (group.search)
		return (
			isAudiencePart(group, frame) &&
			(showsDuePart(group, frame) || showsTurned(group, frame))
		);
	if (!showsWholeVideo(frame)) return false;
	const longestPx = Math.max(frame.sourceWidthPx, frame.sourceHeightPx);
	const hasSmall = group.faces.some(
		({ region }) => faceWidthOf(region) < LIMITS.nearShare * longestPx,
	);
	const everyMs = hasSmall ? LIMITS.farEveryMs : LIMITS.farSeldomMs;
	return frame.capturedAtMs - group.farSearchedAtMs >= everyMs;
}

const TURNED = FINDING_THRESHOLDS.following;

/** Whether a frame shows a face that was turned, or not read, when it was last seen: a mesh that is fitted without a search may slip there. */
function showsTurned(group: FaceGroup, frame: FrameMetadata): boolean {
	return group.faces.some(
		({ region, pose }) =>
			isShown(region, frame) &&
			(pose === null ||
				Math.abs(pose.yawDeg) > TURNED.maxYawDeg ||
				Math.abs(pose.pitchDeg) > TURNED.maxPitchDeg),
	);
}

/**
 * What one look at a group reads: the faces that have waited longest among those that the frame shows well, and at most
 * one new one.
 * @param far null if the full-range net has not searched this frame
 */
export function planGroupLook(
	group: FaceGroup,
	frame: FrameMetadata,
	near: readonly FaceDetection[],
	far: readonly FaceDetection[] | null,
): GroupPlan {
	const isPart = isAudiencePart(group, frame);
	const all = merged(near, far ?? []);
	// The edge of an audience's part cuts faces off, which another part shows whole.
	const detected = isPart
		? all.filter(({ region }) => isShown(region, frame))
		: all;
	const expected = longestWaiting(group.faces).map((face): GroupCandidate => {
		const place = expectedPlace(face, frame.capturedAtMs);
		const found = nearest(place, detected);
		return {
			region: found?.region ?? place,
			detection: found?.detection ?? null,
			number: face.number,
		};
	});
	const known = new Set(expected.map(({ detection }) => detection));
	const fresh = detected
		.filter(({ detection }) => !known.has(detection))
		.map((one): GroupCandidate => ({ ...one, number: null }));
	const mayRead = ({ region }: GroupCandidate) =>
		isShown(region, frame) && isReadable(region, frame);
	const mayJoin = isPart || showsWholeVideo(frame);
	const joining = mayJoin
		? fresh.filter(mayRead).slice(0, isPart ? MOST_NEW_OF_PART : LIMITS.mostNew)
		: [];
	const toRead = [...joining, ...expected.filter(mayRead)].slice(
		0,
		mostRead(isPart, far !== null),
	);
	return {
		toRead,
		toPlace: [...expected, ...fresh].filter(
			(one) => isSure(one.detection) && !toRead.includes(one),
		),
	};
}

/** Half of those that are read, lest new faces keep known ones waiting. */
const MOST_NEW_OF_PART = AUDIENCE_THRESHOLDS.mostRead / 2;

function mostRead(isPart: boolean, isFarSearched: boolean): number {
	if (isPart) return AUDIENCE_THRESHOLDS.mostRead;
	return isFarSearched ? LIMITS.mostReadBesideFar : LIMITS.mostRead;
}

/** Whether a detection alone, which no mesh has borne out, says where a face is. */
function isSure(detection: FaceDetection | null): boolean {
	return (
		detection !== null &&
		detection.score >= FINDING_THRESHOLDS.detection.minScoreAlone
	);
}

interface Detected {
	readonly region: FaceRegion;
	readonly detection: FaceDetection;
}

/** Both nets' faces, each once; the short-range net's regions are finer. */
function merged(
	near: readonly FaceDetection[],
	far: readonly FaceDetection[],
): readonly Detected[] {
	const all: Detected[] = [];
	for (const detection of [...near, ...far]) {
		const region = regionOfDetection(detection.box, detection.keypoints);
		if (!all.some((one) => isSameFace(one.region, region)))
			all.push({ region, detection });
	}
	return all;
}

/** The detection of an expected face: the nearest that lies within it. */
function nearest(
	place: FaceRegion,
	detected: readonly Detected[],
): Detected | null {
	const apart = ({ region }: Detected) =>
		Math.hypot(region.centreX - place.centreX, region.centreY - place.centreY);
	return detected
		.filter(({ region }) => isSameFace(region, place))
		.reduce<Detected | null>(
			(best, one) => (best && apart(best) <= apart(one) ? best : one),
			null,
		);
}
