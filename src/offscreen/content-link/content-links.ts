import type { FrameCounts, RoomSummary } from "../../core/room/room-summary.ts";
import { tileLabels } from "../../core/room/tile-label.ts";
import type { ContentLink } from "./content-link.ts";

/** The connections to a tab's content scripts, one a browser frame. */
export interface ContentLinks {
	all(): readonly ContentLink[];
	/** @param gone called when the connection has ended */
	add(link: ContentLink, closed: AbortSignal, gone: () => void): void;
	/** Tells each page what the labels on its tiles say; null: that it bears none. */
	label(summary: RoomSummary | null): void;
	/** Of those there, and of those that were. */
	counts(): Omit<FrameCounts, "analysed">;
	/** Since when none has been connected; null while one is. */
	silentSinceMs(): number | null;
	close(frameId: number): void;
	closeAll(): void;
}

export function contentLinks(nowMs: () => number): ContentLinks {
	const links = new Map<number, ContentLink>();
	let goneLinkCounts = NO_FRAMES;
	let silentSinceMs: number | null = nowMs();
	return {
		all: () => [...links.values()],
		add(link, closed, gone) {
			links.set(link.frameId, link);
			silentSinceMs = null;
			closed.addEventListener("abort", () => {
				if (links.get(link.frameId) !== link) return;
				links.delete(link.frameId);
				goneLinkCounts = addCounts(goneLinkCounts, link.counts());
				if (links.size === 0) silentSinceMs = nowMs();
				gone();
			});
		},
		label(summary) {
			for (const link of links.values())
				link.label(summary && tileLabels(summary, link.frameId));
		},
		counts: () => countsOf([...links.values()], goneLinkCounts),
		silentSinceMs: () => silentSinceMs,
		close: (frameId) => links.get(frameId)?.close(),
		closeAll() {
			for (const link of links.values()) link.close();
		},
	};
}

type Asked = Omit<FrameCounts, "analysed">;

const NO_FRAMES: Asked = { asked: 0, received: 0, dropped: 0 };

function addCounts(a: Asked, b: Asked): Asked {
	return {
		asked: a.asked + b.asked,
		received: a.received + b.received,
		dropped: a.dropped + b.dropped,
	};
}

/** Of all links, and of those that are gone. */
function countsOf(links: readonly { counts(): Asked }[], gone: Asked): Asked {
	return links.map((link) => link.counts()).reduce(addCounts, gone);
}
