import { AUDIENCE_THRESHOLDS } from "../base/audience-thresholds.ts";
import { GROUP_THRESHOLDS } from "../base/group-thresholds.ts";
import { type FaceRegion, faceWidthOf } from "../face/face-region.ts";
import type { HeadPose } from "../face/head-pose.ts";
import { type FaceLife, isAlive } from "./face-life.ts";

/** Several faces before one camera, each followed by itself: by its place, size and motion. Nobody is recognised. Immutable, and never stored. */
export interface FaceGroup {
	readonly faces: readonly GroupFace[];
	/** When the group began. */
	readonly sinceMs: number;
	/** Whether the tile had just been seen for the first time then, so that nobody has come since. */
	readonly isFromStart: boolean;
	/** The number that the next face gets. */
	readonly nextNumber: number;
	/** When the whole picture was last searched, and when by the full-range net. */
	readonly searchedAtMs: number;
	readonly farSearchedAtMs: number;
	/** How an audience is searched, which is read in parts and may be far larger; null for the group of a meeting's tile. */
	readonly search: AudienceSearch | null;
	readonly sourceWidthPx: number;
	readonly sourceHeightPx: number;
}

/**
 * How the picture of an audience is searched and read: in parts at the video's own resolution, one in each look, since
 * the faces are too small for a picture of the whole.
 */
export interface AudienceSearch {
	/** When each part was last searched, in the order of `audienceParts`. */
	readonly searchedAtMs: readonly number[];
}

/** One face of a group. */
export interface GroupFace {
	/** Unique within the tile while the group lasts. */
	readonly number: number;
	/** Where it was last seen, in pixels of the video's own picture. */
	readonly region: FaceRegion;
	/** Its velocity then, in pixels a millisecond. */
	readonly velocity: Velocity;
	readonly sinceMs: number;
	readonly seenAtMs: number;
	/** When a look last tried to read it, found or not. */
	readonly triedAtMs: number;
	/** When its expression was last read. */
	readonly expressionAtMs: number;
	/** In how many looks it has been seen. */
	readonly looks: number;
	/** The pose in which it was last read; null if it was seen without one. */
	readonly pose: HeadPose | null;
	readonly life: FaceLife;
	/** Whether it has stayed for so long that it is a person of the group. */
	readonly isPerson: boolean;
}

export interface Velocity {
	readonly x: number;
	readonly y: number;
}

interface VideoSize {
	readonly sourceWidthPx: number;
	readonly sourceHeightPx: number;
}

/** A group without faces yet. */
export function emptyGroup(
	size: VideoSize,
	atMs: number,
	isFromStart: boolean,
): FaceGroup {
	return {
		faces: [],
		sinceMs: atMs,
		isFromStart,
		nextNumber: 1,
		searchedAtMs: Number.NEGATIVE_INFINITY,
		farSearchedAtMs: Number.NEGATIVE_INFINITY,
		search: null,
		sourceWidthPx: size.sourceWidthPx,
		sourceHeightPx: size.sourceHeightPx,
	};
}

/** How many faces are followed at most. */
export function mostFacesOf({ search }: Pick<FaceGroup, "search">): number {
	return (search ? AUDIENCE_THRESHOLDS : GROUP_THRESHOLDS).mostFaces;
}

/** Where one of the people of a group is. */
export interface PlacedPerson {
	/** The number of their face. */
	readonly number: number;
	/** The middle of the face from the picture's left (0) to its right (1). */
	readonly x: number;
}

export function placedPeople(
	group: FaceGroup,
	atMs: number,
): readonly PlacedPerson[] {
	return peopleOf(group, atMs).map(({ number, region }) => ({
		number,
		x: Math.min(1, Math.max(0, region.centreX / group.sourceWidthPx)),
	}));
}

/** The people of the group, from the picture's left to its right. */
export function peopleOf(group: FaceGroup, atMs: number): readonly GroupFace[] {
	return group.faces
		.filter(({ isPerson, life }) => isPerson && isAlive(life, atMs))
		.toSorted((one, other) => one.region.centreX - other.region.centreX)
		.slice(0, mostFacesOf(group));
}

/** Where a face is expected now: people who walk go on for a while, and then stop. */
export function expectedPlace(
	{ region, velocity, seenAtMs }: GroupFace,
	atMs: number,
): FaceRegion {
	const { velocityTauMs, walksFrom } = GROUP_THRESHOLDS.assignment;
	if (speedOf({ region, velocity }) < walksFrom) return region;
	const forMs =
		velocityTauMs * (1 - Math.exp(-(atMs - seenAtMs) / velocityTauMs));
	return {
		...region,
		centreX: region.centreX + velocity.x * forMs,
		centreY: region.centreY + velocity.y * forMs,
	};
}

/** In widths of the face a second. */
export function speedOf({
	region,
	velocity,
}: Pick<GroupFace, "region" | "velocity">): number {
	return (Math.hypot(velocity.x, velocity.y) * 1_000) / faceWidthOf(region);
}

/** Difference in aspect ratio that services cause by rounding a few rows. A video that differs more has been turned or cut, and shows the faces elsewhere. */
const SAME_SHAPE = 0.02;

/** The group in a video that may have another size now; null if its shape has changed. */
export function atSize(group: FaceGroup, now: VideoSize): FaceGroup | null {
	const { sourceWidthPx, sourceHeightPx } = now;
	const scale = sourceWidthPx / group.sourceWidthPx;
	if (scale === 1 && sourceHeightPx === group.sourceHeightPx) return group;
	const scaleY = sourceHeightPx / group.sourceHeightPx;
	if (Math.abs(scaleY / scale - 1) > SAME_SHAPE) return null;
	const scaled = <P extends Pick<FaceRegion, "centreX" | "centreY" | "sidePx">>(
		place: P,
	): P => ({
		...place,
		centreX: place.centreX * scale,
		centreY: place.centreY * scale,
		sidePx: place.sidePx * scale,
	});
	const faces = group.faces.map((face) => ({
		...face,
		region: scaled(face.region),
		velocity: { x: face.velocity.x * scale, y: face.velocity.y * scale },
		life: {
			...face.life,
			home: scaled(face.life.home),
			place: scaled(face.life.place),
		},
	}));
	return { ...group, faces, sourceWidthPx, sourceHeightPx };
}
