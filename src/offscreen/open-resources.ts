/**
 * How many of each kind are open now, by the word of whoever opens and closes
 * them. Below zero: something was closed twice.
 */
export interface OpenResources<Kind extends string> {
	opened(kind: Kind, count?: number): void;
	closed(kind: Kind, count?: number): void;
	counts(): Readonly<Record<Kind, number>>;
}

/** @param none nought of each kind that is counted */
export function openResources<Kind extends string>(
	none: Readonly<Record<Kind, number>>,
): OpenResources<Kind> {
	const open: Record<Kind, number> = { ...none };
	return {
		opened(kind, count = 1) {
			open[kind] += count;
		},
		closed(kind, count = 1) {
			open[kind] -= count;
		},
		counts: () => ({ ...open }),
	};
}
