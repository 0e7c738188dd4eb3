import { EMOTION_COUNT } from "../../src/core/expression/expression.ts";

/**
 * A single vote is noise and becomes 0; the others are divided by their sum.
 * @returns all zero where no vote is left
 */
export function voteShares(votes: readonly number[]): number[] {
	const kept = votes.map((count) => (count === 1 ? 0 : count));
	const total = kept.reduce((sum, count) => sum + count, 0);
	return kept.map((count) => count / Math.max(1, total));
}

/**
 * The class with more than half of the remaining votes; null where there is
 * none, or it is `unknown` or `NF` (microsoft/FERPlus, "majority").
 */
export function majorityClass(shares: readonly number[]): number | null {
	const index = shares.findIndex((share) => share > 0.5);
	return index >= 0 && index < EMOTION_COUNT ? index : null;
}
