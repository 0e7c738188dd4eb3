import type { HeadPose } from "../../src/core/face/head-pose.ts";
import type { FrameSize } from "../frame-rate.ts";
import type { Crop } from "../portrait-cast.ts";
import type { FramePoint } from "./camera.ts";
import type { Triangle } from "./canonical-face.ts";
import { isInsideEye, LIDS } from "./eye-outline.ts";
import { eyeballs, type Iris } from "./eyeballs.ts";
import {
	between,
	type FaceFeatures,
	isInsideMouth,
	LASH_ROWS,
	lidsPainted,
} from "./face-features.ts";
import { type HeadMesh, headMesh } from "./head-mesh.ts";
import { meshPose } from "./mesh-pose.ts";
import { type PaintedTriangle, type Pixels, paintMesh } from "./paint-mesh.ts";
import type { PortraitFit } from "./portrait-fit.ts";
import { turnHead } from "./turn-head.ts";

/** A portrait that can be turned. Its geometry is right, but its seams may show. */
export interface Puppet {
	readonly restPose: HeadPose;
	/** Paints it over the whole target, turned as the mesh of a real head in this pose; `sway` moves the points of the finished picture. */
	paint(
		target: Pixels,
		pose: HeadPose,
		features: FaceFeatures,
		sway: (point: FramePoint) => FramePoint,
	): void;
}

/** The shade between lips that are wide open. */
const DARKEST = 0.2;

const LIDS_DOWN_FROM = 0.4;
const LASH_SHARE = 0.16;
const LASH_SHADE = 0.45;

/**
 * @param texture the whole portrait, a square; its irises are drawn anew with every picture
 * @param crop the part of it that the frame shows
 */
export function makePuppet(
	texture: Pixels,
	fit: PortraitFit,
	crop: Crop,
	frame: FrameSize,
): Puppet {
	const scale = frame.widthPx / crop.width;
	const seenInFrame = (x: number, y: number): FramePoint => ({
		x: (x - crop.centreX) * scale + frame.widthPx / 2,
		y: (y - crop.centreY) * scale + frame.heightPx / 2,
	});
	const landmarks = landmarksIn(fit, seenInFrame);
	const mesh = headMesh(landmarks, meshPose(fit.pose), frame);
	const inTexture = ({ x, y }: FramePoint): FramePoint => ({
		x: ((x - frame.widthPx / 2) / scale + crop.centreX) * texture.widthPx,
		y: ((y - frame.heightPx / 2) / scale + crop.centreY) * texture.heightPx,
	});
	const { widthPx, heightPx } = frame;
	// Larger than the frame, so that a sway uncovers nothing.
	const wall: readonly FramePoint[] = [
		{ x: -widthPx, y: -heightPx },
		{ x: 2 * widthPx, y: -heightPx },
		{ x: -widthPx, y: 2 * heightPx },
		{ x: 2 * widthPx, y: 2 * heightPx },
	];
	const from = [...mesh.seenAt, ...wall].map(inTexture);
	const eyes = eyeballs(texture, from, irisesIn(fit, texture));
	const parts = partsOf(mesh);
	const wallAt = mesh.seenAt.length;
	const wallTriangles: readonly PaintedTriangle[] = [
		{ corners: [wallAt, wallAt + 1, wallAt + 2], shade: 1 },
		{ corners: [wallAt + 1, wallAt + 2, wallAt + 3], shade: 1 },
	];
	return {
		restPose: fit.pose,
		paint(target, pose, features, sway) {
			const seen = turnHead(mesh, meshPose(pose), features);
			const distances = seen.map(({ distance }) => distance);
			const to = [...seen, ...wall].map(sway);
			const areLidsDown = features.eyesShut > LIDS_DOWN_FROM;
			eyes.turn(features.gaze);
			paintMesh(
				target,
				texture,
				[
					...wallTriangles,
					...backToFront(parts, distances, features.mouthOpen, to.length),
				],
				[
					...(areLidsDown ? lidsPainted(from) : from),
					...lidEdges(from, features.eyesShut),
				],
				[...to, ...lidEdges(to, 0)],
			);
			if (areLidsDown) paintLashes(target, texture, from, to);
		},
	};
}

