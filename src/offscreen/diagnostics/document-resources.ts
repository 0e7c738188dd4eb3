/**
 * Everything that the offscreen document must close again: received pictures,
 * batches in progress, tile memories, meeting tabs, the streams of their tabs'
 * pictures with the newest frame of each, and the ports of each kind.
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
 * Counts how many resources of each kind are open, as reported by the code that
 * opens and closes them. A negative count means that something was closed twice.
 */
interface ResourceCounter<Kind extends string> {
	opened(kind: Kind, count?: number): void;
	closed(kind: Kind, count?: number): void;
	counts(): Readonly<Record<Kind, number>>;
}

/** @param none zero for each kind that is counted */
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
