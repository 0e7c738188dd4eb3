import { logLoss } from "./figures.ts";

/** How well probabilities agree with the shares of the votes, over all pictures that keep a vote. */
export interface VotesFigures {
	n: number;
	/** Negative log-likelihood of the votes. */
	nll: number;
	/** Sum of the squared differences of a picture's ten shares, as a mean over the pictures (Brier 1950). */
	brier: number;
}

export interface VotesReport {
	/** Over every second picture, beginning with the second: the first ones are for choices, such as the temperature. */
	reported: VotesFigures;
	/** The temperature by which the net's logits would have to be divided once more to fit the votes of the other half best. */
	furtherTemperature: number;
}

interface Answer {
	shares: readonly number[];
	probabilities: readonly number[];
}

const TEMPERATURES = Array.from({ length: 151 }, (_, i) => 0.5 + i / 100);

export function votesReport(answers: readonly Answer[]): VotesReport {
	const chosenWith = answers.filter((_, i) => i % 2 === 0);
	const reportedOn = answers.filter((_, i) => i % 2 === 1);
	const lossAt = (temperature: number) =>
		votesFiguresOf(
			chosenWith.map(({ shares, probabilities }) => ({
				shares,
				probabilities: cooled(probabilities, temperature),
			})),
		).nll;
	const losses = TEMPERATURES.map(lossAt);
	const best = losses.indexOf(Math.min(...losses));
	return {
		reported: votesFiguresOf(reportedOn),
		furtherTemperature: TEMPERATURES[best] ?? 1,
	};
}

export function votesFiguresOf(answers: readonly Answer[]): VotesFigures {
	const n = answers.length;
	let [nll, brier] = [0, 0];
	for (const { shares, probabilities } of answers) {
		nll += logLoss(shares, probabilities);
		for (const [i, share] of shares.entries())
			brier += ((probabilities[i] ?? 0) - share) ** 2;
	}
	return { n, nll: nll / Math.max(1, n), brier: brier / Math.max(1, n) };
}

/** The softmax of the logits that gave these probabilities, divided by the temperature. */
function cooled(
	probabilities: readonly number[],
	temperature: number,
): number[] {
	const powers = probabilities.map((p) => p ** (1 / temperature));
	const sum = powers.reduce((total, power) => total + power, 0);
	return powers.map((power) => power / sum);
}
