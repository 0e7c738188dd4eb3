/**
 * What the offscreen document must close again: pictures that it received,
 * batches under way, what is remembered of tiles between two looks, tabs, the
 * streams of their pictures with the newest frame of each, and the ports of
 * each kind.
 */
const NONE = {
	picture: 0,
	batch: 0,
	tileMemory: 0,
	tab: 0,
	tabStream: 0,
	tabFrame: 0,
	tilePort: 0,
	roomPort: 0,
	timePort: 0,
	selfPort: 0,
	benchPort: 0,
};

export type DocumentResource = keyof typeof NONE;
export type DocumentResources = ResourceCounter<DocumentResource>;

export function documentResources(): DocumentResources {
	return resourceCounter(NONE);
}

/**
 * How many of each kind are open now, by the word of whoever opens and closes
 * them. Below zero: something was closed twice.
 */
interface ResourceCounter<Kind extends string> {
	opened(kind: Kind, count?: number): void;
	closed(kind: Kind, count?: number): void;
	counts(): Readonly<Record<Kind, number>>;
}

/** @param none nought of each kind that is counted */
export function resourceCounter<Kind extends string>(
	none: Readonly<Record<Kind, number>>,
): ResourceCounter<Kind> {
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
