import type { HeadPose } from "../../src/core/face/head-pose.ts";

export type Vector = readonly [x: number, y: number, z: number];
/** A matrix by rows. */
export type Rotation = readonly [Vector, Vector, Vector];

const RAD_PER_DEG = Math.PI / 180;

/** The inverse of `headPoseFromRotation`: R = Ry(yaw) Rx(-pitch) Rz(-roll), in camera space (x right, y up, z toward the viewer). */
export function rotationOf({ yawDeg, pitchDeg, rollDeg }: HeadPose): Rotation {
	const [sinY, cosY] = sinCos(yawDeg);
	const [sinP, cosP] = sinCos(-pitchDeg);
	const [sinR, cosR] = sinCos(-rollDeg);
	const aroundY: Rotation = [
		[cosY, 0, sinY],
		[0, 1, 0],
		[-sinY, 0, cosY],
	];
	const aroundX: Rotation = [
		[1, 0, 0],
		[0, cosP, -sinP],
		[0, sinP, cosP],
	];
	const aroundZ: Rotation = [
		[cosR, -sinR, 0],
		[sinR, cosR, 0],
		[0, 0, 1],
	];
	return chain(chain(aroundY, aroundX), aroundZ);
}

function sinCos(deg: number): readonly [number, number] {
	return [Math.sin(deg * RAD_PER_DEG), Math.cos(deg * RAD_PER_DEG)];
}

/** The rotation by `second`, followed by the one by `first`. */
export function chain(first: Rotation, second: Rotation): Rotation {
	const columns = inverse(second);
	const row = (one: Vector): Vector => [
		dot(one, columns[0]),
		dot(one, columns[1]),
		dot(one, columns[2]),
	];
	return [row(first[0]), row(first[1]), row(first[2])];
}

/** The inverse of a rotation is its transpose. */
export function inverse([a, b, c]: Rotation): Rotation {
	return [
		[a[0], b[0], c[0]],
		[a[1], b[1], c[1]],
		[a[2], b[2], c[2]],
	];
}

export function rotate(rotation: Rotation, vector: Vector): Vector {
	return [
		dot(rotation[0], vector),
		dot(rotation[1], vector),
		dot(rotation[2], vector),
	];
}

function dot(a: Vector, b: Vector): number {
	return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
