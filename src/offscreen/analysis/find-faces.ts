import { FINDING_THRESHOLDS } from "../../core/base/finding-thresholds.ts";
import type { DetectedFace } from "../../core/face/blaze-face.ts";
import type { FaceObservation } from "../../core/face/face-observation.ts";
import {
	centreRegion,
	type FaceRegion,
	liesApart,
	regionOfDetection,
	regionOfLandmarks,
} from "../../core/face/face-region.ts";
import {
	expectedRegion,
	type FollowedFace,
	isDetectionDue,
	regionsToFit,
} from "../../core/face/followed-face.ts";
import type { HeadPose } from "../../core/face/head-pose.ts";
import { showsWholeVideo } from "../../core/picture/picture-area.ts";
import { detectFaces } from "./detect-faces.ts";
import { fitMeshes, type MeshCandidate } from "./fit-meshes.ts";
import type { FindTools, Sight } from "./look-tools.ts";

/** What one picture shows, and where to look for the face next time. */
export interface Found {
	/** Null where nothing could look. */
	readonly faces: readonly FaceObservation[] | null;
	readonly followed: FollowedFace | null;
	/** Whether the detector was needed. */
	readonly hasSearched: boolean;
	/** Only a part of the picture was there, and no face in it: nothing is known of the rest. */
	readonly isElsewhere: boolean;
}

interface ExpectedCandidate extends MeshCandidate {
	/** Not where it was detected just now, but where it was before. */
	readonly isExpected: boolean;
}

/** One try to find the faces in a picture. */
interface Search {
	readonly sight: Sight;
	/** Where a followed face is expected. */
	readonly expected: FaceRegion | null;
	readonly detects: boolean;
}

/**
 * The faces in each picture. A face that looked ahead last time is expected
 * where it was; all that was captured is searched where it is not there any
 * more, and the whole picture every few seconds. All pictures go through each
 * net in one run.
 */
export async function findFaces(
	sights: readonly Sight[],
	tools: FindTools,
): Promise<readonly Found[]> {
	const first = sights.map((sight) => firstSearch(sight, tools));
	const found = await searchAll(first, tools);
	const lost = first.flatMap(({ sight, expected }, i) =>
		expected && found[i]?.length === 0 ? [{ i, sight }] : [],
	);
	const again = await searchAll(
		lost.map(({ sight }) => ({ sight, expected: null, detects: true })),
		tools,
	);
	const foundAgain = new Map(lost.map(({ i }, k) => [i, again[k] ?? null]));
	return sights.map((sight, i) => {
		const faces = foundAgain.get(i) ?? found[i] ?? null;
		const hasSearched = (first[i]?.detects ?? false) || foundAgain.has(i);
		return {
			faces,
			hasSearched,
			followed: followedAmong(faces, sight, hasSearched),
			isElsewhere: faces?.length === 0 && !showsWholeVideo(sight.frame),
		};
	});
}

function firstSearch(sight: Sight, { detector }: FindTools): Search {
	const { followed, frame } = sight;
	const expected =
		(followed && expectedRegion(followed, frame, frame.capturedAtMs)) ??
		(detector ? null : centreRegion(frame));
	const isDue = isDetectionDue(followed, frame.capturedAtMs);
	return {
		sight,
		expected,
		detects: !expected || (isDue && showsWholeVideo(frame)),
	};
}

/** For each search its faces; null where nothing could look. */
async function searchAll(
	searches: readonly Search[],
	tools: FindTools,
): Promise<readonly (readonly FaceObservation[] | null)[]> {
	const toDetect = searches.filter(({ detects }) => detects);
	const detections = await detectFaces(
		toDetect.map(({ sight }) => sight),
		tools,
	);
	const detectedIn = (search: Search) =>
		detections?.[toDetect.indexOf(search)] ?? [];
	const places = searches.map((search) =>
		regionsToFit(search.expected, detectedIn(search)).map((region) => ({
			sight: search.sight,
			region,
			isExpected: region === search.expected,
		})),
	);
	const fits = await fitAll(places, tools);
	return searches.map((search, i) => {
		const withMesh = fits?.[i] ?? [];
		if (withMesh.length > 0) return withMesh;
		if (search.detects && !detections) return null;
		return detectedIn(search).flatMap(faceAlone);
	});
}

/** The faces that the mesh finds at each picture's places, a face that has moved once more, in the middle; null where it could not look. */
async function fitAll(
	places: readonly (readonly ExpectedCandidate[])[],
	tools: FindTools,
): Promise<readonly (readonly FaceObservation[])[] | null> {
	const flat = places.flat();
	const faces = await fitMeshes(flat, tools);
	if (!faces) return null;
	const moved = flat.flatMap((place, i) => {
		const region = regionOf(faces[i]);
		return region && place.isExpected && liesApart(region, place.region)
			? [{ i, place: { ...place, region } }]
			: [];
	});
	const refits = await fitMeshes(
		moved.map(({ place }) => place),
		tools,
	);
	const refined = new Map(moved.map(({ i }, k) => [i, refits?.[k] ?? null]));
	let at = 0;
	return places.map((ofOne) =>
		ofOne.flatMap(() => {
			const face = refined.get(at) ?? faces[at];
			at++;
			return face ? [face] : [];
		}),
	);
}

/** A detected face to which no mesh could be fitted. */
function faceAlone({ box, score, keypoints }: DetectedFace): FaceObservation[] {
	if (score < FINDING_THRESHOLDS.detection.minScoreAlone) return [];
	return [{ box, score, landmarks: null, headPose: null, keypoints }];
}

function regionOf(face: FaceObservation | null | undefined): FaceRegion | null {
	return face?.landmarks ? regionOfLandmarks(face.box, face.landmarks) : null;
}

/** Of a face with a mesh or without. */
function regionOfFace(face: FaceObservation): FaceRegion | null {
	const { box, keypoints } = face;
	return regionOf(face) ?? (keypoints && regionOfDetection(box, keypoints));
}

function isFrontal(pose: HeadPose | null): boolean {
	const { maxYawDeg, maxPitchDeg } = FINDING_THRESHOLDS.following;
	return (
		pose !== null &&
		Math.abs(pose.yawDeg) <= maxYawDeg &&
		Math.abs(pose.pitchDeg) <= maxPitchDeg
	);
}

/** Who is alone in a picture is followed; where there are several, each is to be seen each time. */
function followedAmong(
	faces: readonly FaceObservation[] | null,
	{ frame, followed }: Sight,
	hasSearched: boolean,
): FollowedFace | null {
	const face = faces?.length === 1 ? faces[0] : null;
	const region = face && regionOfFace(face);
	if (!region) return null;
	const isSearched = hasSearched && showsWholeVideo(frame);
	return {
		region,
		sourceWidthPx: frame.sourceWidthPx,
		sourceHeightPx: frame.sourceHeightPx,
		isFrontal: isFrontal(face.headPose),
		seenAtMs: hasSearched
			? frame.capturedAtMs
			: (followed?.seenAtMs ?? frame.capturedAtMs),
		detectedAtMs: isSearched
			? frame.capturedAtMs
			: (followed?.detectedAtMs ?? frame.capturedAtMs),
	};
}
