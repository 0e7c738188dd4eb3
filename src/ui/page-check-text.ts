import type { PageCheck } from "../core/page-check.ts";
import { SITE_NAMES } from "./site-names.ts";

/** "Found 12 tiles: 10 with video, 2 with the camera off; 1 screen share not read; names from Google Meet's markup." */
export function pageCheckText(check: PageCheck): string {
	const { tiles, ignored } = check;
	const total = Object.values(tiles).reduce((sum, count) => sum + count, 0);
	const states = listed([
		[tiles.live, "with video"],
		[tiles["camera-off"], "with the camera off"],
		[tiles["off-screen"], "not shown now"],
		[tiles.stalled, "stalled"],
		[tiles.unreadable, "not readable yet"],
	]);
	const notRead = listed([
		[ignored.tooSmall, "too small"],
		[ignored.screenShares, plural(ignored.screenShares, "screen share")],
		[ignored.duplicates, plural(ignored.duplicates, "duplicate")],
	]);
	const parts = [
		`Found ${total} ${plural(total, "tile")}${states && `: ${states}`}`,
		notRead && `not read: ${notRead}`,
		namesText(check),
	];
	return `${parts.filter(Boolean).join("; ")}.`;
}

/** Null where the page is as expected. */
export function pageChangedText({
	site,
	hasChanged,
}: PageCheck): string | null {
	return hasChanged && site
		? `${SITE_NAMES[site]}'s page has changed: none of the marks that Roompulse knows are there. It goes on as on a page that it does not know, so names may be missing.`
		: null;
}

/** For people to copy and send of their own will: structure only, nobody's name. */
export function pageReportText(check: PageCheck, version: string): string {
	const rules = check.rules.map(
		({ part, select, count }) => `${count} x ${part}: ${select}`,
	);
	return [
		`Roompulse ${version}`,
		`Page: ${check.site ?? "unknown"}, told by ${check.siteBy ?? "nothing"}`,
		pageCheckText(check),
		"Marks found:",
		...(rules.length > 0 ? rules : ["none"]),
		"Around the videos:",
		...(check.structure.length > 0 ? check.structure : ["not looked at"]),
	].join("\n");
}

function namesText({ names, site }: PageCheck): string {
	const { site: bySite, page, numbered } = names;
	if (bySite + page + numbered === 0) return "";
	const named = listed([
		[bySite, site ? `from ${SITE_NAMES[site]}'s markup` : "from the markup"],
		[page, "from the text of tiles"],
		[numbered, "not found"],
	]);
	const isOne = [bySite, page, numbered].filter((count) => count > 0);
	return `names ${isOne.length === 1 ? named.replace(/^\d+ /, "") : named}`;
}

function listed(counts: readonly (readonly [number, string])[]): string {
	return counts
		.filter(([count]) => count > 0)
		.map(([count, words]) => `${count} ${words}`)
		.join(", ");
}

function plural(count: number, noun: string): string {
	return count === 1 ? noun : `${noun}s`;
}
