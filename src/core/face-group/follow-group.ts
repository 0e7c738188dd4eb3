import { AUDIENCE_THRESHOLDS } from "../base/audience-thresholds.ts";
import { GROUP_THRESHOLDS } from "../base/group-thresholds.ts";
import { type FaceRegion, faceWidthOf } from "../face/face-region.ts";
import type { HeadPose } from "../face/head-pose.ts";
import {
	expectedPlace,
	type FaceGroup,
	type GroupFace,
	mostFacesOf,
	speedOf,
	type Velocity,
} from "./face-group.ts";
import { followLife, lifeBegins } from "./face-life.ts";
import { hasStayed } from "./has-stayed.ts";
import { areOnOneHead } from "./one-head.ts";
import { pairFaces } from "./pair-faces.ts";

/** A face that one look at a group has seen. */
export interface SeenFace {
	/** In pixels of the video's own picture. */
	readonly region: FaceRegion;
	/** "mesh": it was read. "alone": it was tried, and no mesh could be fitted. "located": only its place is known. */
	readonly reading: "mesh" | "alone" | "located";
	/** Null without a mesh. */
	readonly pose: HeadPose | null;
}

/** What one look at a group has seen, and what it could not find. */
export interface GroupLook<Seen extends SeenFace> {
	readonly atMs: number;
	readonly seen: readonly Seen[];
	/** The numbers of the faces that the look tried to read. */
	readonly tried: ReadonlySet<number>;
	/** Whether new faces may join: only what the whole picture shows is judged as a new face. */
	readonly mayJoin: boolean;
}

export interface FollowedGroup<Seen extends SeenFace> {
	readonly group: FaceGroup;
	/** What the look has seen of each face, by its number. */
	readonly seenBy: ReadonlyMap<number, Seen>;
}

const LIMITS = GROUP_THRESHOLDS;

/** Takes in one look: pairs what it has seen with the faces that are followed, lets new ones join and forgets those that have gone. */
export function followGroup<Seen extends SeenFace>(
	before: FaceGroup,
	look: GroupLook<Seen>,
): FollowedGroup<Seen> {
	const { seen, tried, atMs, mayJoin } = look;
	const { regions, shift } = pairFaces(
		before.faces,
		seen.map(({ region }) => region),
		atMs,
		// A look from which new faces may join showed the whole picture, except of an audience, which is searched in parts.
		mayJoin && before.search === null,
	);
	const seenBy = new Map<number, Seen>();
	const known = before.faces.map((face, i): GroupFace => {
		const index = regions[i] ?? null;
		const one = index === null ? undefined : seen[index];
		if (one) seenBy.set(face.number, one);
		const next = one ? again(face, one, shift, before, atMs) : face;
		return tried.has(face.number) ? { ...next, triedAtMs: atMs } : next;
	});
	const paired = new Set(regions);
	const fresh = mayJoin ? seen.filter((_, i) => !paired.has(i)) : [];
	const isTaken = ({ number, isPerson, region }: GroupFace) =>
		!isPerson &&
		!seenBy.has(number) &&
		seen.some((one) => areOnOneHead(one.region, region));
	const staying = known.filter(
		(face) => !isGone(face, before, atMs) && !isTaken(face),
	);
	const room = Math.max(0, mostFacesOf(before) - staying.length);
	const joined = largestFirst(fresh)
		.slice(0, room)
		.map((one, i): GroupFace => {
			const number = before.nextNumber + i;
			seenBy.set(number, one);
			return first(number, one, atMs);
		});
	return {
		group: {
			...before,
			faces: [...staying, ...joined],
			nextNumber: before.nextNumber + joined.length,
		},
		seenBy,
	};
}

function first(
	number: number,
	{ region, reading, pose }: SeenFace,
	atMs: number,
): GroupFace {
	return {
		number,
		region,
		velocity: STANDING,
		sinceMs: atMs,
		seenAtMs: atMs,
		triedAtMs: reading === "located" ? Number.NEGATIVE_INFINITY : atMs,
		expressionAtMs: Number.NEGATIVE_INFINITY,
		looks: 1,
		pose,
		life: lifeBegins(region, atMs),
		isPerson: false,
	};
}

const STANDING: Velocity = { x: 0, y: 0 };

function again(
	face: GroupFace,
	{ region, reading, pose }: SeenFace,
	shift: Velocity,
	group: FaceGroup,
	atMs: number,
): GroupFace {
	const forMs = Math.max(1, atMs - face.seenAtMs);
	const { newestVelocity } = LIMITS.assignment;
	const blend = (before: number, now: number) =>
		before + newestVelocity * (now - before);
	// The camera's own motion is not the person's.
	const velocity = {
		x: blend(
			face.velocity.x,
			(region.centreX - face.region.centreX - shift.x) / forMs,
		),
		y: blend(
			face.velocity.y,
			(region.centreY - face.region.centreY - shift.y) / forMs,
		),
	};
	const next = {
		...face,
		region,
		velocity,
		seenAtMs: atMs,
		looks: face.looks + 1,
		pose: reading === "located" ? face.pose : pose,
		// A detection alone jitters too much to tell a poster from a person.
		life:
			reading === "mesh"
				? followLife(face.life, region, isPan(shift), atMs)
				: face.life,
	};
	return { ...next, isPerson: face.isPerson || hasStayed(next, group, atMs) };
}

function isPan({ x, y }: Velocity): boolean {
	return x !== 0 || y !== 0;
}

/** Whether a face that is not found has gone. */
function isGone(face: GroupFace, group: FaceGroup, atMs: number): boolean {
	return atMs - face.seenAtMs > keptMs(face, group, atMs);
}

function keptMs(face: GroupFace, group: FaceGroup, atMs: number): number {
	const { leavingMs, aheadMs, turnedMs, turnedYawDeg, bentPitchDeg } =
		LIMITS.kept;
	if (!face.isPerson || isLeaving(face, group, atMs))
		return group.search ? AUDIENCE_THRESHOLDS.leavingMs : leavingMs;
	const { pose } = face;
	const isAhead =
		pose !== null &&
		Math.abs(pose.yawDeg) < turnedYawDeg &&
		pose.pitchDeg > bentPitchDeg;
	return isAhead ? aheadMs : turnedMs;
}

/** Whether a face was on its way out of the picture when it was seen last. */
function isLeaving(
	face: GroupFace,
	{ sourceWidthPx, sourceHeightPx }: FaceGroup,
	atMs: number,
): boolean {
	const { region } = face;
	const half = faceWidthOf(region) / 2;
	const marginPx = LIMITS.kept.edgeShare * sourceWidthPx;
	if (
		region.centreX - half <= marginPx ||
		region.centreX + half >= sourceWidthPx - marginPx
	)
		return true;
	const { centreX, centreY } = expectedPlace(face, atMs);
	return (
		speedOf(face) >= LIMITS.kept.leavesFrom ||
		centreX <= 0 ||
		centreX >= sourceWidthPx ||
		centreY <= 0 ||
		centreY >= sourceHeightPx
	);
}

function largestFirst<Seen extends SeenFace>(seen: readonly Seen[]) {
	return seen.toSorted((a, b) => b.region.sidePx - a.region.sidePx);
}
