import { figuresOf } from "./figures.mjs";
import { majorityClass, voteShares } from "./majority.mjs";

/** Today's limit below which the extension shows no expression (src/core/base/thresholds.ts). */
const SHOWN_FROM_FACE_PX = 64;

/**
 * @typedef {{probabilities: number[], faceWidthPx: number | null}} InTile
 *
 * @typedef {object} TileFigures
 * @property {number} sizePx
 * @property {number} found share of the pictures whose face was found
 * @property {number} accuracyFound over those
 * @property {number} wideEnough share whose face is wide enough for the extension to show an expression
 */

/**
 * Over the pictures that count by the majority protocol.
 * @param {import("./read-npz.mjs").LabelledPictures} data
 * @param {import("./open-evaluation.mjs").EvaluationPage} page
 * @param {number | null} sizePx drawn into a tile at this size; null: as they are
 * @param {(done: number, of: number) => void} [onProgress]
 * @returns {Promise<import("./figures.mjs").Figures & Partial<TileFigures>>}
 */
export async function evaluateEmotion(data, page, sizePx, onProgress) {
	const shares = data.votes.map(voteShares);
	const labels = shares.map(majorityClass);
	const counted = labels.flatMap((label, i) => (label === null ? [] : [i]));
	const images = picturesAt(data.images, counted);
	/** @type {(InTile | null)[]} */
	const said = [];
	const batches =
		sizePx === null
			? page.overBatches("classify", images)
			: page.overBatches("classifyInTiles", images, sizePx);
	for await (const batch of batches) {
		const read = sizePx === null ? asTold : asInTile;
		for (const answer of batch) said.push(read(answer));
		onProgress?.(said.length, counted.length);
	}
	const answers = counted.map((i, at) => ({
		label: labels[i] ?? -1,
		shares: shares[i] ?? [],
		probabilities: said[at]?.probabilities ?? null,
	}));
	const figures = figuresOf(answers);
	if (sizePx === null) return figures;
	const found = answers.filter(({ probabilities }) => probabilities).length;
	const wide = said.filter(
		(one) => one !== null && (one.faceWidthPx ?? 0) >= SHOWN_FROM_FACE_PX,
	).length;
	return {
		...figures,
		sizePx,
		found: found / answers.length,
		accuracyFound: found > 0 ? (figures.accuracy * answers.length) / found : 0,
		wideEnough: wide / answers.length,
	};
}

/**
 * @param {unknown} probabilities
 * @returns {InTile | null}
 */
function asTold(probabilities) {
	return {
		probabilities: /** @type {number[]} */ (probabilities),
		faceWidthPx: null,
	};
}

/**
 * @param {unknown} answer
 * @returns {InTile | null}
 */
function asInTile(answer) {
	return /** @type {InTile | null} */ (answer);
}

/**
 * @param {Uint8Array} images
 * @param {readonly number[]} indices
 */
function picturesAt(images, indices) {
	const size = 48 * 48;
	const chosen = new Uint8Array(indices.length * size);
	indices.forEach((index, at) => {
		chosen.set(images.subarray(index * size, (index + 1) * size), at * size);
	});
	return chosen;
}
