import { THRESHOLDS } from "../../src/core/base/thresholds.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { majorityClass, voteShares } from "./majority.ts";
import type { EvaluationPage } from "./open-evaluation.ts";
import type { LabelledPictures } from "./read-npz.ts";
import { type VotesReport, votesReport } from "./votes-figures.ts";

interface InTile {
	probabilities: number[];
	faceWidthPx: number | null;
}

interface TileFigures {
	sizePx: number;
	/** Share of the pictures in which the face was found. */
	found: number;
	/** Accuracy over the pictures in which the face was found. */
	accuracyFound: number;
	/** Share of the pictures whose face is wide enough for the extension to show an expression. */
	wideEnough: number;
}

/**
 * Evaluates the expression net over the pictures that the majority protocol
 * counts; without a tile, also against the votes of all pictures that keep one.
 * @param sizePx size at which pictures are drawn into a tile; null classifies them directly
 */
export async function evaluateEmotion(
	data: LabelledPictures,
	page: EvaluationPage,
	sizePx: number | null,
	onProgress?: (done: number, total: number) => void,
): Promise<Figures & Partial<TileFigures> & { votes?: VotesReport }> {
	const shares = data.votes.map(voteShares);
	const labels = shares.map(majorityClass);
	const counted = labels.flatMap((label, i) => {
		const hasVotes = shares[i]?.some((share) => share > 0) ?? false;
		return label !== null || (sizePx === null && hasVotes) ? [i] : [];
	});
	const images = picturesAt(data.images, counted);
	const results: (InTile | null)[] = [];
	const batches =
		sizePx === null
			? page.overBatches("classify", images)
			: page.overBatches("classifyInTiles", images, sizePx);
	for await (const batch of batches) {
		const parse = sizePx === null ? parsePlain : parseInTile;
		for (const answer of batch) results.push(parse(answer));
		onProgress?.(results.length, counted.length);
	}
	const all = counted.map((i, at) => ({
		label: labels[i] ?? null,
		shares: shares[i] ?? [],
		probabilities: results[at]?.probabilities ?? null,
	}));
	const answers = all.flatMap(({ label, ...answer }) =>
		label === null ? [] : [{ label, ...answer }],
	);
	const figures = figuresOf(answers);
	if (sizePx === null)
		return {
			...figures,
			votes: votesReport(
				all.map(({ shares, probabilities }) => ({
					shares,
					probabilities: probabilities ?? [],
				})),
			),
		};
	const found = answers.filter(({ probabilities }) => probabilities).length;
	const wide = results.filter(
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

function parsePlain(probabilities: unknown): InTile | null {
	return {
		probabilities: probabilities as number[],
		faceWidthPx: null,
	};
}

function parseInTile(answer: unknown): InTile | null {
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
