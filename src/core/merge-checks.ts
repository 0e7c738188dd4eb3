import type { PageCheck, RuleCount } from "./page-check.ts";

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
export function countTiles({ tiles }: PageCheck): number {
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
