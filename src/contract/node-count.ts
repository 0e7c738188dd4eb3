/**
 * Whether the value consists of at most `most` values, its own and those inside it. Bytes count as one. It stops
 * counting there, so that a message of a million values, or one that contains itself, costs no time to refuse.
 */
export function hasAtMostNodes(value: unknown, most: number): boolean {
	const waiting: unknown[] = [value];
	for (let count = 1; waiting.length > 0; count++) {
		if (count > most || waiting.length > most) return false;
		const next = waiting.pop();
		if (typeof next !== "object" || next === null) continue;
		if (ArrayBuffer.isView(next)) continue;
		if (Array.isArray(next) && next.length > most) return false;
		for (const inner of Object.values(next)) waiting.push(inner);
	}
	return true;
}
