import { THRESHOLDS } from "../../src/core/base/thresholds.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { majorityClass, voteShares } from "./majority.ts";
import type { EvaluationPage } from "./open-evaluation.ts";
import type { LabelledPictures } from "./read-npz.ts";

interface InTile {
	probabilities: number[];
	faceWidthPx: number | null;
}

interface TileFigures {
	sizePx: number;
	/** share of the pictures whose face was found */
	found: number;
	/** over those */
	accuracyFound: number;
	/** share whose face is wide enough for the extension to show an expression */
	wideEnough: number;
}

/**
 * Over the pictures that count by the majority protocol.
 * @param sizePx drawn into a tile at this size; null: as they are
 */
export async function evaluateEmotion(
	data: LabelledPictures,
	page: EvaluationPage,
	sizePx: number | null,
	onProgress?: (done: number, of: number) => void,
): Promise<Figures & Partial<TileFigures>> {
	const shares = data.votes.map(voteShares);
	const labels = shares.map(majorityClass);
	const counted = labels.flatMap((label, i) => (label === null ? [] : [i]));
	const images = picturesAt(data.images, counted);
	const said: (InTile | null)[] = [];
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
		(one) =>
			one !== null &&
			(one.faceWidthPx ?? 0) >= THRESHOLDS.face.minExpressionWidthPx,
	).length;
	return {
		...figures,
		sizePx,
		found: found / answers.length,
		accuracyFound: found > 0 ? (figures.accuracy * answers.length) / found : 0,
		wideEnough: wide / answers.length,
	};
}

function asTold(probabilities: unknown): InTile | null {
	return {
		probabilities: probabilities as number[],
		faceWidthPx: null,
	};
}

function asInTile(answer: unknown): InTile | null {
	return answer as InTile | null;
}

function picturesAt(images: Uint8Array, indices: readonly number[]) {
	const size = 48 * 48;
	const chosen = new Uint8Array(indices.length * size);
	indices.forEach((index, at) => {
		chosen.set(images.subarray(index * size, (index + 1) * size), at * size);
	});
	return chosen;
}
