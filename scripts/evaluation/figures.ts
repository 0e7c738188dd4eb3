import {
	EMOTION_COUNT,
	EXPRESSION_CLASSES,
} from "../../src/core/expression/expression.ts";

const BINS = 15;
const LEAST_PROBABILITY = 1e-8;
const Z_95 = 1.96;

interface Answer {
	/** Index of the class with the majority of the votes. */
	label: number;
	/** Each class's share of the votes. */
	shares: readonly number[];
	/** Null if no face was found. */
	probabilities: readonly number[] | null;
}

interface ClassFigures {
	n: number;
	recall: number;
	precision: number;
	f1: number;
}

export interface Figures {
	n: number;
	/** A face that was not found counts as wrong. */
	accuracy: number;
	/** The accuracy's 95 % interval (Wilson). */
	interval: [number, number];
	/** Mean recall of the classes that occur. */
	balancedAccuracy: number;
	/** Mean F1 of the classes that occur. */
	macroF1: number;
	/** Expected calibration error of the leading emotion, in 15 bins, over the faces that were found. */
	ece: number;
	/** Negative log-likelihood against the shares of the votes, over the faces that were found. */
	nll: number;
	perClass: Record<string, ClassFigures>;
}

/** Computes the same figures as training/roompulse_training/figures.py. */
export function figuresOf(answers: readonly Answer[]): Figures {
	const guessed = answers.map((answer) => ({ ...answer, ...guessOf(answer) }));
	const found = guessed.filter(({ probabilities }) => probabilities !== null);
	const hits = guessed.filter(({ label, guess }) => guess === label).length;
	const perClass = EXPRESSION_CLASSES.slice(0, EMOTION_COUNT).map((_, i) =>
		classFigures(guessed, i),
	);
	const occurring = perClass.filter(({ n }) => n > 0);
	return {
		n: answers.length,
		accuracy: hits / answers.length,
		interval: wilson(hits / answers.length, answers.length),
		balancedAccuracy: mean(occurring.map(({ recall }) => recall)),
		macroF1: mean(occurring.map(({ f1 }) => f1)),
		ece: calibrationError(found),
		nll: mean(
			found.map(({ shares, probabilities }) =>
				logLoss(shares, probabilities ?? []),
			),
		),
		perClass: Object.fromEntries(
			perClass.map((figures, i) => [EXPRESSION_CLASSES[i] ?? "", figures]),
		),
	};
}

/**
 * The most probable of the eight emotions, and its probability.
 * @returns the guess is -1 if no face was found
 */
function guessOf({ probabilities }: Answer): {
	guess: number;
	confidence: number;
} {
	if (!probabilities) return { guess: -1, confidence: 0 };
	const emotions = probabilities.slice(0, EMOTION_COUNT);
	const confidence = Math.max(...emotions);
	return { guess: emotions.indexOf(confidence), confidence };
}

function classFigures(
	guessed: readonly { label: number; guess: number }[],
	index: number,
): ClassFigures {
	const n = guessed.filter(({ label }) => label === index).length;
	const guesses = guessed.filter(({ guess }) => guess === index).length;
	const hits = guessed.filter(
		({ label, guess }) => label === index && guess === index,
	).length;
	return {
		n,
		recall: n > 0 ? hits / n : 0,
		precision: guesses > 0 ? hits / guesses : 0,
		f1: n + guesses > 0 ? (2 * hits) / (n + guesses) : 0,
	};
}

/** Mean gap between confidence and accuracy over bins of confidence (Guo et al. 2017). */
function calibrationError(
	found: readonly { label: number; guess: number; confidence: number }[],
) {
	let total = 0;
	for (let bin = 0; bin < BINS; bin++) {
		const inside = found.filter(
			({ confidence }) =>
				Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin,
		);
		if (inside.length === 0) continue;
		const meanConfidence = mean(inside.map(({ confidence }) => confidence));
		const accuracy = mean(
			inside.map(({ label, guess }) => (label === guess ? 1 : 0)),
		);
		total +=
			(Math.abs(meanConfidence - accuracy) * inside.length) / found.length;
	}
	return total;
}

/** Negative log-likelihood of a picture's votes. */
export function logLoss(
	shares: readonly number[],
	probabilities: readonly number[],
): number {
	return shares.reduce(
		(sum, share, i) =>
			sum -
			share * Math.log(Math.max(LEAST_PROBABILITY, probabilities[i] ?? 0)),
		0,
	);
}

export function wilson(share: number, n: number): [number, number] {
	const centre = (share + Z_95 ** 2 / (2 * n)) / (1 + Z_95 ** 2 / n);
	const half =
		(Z_95 / (1 + Z_95 ** 2 / n)) *
		Math.sqrt((share * (1 - share)) / n + Z_95 ** 2 / (4 * n * n));
	return [centre - half, centre + half];
}

/** @returns 0 if there are no values */
function mean(values: readonly number[]) {
	return (
		values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
	);
}
