import { type PageCheck, RULE_PARTS } from "../core/page/page-check.ts";
import { SITE_IDS } from "../core/page/site-id.ts";
import type { IgnoredVideos } from "../core/page/tile.ts";
import { aCount, aPageCount, listOf } from "./quantities.ts";
import * as v from "./schema.ts";
import { ignoredVideosSchema, listedIgnoredSchema } from "./tile-schema.ts";

const MAX_RULES = 100;
const MAX_SELECT_CHARS = 500;
const MAX_LINES = 20;
const MAX_LINE_CHARS = 1_100;

const pageCheck = (
	count: v.GenericSchema<number>,
	ignored: v.GenericSchema<IgnoredVideos>,
): v.GenericSchema<PageCheck> =>
	v.object({
		site: v.nullable(v.picklist(SITE_IDS)),
		siteBy: v.nullable(v.picklist(["host", "marks"])),
		tiles: v.object({
			live: count,
			"camera-off": count,
			"off-screen": count,
			stalled: count,
			unreadable: count,
		}),
		ignored,
		names: v.object({ site: count, page: count, numbered: count }),
		rules: listOf(
			v.object({
				part: v.picklist(RULE_PARTS),
				select: v.pipe(v.string(), v.maxLength(MAX_SELECT_CHARS)),
				count: count,
			}),
			MAX_RULES,
		),
		hasChanged: v.boolean(),
		structure: listOf(
			v.pipe(v.string(), v.maxLength(MAX_LINE_CHARS)),
			MAX_LINES,
		),
	});

export const listedCheckSchema = pageCheck(aPageCount, listedIgnoredSchema);
/** The sum over all page frames. */
export const pageCheckSchema = pageCheck(aCount, ignoredVideosSchema);
