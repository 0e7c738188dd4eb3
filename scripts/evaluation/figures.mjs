import { CLASSES, EMOTIONS } from "./majority.mjs";

const BINS = 15;
const LEAST_PROBABILITY = 1e-8;
const Z_95 = 1.96;

/**
 * @typedef {object} Answer
 * @property {number} label the majority's class
 * @property {readonly number[]} shares of the votes
 * @property {readonly number[] | null} probabilities null where no face was found
 *
 * @typedef {{n: number, recall: number, precision: number, f1: number}} ClassFigures
 *
 * @typedef {object} Figures
 * @property {number} n
 * @property {number} accuracy a lost face counts as wrong
 * @property {[number, number]} interval 95 %, Wilson
 * @property {number} balancedAccuracy mean recall of the classes that occur
 * @property {number} macroF1 mean F1 of the classes that occur
 * @property {number} ece 15 bins, of the leading emotion, over the found
 * @property {number} nll against the shares of the votes, over the found
 * @property {Record<string, ClassFigures>} perClass
 */

/**
 * The same figures as training/roompulse_training/figures.py.
 * @param {readonly Answer[]} answers
 * @returns {Figures}
 */
export function figuresOf(answers) {
	const guessed = answers.map((answer) => ({ ...answer, ...guessOf(answer) }));
	const found = guessed.filter(({ probabilities }) => probabilities !== null);
	const hits = guessed.filter(({ label, guess }) => guess === label).length;
	const perClass = CLASSES.slice(0, EMOTIONS).map((_, i) =>
		ofClass(guessed, i),
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
				loss(shares, probabilities ?? []),
			),
		),
		perClass: Object.fromEntries(
			perClass.map((figures, i) => [CLASSES[i] ?? "", figures]),
		),
	};
}

/**
 * The leading of the eight emotions, and how sure the net is of it.
 * @param {Answer} answer
 * @returns {{guess: number, confidence: number}} guess -1 where no face was found
 */
function guessOf({ probabilities }) {
	if (!probabilities) return { guess: -1, confidence: 0 };
	const emotions = probabilities.slice(0, EMOTIONS);
	const confidence = Math.max(...emotions);
	return { guess: emotions.indexOf(confidence), confidence };
}

/**
 * @param {readonly {label: number, guess: number}[]} guessed
 * @param {number} index
 * @returns {ClassFigures}
 */
function ofClass(guessed, index) {
	const n = guessed.filter(({ label }) => label === index).length;
	const said = guessed.filter(({ guess }) => guess === index).length;
	const hits = guessed.filter(
		({ label, guess }) => label === index && guess === index,
	).length;
	return {
		n,
		recall: n > 0 ? hits / n : 0,
		precision: said > 0 ? hits / said : 0,
		f1: n + said > 0 ? (2 * hits) / (n + said) : 0,
	};
}

/**
 * The gap between confidence and accuracy, bin by bin (Guo et al. 2017).
 * @param {readonly {label: number, guess: number, confidence: number}[]} found
 */
function calibrationError(found) {
	let total = 0;
	for (let bin = 0; bin < BINS; bin++) {
		const inside = found.filter(
			({ confidence }) =>
				Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin,
		);
		if (inside.length === 0) continue;
		const sure = mean(inside.map(({ confidence }) => confidence));
		const right = mean(
			inside.map(({ label, guess }) => (label === guess ? 1 : 0)),
		);
		total += (Math.abs(sure - right) * inside.length) / found.length;
	}
	return total;
}

/**
 * @param {readonly number[]} shares
 * @param {readonly number[]} probabilities
 */
function loss(shares, probabilities) {
	return shares.reduce(
		(sum, share, i) =>
			sum -
			share * Math.log(Math.max(LEAST_PROBABILITY, probabilities[i] ?? 0)),
		0,
	);
}

/**
 * @param {number} share
 * @param {number} n
 * @returns {[number, number]}
 */
export function wilson(share, n) {
	const centre = (share + Z_95 ** 2 / (2 * n)) / (1 + Z_95 ** 2 / n);
	const half =
		(Z_95 / (1 + Z_95 ** 2 / n)) *
		Math.sqrt((share * (1 - share)) / n + Z_95 ** 2 / (4 * n * n));
	return [centre - half, centre + half];
}

/** @param {readonly number[]} values 0 where there are none */
function mean(values) {
	return (
		values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
	);
}
