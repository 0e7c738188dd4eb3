/** The middle and the edges of some values; null where there are none. */
export interface Spread {
	readonly n: number;
	readonly p5: number;
	readonly median: number;
	readonly p95: number;
}

export function spreadOf(values: readonly number[]): Spread | null {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (share: number) => {
		const place = share * (sorted.length - 1);
		const [low, high] = [Math.floor(place), Math.ceil(place)];
		const [from = 0, to = 0] = [sorted[low], sorted[high]];
		return from + (to - from) * (place - low);
	};
	return sorted.length === 0
		? null
		: { n: sorted.length, p5: at(0.05), median: at(0.5), p95: at(0.95) };
}
