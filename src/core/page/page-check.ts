import type { SiteId } from "./site-id.ts";
import type { IgnoredVideos, Tile, TileVideo } from "./tile.ts";

/** What a site's rules are about. */
export const RULE_PARTS = [
	"tile",
	"key",
	"name",
	"self",
	"share",
	"camera-off",
	"stage",
	"not-people",
] as const;
export type RulePart = (typeof RULE_PARTS)[number];

/** How often a site's rule matched in one pass. */
export interface RuleCount {
	readonly part: RulePart;
	readonly select: string;
	readonly count: number;
}

/** What one pass over a page found, and by which marks: so that people see what is read, and that a page has changed. */
export interface PageCheck {
	readonly site: SiteId | null;
	readonly siteBy: "host" | "marks" | null;
	readonly tiles: Readonly<Record<TileVideo, number>>;
	readonly ignored: IgnoredVideos;
	/** By the site's own markup, by what any page may show, or not at all. */
	readonly names: {
		readonly site: number;
		readonly page: number;
		readonly numbered: number;
	};
	readonly rules: readonly RuleCount[];
	/** People are shown, and none of the site's marks for their tiles is there. */
	readonly hasChanged: boolean;
	/** Of a page that has changed: tags, names of attributes and counts around its videos, no text and no names. */
	readonly structure: readonly string[];
}

export interface PassFacts {
	readonly site: SiteId | null;
	readonly siteBy: PageCheck["siteBy"];
	/** Whether anything is known of this site's tiles. */
	readonly knowsTiles: boolean;
	readonly tiles: readonly Tile[];
	readonly ignored: IgnoredVideos;
	/** Of the tiles: whose names the site's rules gave. */
	readonly namedBySite: number;
	/** Rules that differ in what else they ask of an element may have one selector. */
	readonly matched: readonly RuleCount[];
}

export function checkPage(facts: PassFacts): Omit<PageCheck, "structure"> {
	const { site, siteBy, tiles, ignored, matched, namedBySite } = facts;
	const named = tiles.filter(({ nameSource }) => nameSource === "page").length;
	const othersPlay = tiles.some(
		({ video, isSelf }) => video === "live" && !isSelf,
	);
	const hasTile = matched.some(({ part }) => part === "tile");
	return {
		site,
		siteBy,
		tiles: countStates(tiles),
		ignored,
		names: {
			site: namedBySite,
			page: named - namedBySite,
			numbered: tiles.length - named,
		},
		rules: onePerSelector(matched),
		hasChanged: facts.knowsTiles && othersPlay && !hasTile,
	};
}

function countStates(
	tiles: readonly Tile[],
): Readonly<Record<TileVideo, number>> {
	const counts = {
		live: 0,
		"camera-off": 0,
		"off-screen": 0,
		stalled: 0,
		unreadable: 0,
	};
	for (const { video } of tiles) counts[video]++;
	return counts;
}

function onePerSelector(matched: readonly RuleCount[]): readonly RuleCount[] {
	const counts = new Map<string, RuleCount>();
	for (const { part, select, count } of matched) {
		const key = `${part} ${select}`;
		const before = counts.get(key)?.count ?? 0;
		counts.set(key, { part, select, count: before + count });
	}
	return [...counts.values()];
}

/** A page's list of marks, and a report, are no longer than these. */
const MAX_RULES = 100;

const MAX_LINES = 20;

/** What the passes over all browser frames of a tab found, as one; the site is that of the frame with most people, or of one that has changed. Null where there was no pass. */
export function mergeChecks(checks: readonly PageCheck[]): PageCheck | null {
	const [leading] = checks.toSorted(moreTellingFirst);
	if (!leading) return null;
	const sum = (count: (check: PageCheck) => number) =>
		checks.reduce((total, check) => total + count(check), 0);
	return {
		site: leading.site,
		siteBy: leading.siteBy,
		tiles: {
			live: sum(({ tiles }) => tiles.live),
			"camera-off": sum(({ tiles }) => tiles["camera-off"]),
			"off-screen": sum(({ tiles }) => tiles["off-screen"]),
			stalled: sum(({ tiles }) => tiles.stalled),
			unreadable: sum(({ tiles }) => tiles.unreadable),
		},
		ignored: {
			screenShares: sum(({ ignored }) => ignored.screenShares),
			duplicates: sum(({ ignored }) => ignored.duplicates),
			tooSmall: sum(({ ignored }) => ignored.tooSmall),
		},
		names: {
			site: sum(({ names }) => names.site),
			page: sum(({ names }) => names.page),
			numbered: sum(({ names }) => names.numbered),
		},
		rules: mergeRules(checks.flatMap(({ rules }) => rules)).slice(0, MAX_RULES),
		hasChanged: leading.hasChanged,
		structure: checks.flatMap(({ structure }) => structure).slice(0, MAX_LINES),
	};
}

function moreTellingFirst(one: PageCheck, other: PageCheck): number {
	return (
		Number(other.hasChanged) - Number(one.hasChanged) ||
		countTiles(other) - countTiles(one) ||
		Number(other.site !== null) - Number(one.site !== null)
	);
}

/** Of every state. */
function countTiles({ tiles }: PageCheck): number {
	return Object.values(tiles).reduce((sum, count) => sum + count, 0);
}

function mergeRules(rules: readonly RuleCount[]): readonly RuleCount[] {
	const counts = new Map<string, RuleCount>();
	for (const { part, select, count } of rules) {
		const key = `${part} ${select}`;
		const before = counts.get(key)?.count ?? 0;
		counts.set(key, { part, select, count: before + count });
	}
	return [...counts.values()];
}
