import type { CapturedFrame, TabCrop } from "../../contract/tile-port.ts";
import { failureOf } from "../../core/base/pipeline-failure.ts";
import { fail, type Result } from "../../core/base/result.ts";
import type {
	RoomAccess,
	TabPictureNeed,
} from "../../core/page/tab-picture.ts";
import type { Tile } from "../../core/page/tile.ts";
import { participantId } from "../../core/room/room.ts";
import type { TilesListed } from "../content-link/content-link.ts";
import { type TabPictureParts, tabPicture } from "./tab-picture.ts";

/** What one browser frame listed last. */
export interface PageFrameTiles extends Omit<TilesListed, "type"> {
	readonly origin: string | null;
}

/** What of one tab can be had: its picture, for tiles that nothing else shows, and its frames. */
export interface TabAccess {
	list(frameId: number, list: PageFrameTiles): void;
	drop(frameId: number): void;
	/** What the frame listed, as far as pictures can be had now. */
	listed(frameId: number): PageFrameTiles | undefined;
	cropFromTab(frameId: number, placed: TabCrop): CapturedFrame | null;
	startTabPicture(streamId: string): Promise<Result<null>>;
	summary(): RoomAccess;
	close(): void;
}

export interface TabAccessParts extends Omit<TabPictureParts, "changed"> {
	/** What can be had of this frame has changed. */
	readonly changed: (frameId: number) => void;
}

export function tabAccess({ changed, ...parts }: TabAccessParts): TabAccess {
	const lists = new Map<number, PageFrameTiles>();
	const picture = tabPicture({
		...parts,
		changed: () => {
			for (const frameId of lists.keys()) changed(frameId);
		},
	});

	const fromTab = () =>
		[...lists].flatMap(([frameId, { tiles }]) =>
			tiles.flatMap(({ tileId, fromTab: reason }) =>
				reason ? [{ key: participantId(frameId, tileId), reason }] : [],
			),
		);
	const noteNeed = () =>
		picture.neededBy(new Set(fromTab().map(({ key }) => key)));

	function available(tile: Tile): Tile {
		const isMissing = tile.fromTab && picture.state !== "running";
		return isMissing && tile.video === "live"
			? { ...tile, video: "unreadable" }
			: tile;
	}

	function need(): TabPictureNeed | null {
		const people = fromTab();
		const [first] = people;
		if (!first) return null;
		const { state, failure } = picture;
		return { people: people.length, reason: first.reason, state, failure };
	}

	function closedPageFrames(): readonly string[] {
		const all = [...lists.values()];
		const open = new Set(all.map(({ origin }) => origin));
		const there = all.flatMap(({ meetingIframes = [] }) => meetingIframes);
		return [...new Set(there)].filter((origin) => !open.has(origin));
	}

	return {
		list(frameId, list) {
			lists.set(frameId, list);
			noteNeed();
		},
		drop(frameId) {
			lists.delete(frameId);
			noteNeed();
		},
		listed(frameId) {
			const list = lists.get(frameId);
			return list && { ...list, tiles: list.tiles.map(available) };
		},
		cropFromTab: (frameId, placed) =>
			picture.cropFromTab(participantId(frameId, placed.tileId), placed),
		startTabPicture(streamId) {
			// Offered late, to a tab that has been switched off, say.
			if (fromTab().length > 0) return picture.start(streamId);
			const why = failureOf("tab-picture-refused", "nobody is read from it");
			return Promise.resolve(fail(why));
		},
		summary: () => ({
			tabPicture: need(),
			closedPageFrames: closedPageFrames(),
		}),
		close: picture.close,
	};
}
