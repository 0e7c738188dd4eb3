import type { PageCheck } from "../../core/page/page-check.ts";
import { counted, listText, text } from "../../platform/i18n/text.ts";
import { SITE_NAMES } from "../kit/site-names.ts";

/** "Found 12 tiles: 10 with video, 2 with the camera off; 1 screen share not read; names from Google Meet's markup." */
export function pageCheckText(check: PageCheck): string {
	const { tiles, ignored } = check;
	const total = Object.values(tiles).reduce((sum, count) => sum + count, 0);
	const found = counted("check_found", total);
	const states = [
		tiles.live > 0 && text("check_video", tiles.live),
		tiles["camera-off"] > 0 && text("check_camera_off", tiles["camera-off"]),
		tiles["off-screen"] > 0 && text("check_off_screen", tiles["off-screen"]),
		tiles.stalled > 0 && text("check_stalled", tiles.stalled),
		tiles.unreadable > 0 && text("check_unreadable", tiles.unreadable),
	].filter((part) => part !== false);
	const notRead = [
		ignored.tooSmall > 0 && text("check_too_small", ignored.tooSmall),
		ignored.screenShares > 0 && counted("screen_shares", ignored.screenShares),
		ignored.duplicates > 0 && counted("duplicates", ignored.duplicates),
	].filter((part) => part !== false);
	const parts = [
		states.length > 0
			? text("check_with_states", found, listText(states))
			: found,
		notRead.length > 0 && text("check_not_read", listText(notRead)),
		namesText(check),
	].filter((part) => part !== false);
	return text("sentence", listText(parts, "list_semicolon"));
}

/** Says that the service has changed its page; null where the page is as expected. */
export function pageChangedText({
	site,
	hasChanged,
}: PageCheck): string | null {
	return hasChanged && site ? text("page_changed", SITE_NAMES[site]) : null;
}

/** A report that users may copy and send if they wish: it describes the page's structure and has nobody's name in it. */
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

function namesText({ names, site }: PageCheck): string | false {
	const bySite = site
		? text("check_names_site", SITE_NAMES[site])
		: text("check_names_markup");
	const ways = [
		{ count: names.site, words: bySite },
		{ count: names.page, words: text("check_names_page") },
		{ count: names.numbered, words: text("check_names_numbered") },
	].filter(({ count }) => count > 0);
	if (ways.length === 0) return false;
	const parts = ways.map(({ count, words }) =>
		ways.length === 1 ? words : text("check_names_counted", count, words),
	);
	return text("check_names", listText(parts));
}
