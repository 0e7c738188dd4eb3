import { TAB_PICTURE_REASONS } from "../core/page/tab-picture.ts";
import {
	type IgnoredVideos,
	TILE_VIDEO_STATES,
	type Tile,
} from "../core/page/tile.ts";
import { aCount, aName, anId } from "./quantities.ts";
import * as v from "./schema.ts";

export const tileSchema: v.GenericSchema<Tile> = v.object({
	tileId: anId,
	streamKey: anId,
	name: aName,
	nameSource: v.picklist(["page", "numbered"]),
	isSelf: v.boolean(),
	video: v.picklist(TILE_VIDEO_STATES),
	widthPx: aCount,
	heightPx: aCount,
	fromTab: v.exactOptional(v.picklist(TAB_PICTURE_REASONS)),
});

export const ignoredVideosSchema: v.GenericSchema<IgnoredVideos> = v.object({
	screenShares: aCount,
	duplicates: aCount,
	tooSmall: aCount,
});
