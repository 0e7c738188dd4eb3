import type { BoundingBox, Keypoint, PixelBox } from "../picture/geometry.ts";
import type { ByteScale } from "../picture/picture-sampler.ts";

/** What a net's input must be scaled to. */
export const DETECTOR_SCALE: ByteScale = { factor: 1 / 127.5, offset: -1 };

/**
 * One of the two nets of BlazeFace (arXiv:1907.05047). How their numbers are read follows MediaPipe:
 * face_detector_graph.cc, ssd_anchors_calculator.cc, face_detection_short_range.pbtxt, face_detection_full_range.pbtxt.
 */
export interface DetectorRange {
	/** The side of the square that the net is shown, in pixels. */
	readonly sidePx: number;
	/** Centres (x, y) of the cells in which the net guesses, 0..1; one for each guess. */
	readonly anchors: readonly (readonly [number, number])[];
}

/** For faces from a seventh of the picture's longer side on. */
export const SHORT_RANGE: DetectorRange = {
	sidePx: 128,
	anchors: [...anchorsOf(16, 2), ...anchorsOf(8, 6)],
};

/** For faces from an eighteenth of the picture's longer side on. */
export const FULL_RANGE: DetectorRange = {
	sidePx: 192,
	anchors: anchorsOf(48, 1),
};

/** The anchors of a grid over the square, with so many guesses in each cell. */
function anchorsOf(
	cells: number,
	guesses: number,
): readonly (readonly [number, number])[] {
	return Array.from({ length: cells * cells * guesses }, (_, i) => {
		const cell = Math.floor(i / guesses);
		return [
			((cell % cells) + 0.5) / cells,
			(Math.floor(cell / cells) + 0.5) / cells,
		] as const;
	});
}

export interface FaceDetection {
	readonly box: BoundingBox;
	readonly score: number;
	/** Six, in the order that `isProfileView` (presence.ts) gives. */
	readonly keypoints: readonly Keypoint[];
}

const VALUES_PER_GUESS = 16;
const KEYPOINTS = 6;

/**
 * The faces in a picture that the net was shown whole, best first, in the video's own pixels.
 * @param regressors [anchors][16]: centre and size of the box, six keypoints, each x y, in pixels of the net's square
 * and relative to the anchor
 * @param logits [anchors]
 * @param area which part of the video the picture shows
 */
export function decodeDetections(
	{ sidePx, anchors }: DetectorRange,
	regressors: ArrayLike<number>,
	logits: ArrayLike<number>,
	area: PixelBox,
	minScore: number,
): readonly FaceDetection[] {
	const squarePx = Math.max(area.width, area.height);
	const left = (squarePx - area.width) / 2 - area.x;
	const top = (squarePx - area.height) / 2 - area.y;
	// Nearly all guesses show nobody, so they are passed over without a computation.
	const minLogit = Math.log(minScore / (1 - minScore));
	const guesses: FaceDetection[] = [];
	for (let i = 0; i < anchors.length; i++) {
		const logit = logits[i] ?? Number.NEGATIVE_INFINITY;
		if (logit < minLogit) continue;
		const [anchorX, anchorY] = anchors[i] ?? [0, 0];
		const score = 1 / (1 + Math.exp(-logit));
		const value = (k: number) =>
			(regressors[i * VALUES_PER_GUESS + k] ?? 0) / sidePx;
		const pointAt = (k: number): Keypoint => ({
			x: (anchorX + value(k)) * squarePx - left,
			y: (anchorY + value(k + 1)) * squarePx - top,
		});
		const centre = pointAt(0);
		const width = value(2) * squarePx;
		const height = value(3) * squarePx;
		guesses.push({
			box: {
				x: centre.x - width / 2,
				y: centre.y - height / 2,
				width,
				height,
			},
			score,
			keypoints: Array.from({ length: KEYPOINTS }, (_, k) =>
				pointAt(4 + 2 * k),
			),
		});
	}
	return mergeOverlaps(guesses);
}

/** Guesses that overlap by more than this are of one face: MediaPipe's default (min_suppression_threshold). */
const SAME_FACE_OVERLAP = 0.3;

/**
 * One face for each pile of guesses, best first: their mean, weighted by score
 * (MediaPipe, non_max_suppression_calculator.cc, WEIGHTED), which trembles less
 * from frame to frame than the best guess alone.
 */
function mergeOverlaps(
	guesses: readonly FaceDetection[],
): readonly FaceDetection[] {
	let rest = guesses.toSorted((a, b) => b.score - a.score);
	const faces: FaceDetection[] = [];
	for (let best = rest[0]; best; best = rest[0]) {
		const { box, score } = best;
		const pile = rest.filter(
			(guess) => overlapOf(guess.box, box) > SAME_FACE_OVERLAP,
		);
		// A box without area overlaps nothing, itself included.
		faces.push(pile.length > 0 ? meanOf(pile, score) : best);
		rest = rest.filter((guess) => guess !== best && !pile.includes(guess));
	}
	return faces;
}

/** Intersection over union of the two boxes, 0..1. */
function overlapOf(a: BoundingBox, b: BoundingBox): number {
	const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
	const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
	if (width <= 0 || height <= 0) return 0;
	const common = width * height;
	return common / (a.width * a.height + b.width * b.height - common);
}

function meanOf(pile: readonly FaceDetection[], score: number): FaceDetection {
	const total = pile.reduce((sum, guess) => sum + guess.score, 0);
	const mean = (of: (guess: FaceDetection) => number) =>
		pile.reduce((sum, guess) => sum + guess.score * of(guess), 0) / total;
	const keypoints = pile[0]?.keypoints ?? [];
	return {
		box: {
			x: mean(({ box }) => box.x),
			y: mean(({ box }) => box.y),
			width: mean(({ box }) => box.width),
			height: mean(({ box }) => box.height),
		},
		score,
		keypoints: keypoints.map((_, k) => ({
			x: mean(({ keypoints }) => keypoints[k]?.x ?? 0),
			y: mean(({ keypoints }) => keypoints[k]?.y ?? 0),
		})),
	};
}
