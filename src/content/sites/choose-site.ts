import type { PageCheck } from "../../core/page/page-check.ts";
import { findFirst, matchesSelector } from "../dom/page-members.ts";
import { searchBackoff } from "../dom/search-backoff.ts";
import { closestAcrossShadow } from "../dom/shadow-dom.ts";
import { ALL_SITES } from "./all-sites.ts";
import type { Site } from "./site.ts";

export interface ChosenSite {
	readonly site: Site | null;
	readonly by: PageCheck["siteBy"];
}

const UNKNOWN: ChosenSite = { site: null, by: null };
const ANY_MARK = ALL_SITES.flatMap(({ marks }) =>
	marks.map(({ select }) => select),
).join(",");
/** Marks are around videos or on videos themselves, so a few videos are enough. */
const MAX_CHECKED_VIDEOS = 6;
/** Searching for all marks around a video takes 50 µs, so a video without one is checked again only after this time. */
const RECHECK_AFTER_MS = 4_000;

export type ChooseSite = (
	host: string,
	roots: readonly ParentNode[],
	videos: readonly Element[],
	nowMs: number,
) => ChosenSite;

/** Recognises a page's service by its host, else by its marks. It is asked in each pass, because an app may become a meeting without loading a page. */
export function siteChooser(): ChooseSite {
	const search = searchBackoff();
	let found: Site | undefined;
	const unmarkedAtMs = new WeakMap<Element, number>();
	const markAround = (video: Element, nowMs: number): Element | null => {
		const since = nowMs - (unmarkedAtMs.get(video) ?? Number.NEGATIVE_INFINITY);
		if (since < RECHECK_AFTER_MS) return null;
		const mark = closestAcrossShadow(video, ANY_MARK);
		if (!mark) unmarkedAtMs.set(video, nowMs);
		return mark;
	};
	return (host, roots, videos, nowMs) => {
		const byHost = siteOfHost(host);
		if (byHost) return { site: byHost, by: "host" };
		const first = videos.slice(0, MAX_CHECKED_VIDEOS);
		// All these videos are new, so a meeting may have begun.
		if (first.length > 0 && !first.some((video) => unmarkedAtMs.has(video)))
			search.restart();
		const marked = first
			.map((video) => markAround(video, nowMs))
			.find((mark) => mark !== null);
		if (marked) found = siteOfMark(marked);
		else if (search.isDue(nowMs)) {
			const mark = roots
				.map((root) => findFirst(root, ANY_MARK))
				.find((one) => one !== null);
			found = mark ? siteOfMark(mark) : undefined;
		}
		return found ? { site: found, by: "marks" } : UNKNOWN;
	};
}

function siteOfMark(mark: Element): Site | undefined {
	return ALL_SITES.find(({ marks }) =>
		marks.some(({ select }) => matchesSelector(mark, select)),
	);
}

export function siteOfHost(host: string): Site | undefined {
	return ALL_SITES.find(({ hosts }) =>
		hosts.some((pattern) =>
			pattern.startsWith("*.")
				? host === pattern.slice(2) || host.endsWith(pattern.slice(1))
				: host === pattern,
		),
	);
}
