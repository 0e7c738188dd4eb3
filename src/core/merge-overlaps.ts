import type { DetectedFace } from "./blaze-face.ts";
import type { BoundingBox } from "./face-observation.ts";

/** Guesses that overlap more are of one face: MediaPipe's default (min_suppression_threshold). */
const SAME_FACE_OVERLAP = 0.3;

/**
 * One face for each pile of guesses, best first: their mean, weighted by score
 * (MediaPipe, non_max_suppression_calculator.cc, WEIGHTED), which trembles less
 * from frame to frame than the best guess alone.
 */
export function mergeOverlaps(
	guesses: readonly DetectedFace[],
): readonly DetectedFace[] {
	let rest = guesses.toSorted((a, b) => b.score - a.score);
	const faces: DetectedFace[] = [];
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

/** Area in common, 0..1 of the area of both. */
function overlapOf(a: BoundingBox, b: BoundingBox): number {
	const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
	const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
	if (width <= 0 || height <= 0) return 0;
	const common = width * height;
	return common / (a.width * a.height + b.width * b.height - common);
}

function meanOf(pile: readonly DetectedFace[], score: number): DetectedFace {
	const total = pile.reduce((sum, guess) => sum + guess.score, 0);
	const mean = (of: (guess: DetectedFace) => number) =>
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
