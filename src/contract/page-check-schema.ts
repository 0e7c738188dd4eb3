import { type PageCheck, RULE_PARTS } from "../core/page/page-check.ts";
import { SITE_IDS } from "../core/page/site-id.ts";
import { aCount } from "./quantities.ts";
import * as v from "./schema.ts";
import { ignoredVideosSchema } from "./tile-schema.ts";

const MAX_RULES = 100;
const MAX_SELECT_CHARS = 500;
const MAX_LINES = 20;
const MAX_LINE_CHARS = 1_100;

export const pageCheckSchema: v.GenericSchema<PageCheck> = v.object({
	site: v.nullable(v.picklist(SITE_IDS)),
	siteBy: v.nullable(v.picklist(["host", "marks"])),
	tiles: v.object({
		live: aCount,
		"camera-off": aCount,
		"off-screen": aCount,
		stalled: aCount,
		unreadable: aCount,
	}),
	ignored: ignoredVideosSchema,
	names: v.object({ site: aCount, page: aCount, numbered: aCount }),
	rules: v.pipe(
		v.array(
			v.object({
				part: v.picklist(RULE_PARTS),
				select: v.pipe(v.string(), v.maxLength(MAX_SELECT_CHARS)),
				count: aCount,
			}),
		),
		v.maxLength(MAX_RULES),
	),
	hasChanged: v.boolean(),
	structure: v.pipe(
		v.array(v.pipe(v.string(), v.maxLength(MAX_LINE_CHARS))),
		v.maxLength(MAX_LINES),
	),
});
