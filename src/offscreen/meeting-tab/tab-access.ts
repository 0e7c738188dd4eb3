import { participantId } from "../../core/page/participant-id.ts";
import type {
	RoomAccess,
	TabPictureNeed,
} from "../../core/page/tab-picture.ts";
import type { Tile } from "../../core/page/tile.ts";
import type {
	ReceivedCrop,
	ReceivedFrame,
} from "../content-link/received-frame.ts";
import type { PageFrameTiles, PageLists } from "./page-lists.ts";
import type { TabPicture } from "./tab-picture.ts";

/** What one tab allows us to read: its page frames, and its picture for tiles that cannot be captured otherwise. */
export interface TabAccess {
	list(frameId: number, list: PageFrameTiles): void;
	drop(frameId: number): void;
	/** The page frame's list, with tiles marked as unreadable whose picture cannot be captured now. */
	listed(frameId: number): PageFrameTiles | undefined;
	cropFromTab(frameId: number, placed: ReceivedCrop): ReceivedFrame | null;
	summary(): RoomAccess;
}

/** @param changed called for each page frame that has a list, when the tab's picture starts or ends */
export function tabAccess(
	lists: PageLists,
	picture: TabPicture,
	changed: (frameId: number) => void,
): TabAccess {
	picture.onChange(() => {
		for (const frameId of lists.frameIds()) changed(frameId);
	});

	function noteNeed(): void {
		const people = lists.fromTab();
		picture.neededBy(
			new Set(people.map((one) => one.participantId)),
			lists.meeting(),
		);
	}

	function available(tile: Tile): Tile {
		const isMissing = tile.fromTab && picture.state !== "running";
		return isMissing && tile.video === "live"
			? { ...tile, video: "unreadable" }
			: tile;
	}

	function need(): TabPictureNeed | null {
		const people = lists.fromTab();
		const [first] = people;
		if (!first) return null;
		const { state, failure } = picture;
		return { people: people.length, reason: first.reason, state, failure };
	}

	return {
		list(frameId, list) {
			lists.keep(frameId, list);
			noteNeed();
		},
		drop(frameId) {
			lists.drop(frameId);
			noteNeed();
		},
		listed(frameId) {
			const list = lists.of(frameId);
			return list && { ...list, tiles: list.tiles.map(available) };
		},
		cropFromTab: (frameId, placed) =>
			picture.cropFromTab(participantId(frameId, placed.tileId), placed),
		summary: () => ({
			tabPicture: need(),
			closedPageFrames: lists.closedPageFrames(),
		}),
	};
}
