import { EMOTION_COUNT } from "../../src/core/expression/expression.ts";

/**
 * Each class's share of the votes. A class with a single vote is noise and gets 0.
 * @returns only zeros if no vote remains
 */
export function voteShares(votes: readonly number[]): number[] {
	const kept = votes.map((count) => (count === 1 ? 0 : count));
	const total = kept.reduce((sum, count) => sum + count, 0);
	return kept.map((count) => count / Math.max(1, total));
}

/**
 * The class with more than half of the remaining votes; null if there is none,
 * or if it is `unknown` or `NF` (microsoft/FERPlus, "majority").
 */
export function majorityClass(shares: readonly number[]): number | null {
	const index = shares.findIndex((share) => share > 0.5);
	return index >= 0 && index < EMOTION_COUNT ? index : null;
}