/** Where a lid's edge is over the eyeball: a lid that comes down hides what it covers. */
function lidEdges(
	points: readonly FramePoint[],
	eyesShut: number,
): readonly FramePoint[] {
	return LIDS.map(([upper, lower]) =>
		between(points[upper] ?? NOWHERE, points[lower] ?? NOWHERE, eyesShut),
	);
}

const NOWHERE: FramePoint = { x: 0, y: 0 };

/** Paints lashes along the edges of lids that are down, as dark and as wide as real ones. */
function paintLashes(
	target: Pixels,
	texture: Pixels,
	from: readonly FramePoint[],
	to: readonly FramePoint[],
): void {
	const strip = (points: readonly FramePoint[]) =>
		LASH_ROWS.flatMap(([upper, fold]) => {
			const [edge, inner] = [points[upper], points[fold]];
			return edge && inner ? [edge, between(edge, inner, LASH_SHARE)] : [];
		});
	const half = LASH_ROWS.length / 2;
	const triangles = LASH_ROWS.flatMap((_, i): readonly PaintedTriangle[] =>
		i % half === half - 1
			? []
			: [
					{ corners: [2 * i, 2 * i + 1, 2 * i + 2], shade: LASH_SHADE },
					{ corners: [2 * i + 1, 2 * i + 2, 2 * i + 3], shade: LASH_SHADE },
				],
	);
	paintMesh(target, texture, triangles, strip(from), strip(to));
}

function landmarksIn(
	{ landmarks }: PortraitFit,
	seenInFrame: (x: number, y: number) => FramePoint,
): readonly FramePoint[] {
	return Array.from({ length: landmarks.length / 2 }, (_, i) =>
		seenInFrame(landmarks[i * 2] ?? 0, landmarks[i * 2 + 1] ?? 0),
	);
}

/** A triangle of the mesh, and what of the face it shows. */
interface MeshPart {
	readonly corners: Triangle;
	readonly shows: "mouth" | "eye" | "skin";
}

function partsOf({ triangles }: HeadMesh): readonly MeshPart[] {
	return triangles.map((corners) => ({
		corners,
		shows: isInsideMouth(corners)
			? "mouth"
			: isInsideEye(corners)
				? "eye"
				: "skin",
	}));
}

const LID_OF: ReadonlyMap<number, number> = new Map(
	LIDS.map(([upper], lid) => [upper, lid]),
);

/**
 * The triangles, the most distant first. Those of the outermost ring are behind all others anyway.
 * @param lidsAt the number of the first point of `lidEdges`
 */
function backToFront(
	parts: readonly MeshPart[],
	distances: readonly number[],
	mouthOpen: number,
	lidsAt: number,
): readonly PaintedTriangle[] {
	const far = (corners: readonly number[]) =>
		corners.reduce((sum, corner) => sum + (distances[corner] ?? 0), 0);
	const overEye = (corner: number) => {
		const lid = LID_OF.get(corner);
		return lid === undefined ? corner : lidsAt + lid;
	};
	return parts
		.map(({ corners, shows }) => ({
			corners: shows === "eye" ? mapTriangle(corners, overEye) : corners,
			shade: shows === "mouth" ? 1 - (1 - DARKEST) * mouthOpen : 1,
			far: far(corners),
		}))
		.sort((a, b) => b.far - a.far);
}

function mapTriangle(
	[a, b, c]: Triangle,
	change: (corner: number) => number,
): Triangle {
	return [change(a), change(b), change(c)];
}

function irisesIn(
	{ irises }: PortraitFit,
	{ widthPx }: Pixels,
): readonly Iris[] {
	return Array.from({ length: irises.length / 3 }, (_, i) => {
		const [x = 0, y = 0, radius = 0] = irises.slice(i * 3);
		return { x: x * widthPx, y: y * widthPx, radius: radius * widthPx };
	});
}
