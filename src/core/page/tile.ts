import { choiceFor, type PersonChoice } from "./person-choice.ts";
import type { TabPictureReason } from "./tab-picture.ts";

/** One participant's rectangle on a meeting page, as the content script sees it now. */
export interface Tile {
	/** The page's own key for the person if it has one, else one that lasts as long as the tile; unique within its page frame. */
	readonly tileId: string;
	/** Changes when another stream plays in the tile; everything learnt about the face is then void. */
	readonly streamKey: string;
	/** Plain text, cleaned and cut (see `clean-name.ts`); "Participant N" where the page shows none. */
	readonly name: string;
	readonly nameSource: "page" | "numbered";
	readonly isSelf: boolean;
	readonly video: TileVideo;
	/** The picture's own size in pixels, not its size on the page; 0 while there is no picture. */
	readonly widthPx: number;
	readonly heightPx: number;
	/** Set only if this tile can be read from nothing but the picture of the whole tab. */
	readonly fromTab?: TabPictureReason;
	/** Set only where the page's own markup says so; of other microphones, nothing is known. */
	readonly isMicrophoneOff?: true;
	/** Set if the person wrote the chat word; "namesake" if others on the page have the same name, so that nobody knows who of them did. */
	readonly asksOut?: AsksOut;
}

export const ASKS_OUT = ["alone", "namesake"] as const;
type AsksOut = (typeof ASKS_OUT)[number];

/** Whether a tile's video can be read. Everything but "live" means: no data, which is never "not attentive". */
export const TILE_VIDEO_STATES = [
	"live",
	"camera-off",
	"off-screen",
	"stalled",
	"unreadable",
] as const;
export type TileVideo = (typeof TILE_VIDEO_STATES)[number];

/** A tile with the user's choice for its person. */
export interface TileWithChoice extends Omit<Tile, "video"> {
	readonly video: TileVideo | "excluded";
	readonly choice: PersonChoice;
}

/** Numbers of videos on the page that are not read, by reason; the popup shows them. */
export interface IgnoredVideos {
	readonly screenShares: number;
	readonly duplicates: number;
	readonly tooSmall: number;
}

/**
 * One page's tiles as the user wants them: with the names the user gave, and without the pictures of people
 * the user left out.
 * @param onlySelf leaves out everybody but the user
 */
export function withChoices(
	tiles: readonly Tile[],
	meeting: string,
	choices: readonly PersonChoice[],
	onlySelf = false,
): readonly TileWithChoice[] {
	const presentKeys = new Set(tiles.map(({ tileId }) => tileId));
	return tiles.map((tile) => {
		const { tileId, nameSource, name, video } = tile;
		const person = {
			meeting,
			key: tileId,
			pageName: nameSource === "page" ? name : null,
		};
		const choice = choiceFor(person, choices, presentKeys);
		return {
			...tile,
			choice,
			name: choice.name ?? name,
			video:
				choice.isExcluded || (onlySelf && !tile.isSelf) ? "excluded" : video,
		};
	});
}
