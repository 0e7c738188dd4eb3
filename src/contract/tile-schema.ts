import { cleanMarkedName, plainName } from "../core/page/clean-name.ts";
import { TAB_PICTURE_REASONS } from "../core/page/tab-picture.ts";
import {
	ASKS_OUT,
	type IgnoredVideos,
	TILE_VIDEO_STATES,
	type Tile,
} from "../core/page/tile.ts";
import {
	aCount,
	aName,
	anId,
	aPageCount,
	aTileId,
	aVideoPx,
} from "./quantities.ts";
import * as v from "./schema.ts";

const sentTile = v.object({
	tileId: aTileId,
	streamKey: anId,
	name: aName,
	nameSource: v.picklist(["page", "numbered"]),
	isSelf: v.boolean(),
	video: v.picklist(TILE_VIDEO_STATES),
	widthPx: aVideoPx,
	heightPx: aVideoPx,
	fromTab: v.exactOptional(v.picklist(TAB_PICTURE_REASONS)),
	isMicrophoneOff: v.exactOptional(v.literal(true)),
	asksOut: v.exactOptional(v.picklist(ASKS_OUT)),
});

/** The content script cleans names, but it shares its process with the page, so they are cleaned again on arrival. */
export const tileSchema: v.GenericSchema<Tile> = v.pipe(
	sentTile,
	v.transform((tile) => {
		const { name, nameSource } = tile;
		const cleaned = nameSource === "page" ? cleanMarkedName(name) : null;
		return { ...tile, name: cleaned ?? plainName(name) };
	}),
);

const ignoredVideos = (
	count: v.GenericSchema<number>,
): v.GenericSchema<IgnoredVideos> =>
	v.object({ screenShares: count, duplicates: count, tooSmall: count });

export const listedIgnoredSchema = ignoredVideos(aPageCount);
/** The sum over all page frames. */
export const ignoredVideosSchema = ignoredVideos(aCount);
