import type { FrameCounts, RoomSummary } from "../../core/room/room-summary.ts";
import { tileLabels } from "../../core/room/tile-label.ts";
import type { ContentLink } from "./content-link.ts";

/** The connections to a tab's content scripts, one for each page frame. */
export interface ContentLinks {
	all(): readonly ContentLink[];
	/** @param gone called when the connection has ended */
	add(link: ContentLink, closed: AbortSignal, gone: () => void): void;
	/** Sends each page frame the labels for its tiles; null removes them. */
	label(summary: RoomSummary | null): void;
	/** The sum over all connections, including those that have ended. */
	counts(): Omit<FrameCounts, "analysed">;
	/** When the last content script disconnected, or the tab was begun; null while one is connected. */
	silentSinceMs(): number | null;
	/** The earliest of all connections; null while all of them answer. */
	unansweredSinceMs(): number | null;
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
		unansweredSinceMs() {
			const all = [...links.values()].flatMap(
				(link) => link.unansweredSinceMs() ?? [],
			);
			return all.length > 0 ? Math.min(...all) : null;
		},
		close: (frameId) => links.get(frameId)?.close(),
		closeAll() {
			for (const link of links.values()) link.close();
		},
	};
}

type RequestCounts = Omit<FrameCounts, "analysed">;

const NO_FRAMES: RequestCounts = { asked: 0, received: 0, dropped: 0 };

function addCounts(a: RequestCounts, b: RequestCounts): RequestCounts {
	return {
		asked: a.asked + b.asked,
		received: a.received + b.received,
		dropped: a.dropped + b.dropped,
	};
}

function countsOf(
	links: readonly { counts(): RequestCounts }[],
	gone: RequestCounts,
): RequestCounts {
	return links.map((link) => link.counts()).reduce(addCounts, gone);
}
