import { MAX_TILES } from "../../contract/tile-port.ts";
import type { PipelineFailure } from "../../core/base/pipeline-failure.ts";
import { mergeChecks, type PageCheck } from "../../core/page/page-check.ts";
import { participantId } from "../../core/page/participant-id.ts";
import type {
	ClosedPageFrame,
	TabPictureReason,
} from "../../core/page/tab-picture.ts";
import type { IgnoredVideos, Tile } from "../../core/page/tile.ts";
import type { TilesListed } from "../content-link/content-link.ts";
import type { MeetingPresence } from "./tab-picture.ts";

/** The tiles that one page frame listed last. */
export interface PageFrameTiles extends Omit<TilesListed, "type" | "tiles"> {
	readonly tiles: readonly Tile[];
	readonly origin: string | null;
}

/** A participant whom only the tab's picture shows, and why. */
export interface PersonFromTab {
	readonly participantId: string;
	readonly reason: TabPictureReason;
}

/** Keeps the last list of each page frame, as its content script sent it; lists are kept nowhere else. */
export interface PageLists {
	/** Only the first `MAX_TILES` of a tab are kept, however many page frames list them. */
	keep(frameId: number, list: PageFrameTiles): void;
	/** Notes that the page frame could not be searched. Its last list stays until the next one comes, which ends the failure. */
	fail(frameId: number, failure: PipelineFailure): void;
	/** The failure of a page frame that cannot be searched now; null if there is none. */
	failure(): PipelineFailure | null;
	drop(frameId: number): void;
	of(frameId: number): PageFrameTiles | undefined;
	frameIds(): readonly number[];
	fromTab(): readonly PersonFromTab[];
	/** Whether the tab still shows a meeting. */
	meeting(): MeetingPresence;
	/** The iframes that look like a meeting but have sent no list, one for each origin. */
	closedPageFrames(): readonly ClosedPageFrame[];
	/** Adds up the videos that all page frames ignored. */
	ignored(): IgnoredVideos;
	/** Sums up the checks of all page frames; null before the first list. */
	check(): PageCheck | null;
}

/** The first tile of each id: a page may send several, but a participant has one. */
function uniqueTiles(tiles: readonly Tile[]): readonly Tile[] {
	const ids = new Set<string>();
	return tiles.filter(({ tileId }) => {
		const isNew = !ids.has(tileId);
		ids.add(tileId);
		return isNew;
	});
}

export function pageLists(): PageLists {
	const lists = new Map<number, PageFrameTiles>();
	/** A sandboxed page frame has no origin of its own, and the page answers for it. */
	const topOrigin = () => lists.get(0)?.origin ?? null;
	const failures = new Map<number, PipelineFailure>();
	const sumOfIgnored = (field: keyof IgnoredVideos) =>
		[...lists.values()].reduce((sum, { ignored }) => sum + ignored[field], 0);
	return {
		keep(frameId, list) {
			const others = [...lists]
				.filter(([other]) => other !== frameId)
				.reduce((sum, [, { tiles }]) => sum + tiles.length, 0);
			const tiles = uniqueTiles(list.tiles).slice(
				0,
				Math.max(0, MAX_TILES - others),
			);
			const isWhole = tiles.length === list.tiles.length;
			lists.set(frameId, isWhole ? list : { ...list, tiles });
			failures.delete(frameId);
		},
		fail(frameId, failure) {
			failures.set(frameId, failure);
		},
		failure: () => failures.values().next().value ?? null,
		drop(frameId) {
			lists.delete(frameId);
			failures.delete(frameId);
		},
		of: (frameId) => lists.get(frameId),
		frameIds: () => [...lists.keys()],
		fromTab: () =>
			[...lists].flatMap(([frameId, { tiles }]) =>
				tiles.flatMap(({ tileId, fromTab: reason }) =>
					reason
						? [{ participantId: participantId(frameId, tileId), reason }]
						: [],
				),
			),
		meeting() {
			if (lists.size === 0) return "gone";
			const tiles = [...lists.values()].flatMap((list) => list.tiles);
			return tiles.some(({ isSelf }) => !isSelf) ? "here" : "empty";
		},
		closedPageFrames() {
			const open = new Set([...lists.values()].map(({ origin }) => origin));
			const closed = new Map<string, ClosedPageFrame>();
			for (const list of lists.values())
				for (const origin of list.meetingIframes ?? [])
					if (!open.has(origin) && !closed.has(origin))
						closed.set(origin, { origin, shownBy: list.origin ?? topOrigin() });
			return [...closed.values()];
		},
		ignored: () => ({
			screenShares: sumOfIgnored("screenShares"),
			duplicates: sumOfIgnored("duplicates"),
			tooSmall: sumOfIgnored("tooSmall"),
		}),
		check: () => mergeChecks([...lists.values()].map(({ check }) => check)),
	};
}
