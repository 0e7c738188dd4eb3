import type { FrameCounts } from "../core/room/room-summary.ts";

type Asked = Omit<FrameCounts, "analysed">;

export const NO_FRAMES: Asked = { asked: 0, received: 0, dropped: 0 };

export function addCounts(a: Asked, b: Asked): Asked {
	return {
		asked: a.asked + b.asked,
		received: a.received + b.received,
		dropped: a.dropped + b.dropped,
	};
}

/** Of all links, and of those that are gone. */
export function countsOf(
	links: readonly { counts(): Asked }[],
	gone: Asked,
): Asked {
	return links.map((link) => link.counts()).reduce(addCounts, gone);
}
