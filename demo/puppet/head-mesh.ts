import type { HeadPose } from "../../src/core/face/head-pose.ts";
import type { FrameSize } from "../frame-rate.ts";
import { type Camera, cameraOf, type FramePoint } from "./camera.ts";
import {
	CANONICAL_OUTLINE,
	CANONICAL_TRIANGLES,
	CANONICAL_VERTICES,
	type Triangle,
} from "./canonical-face.ts";
import {
	inverse,
	type Rotation,
	rotate,
	rotationOf,
	type Vector,
} from "./rotation.ts";

/** A portrait's head as a mesh in its own space: in cm, facing straight ahead, with the canonical face's origin. */
export interface HeadMesh {
	readonly camera: Camera;
	/** The face's 468 points, then rings around it with hair, ears and background. */
	readonly vertices: readonly Vector[];
	/** How much of a turn each point follows, 0..1. */
	readonly follows: readonly number[];
	/** Where each point is in the frame at rest; its picture is taken from there. */
	readonly seenAt: readonly FramePoint[];
	readonly triangles: readonly Triangle[];
	readonly restPose: HeadPose;
	readonly origin: Vector;
}

/** Rings around the face's outline: how far out, how far behind it in cm, and how much of a turn they follow above and below the chin. */
const RINGS = [
	{ scale: 1.13, behind: 2.5, follows: 1, followsBelow: 0.85 },
	{ scale: 1.38, behind: 6, follows: 1, followsBelow: 0.35 },
	{ scale: 1.95, behind: 9, follows: 0, followsBelow: 0 },
] as const;

/**
 * Makes the mesh from the landmarks in a frame at rest. They give x and y; depth
 * comes from the canonical face in the same pose, because the landmarks' own z
 * turns only 70 % of the way.
 */
export function headMesh(
	landmarks: readonly FramePoint[],
	restPose: HeadPose,
	frame: FrameSize,
): HeadMesh {
	const camera = cameraOf(frame);
	const rotation = rotationOf(restPose);
	const posed = CANONICAL_VERTICES.map((point) => rotate(rotation, point));
	const { pxPerCm, centre, seenCentre } = fitScale(posed, landmarks);
	const distance = camera.focalPx / pxPerCm;
	const [atX, atY] = camera.unproject(seenCentre, distance);
	const origin: Vector = [
		atX - centre[0],
		atY - centre[1],
		-distance - centre[2],
	];
	const lifted = posed.map((point, i) =>
		camera.unproject(landmarks[i] ?? seenCentre, -(point[2] + origin[2])),
	);
	const rings = RINGS.flatMap((ring) =>
		CANONICAL_OUTLINE.map((index) =>
			outward(
				landmarks[index] ?? seenCentre,
				lifted[index] ?? origin,
				seenCentre,
				ring,
				camera,
			),
		),
	);
	const toOwnSpace = ownSpace(rotation, origin);
	return {
		camera,
		vertices: [...lifted, ...rings.map(({ point }) => point)].map(toOwnSpace),
		follows: [...lifted.map(() => 1), ...rings.map(({ follows }) => follows)],
		seenAt: [
			...landmarks.slice(0, posed.length),
			...rings.map(({ seen }) => seen),
		],
		triangles: [...CANONICAL_TRIANGLES, ...ringTriangles()],
		restPose,
		origin,
	};
}

function ownSpace(rotation: Rotation, origin: Vector) {
	const back = inverse(rotation);
	return ([x, y, z]: Vector): Vector =>
		rotate(back, [x - origin[0], y - origin[1], z - origin[2]]);
}

/** Pixels per cm, by least squares, as if all points were equally far away. */
function fitScale(
	posed: readonly Vector[],
	landmarks: readonly FramePoint[],
): { pxPerCm: number; centre: Vector; seenCentre: FramePoint } {
	const mean = (value: (i: number) => number) =>
		posed.reduce((sum, _, i) => sum + value(i), 0) / posed.length;
	const at = (i: number): Vector => posed[i] ?? [0, 0, 0];
	const seen = (i: number): FramePoint => landmarks[i] ?? { x: 0, y: 0 };
	const centre: Vector = [
		mean((i) => at(i)[0]),
		mean((i) => at(i)[1]),
		mean((i) => at(i)[2]),
	];
	const seenCentre = { x: mean((i) => seen(i).x), y: mean((i) => seen(i).y) };
	const product = mean(
		(i) =>
			(at(i)[0] - centre[0]) * (seen(i).x - seenCentre.x) -
			(at(i)[1] - centre[1]) * (seen(i).y - seenCentre.y),
	);
	const square = mean(
		(i) => (at(i)[0] - centre[0]) ** 2 + (at(i)[1] - centre[1]) ** 2,
	);
	return { pxPerCm: product / square, centre, seenCentre };
}

function outward(
	from: FramePoint,
	[, , z]: Vector,
	centre: FramePoint,
	ring: (typeof RINGS)[number],
	camera: Camera,
): { point: Vector; seen: FramePoint; follows: number } {
	const seen = {
		x: centre.x + (from.x - centre.x) * ring.scale,
		y: centre.y + (from.y - centre.y) * ring.scale,
	};
	const isBelow = from.y > centre.y;
	const steepness = Math.min(
		1,
		Math.abs(from.y - centre.y) / (Math.abs(from.x - centre.x) + 1),
	);
	const follows = isBelow
		? ring.follows + (ring.followsBelow - ring.follows) * steepness
		: ring.follows;
	return { point: camera.unproject(seen, ring.behind - z), seen, follows };
}

/** Two triangles for each quad between one ring and the next; the outline counts as the first ring. */
function ringTriangles(): readonly Triangle[] {
	const length = CANONICAL_OUTLINE.length;
	const at = (ring: number, i: number) =>
		ring === 0
			? (CANONICAL_OUTLINE[i % length] ?? 0)
			: CANONICAL_VERTICES.length + (ring - 1) * length + (i % length);
	return RINGS.flatMap((_, ring) =>
		CANONICAL_OUTLINE.flatMap((_, i): readonly Triangle[] => [
			[at(ring, i), at(ring + 1, i), at(ring, i + 1)],
			[at(ring, i + 1), at(ring + 1, i), at(ring + 1, i + 1)],
		]),
	);
}
