import type { SiteId } from "./site-id.ts";
import type { IgnoredVideos, Tile, TileVideo } from "./tile.ts";

/** The parts of a page that a site's rules can find. */
export const RULE_PARTS = [
	"tile",
	"key",
	"name",
	"self",
	"share",
	"camera-off",
	"microphone-off",
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

/** The result of one pass over a page, and the marks by which it was found, so that users see what is read and whether the page has changed. */
export interface PageCheck {
	readonly site: SiteId | null;
	readonly siteBy: "host" | "marks" | null;
	readonly tiles: Readonly<Record<TileVideo, number>>;
	readonly ignored: IgnoredVideos;
	/** Numbers of people named by the site's own markup, by hints that any page may give, or not at all. */
	readonly names: {
		readonly site: number;
		readonly page: number;
		readonly numbered: number;
	};
	readonly rules: readonly RuleCount[];
	/** Whether people are shown although none of the site's marks for their tiles is there. */
	readonly hasChanged: boolean;
	/** Only for a page that has changed: tags, names of attributes and counts around its videos, without texts or people's names. */
	readonly structure: readonly string[];
}

export interface PassFacts {
	readonly site: SiteId | null;
	readonly siteBy: PageCheck["siteBy"];
	/** Whether anything is known of this site's tiles. */
	readonly knowsTiles: boolean;
	readonly tiles: readonly Tile[];
	readonly ignored: IgnoredVideos;
	/** How many tiles have a name from the site's rules. */
	readonly namedBySite: number;
	/** Several rules may share a selector and differ in their other conditions. */
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

/** Limits for the length of the merged lists of rules and of structure lines. */
const MAX_RULES = 100;

const MAX_LINES = 20;

/**
 * Merges the passes over all page frames of a tab. The site is that of a page frame that has changed, else of the
 * one with most people. Null without any pass.
 */
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
