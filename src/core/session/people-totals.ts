import type { SessionBin } from "./session-bin.ts";
import { addSpent, type SpentTime } from "./spent-time.ts";

export interface PersonTotal {
	readonly key: string;
	readonly name: string;
	readonly spent: SpentTime;
}

/** Each person's sum over the whole session, sorted by name: nobody is ranked. */
export function peopleTotals(
	bins: readonly SessionBin[],
): readonly PersonTotal[] {
	const byKey = new Map<string, PersonTotal>();
	for (const { people } of bins)
		for (const { key, name, spent } of people ?? []) {
			const before = byKey.get(key)?.spent;
			const sum = before ? addSpent(before, spent) : spent;
			byKey.set(key, { key, name, spent: sum });
		}
	return [...byKey.values()].toSorted((one, other) =>
		one.name.localeCompare(other.name),
	);
}
