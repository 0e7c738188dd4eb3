import type { PageCheck } from "../../core/page/page-check.ts";
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
/** Marks are around videos or videos themselves. */
const VIDEOS_LOOKED_AT = 6;
const MARKED_AFTER_MS = 4_000;

export type ChooseSite = (
	host: string,
	roots: readonly ParentNode[],
	videos: readonly Element[],
	nowMs: number,
) => ChosenSite;

/** Whose page this is: by its host, else by its marks. Chosen anew in each pass, since an app may become a meeting without loading a page. */
export function siteChooser(): ChooseSite {
	const search = searchBackoff();
	let found: Site | undefined;
	const unmarkedAtMs = new WeakMap<Element, number>();
	/** To look for all marks around a video takes 50 µs. */
	const markAround = (video: Element, nowMs: number): Element | null => {
		const since = nowMs - (unmarkedAtMs.get(video) ?? Number.NEGATIVE_INFINITY);
		if (since < MARKED_AFTER_MS) return null;
		const mark = closestAcrossShadow(video, ANY_MARK);
		if (!mark) unmarkedAtMs.set(video, nowMs);
		return mark;
	};
	return (host, roots, videos, nowMs) => {
		const byHost = siteOfHost(host);
		if (byHost) return { site: byHost, by: "host" };
		const first = videos.slice(0, VIDEOS_LOOKED_AT);
		// All others than before, or the first at all: a meeting may have begun.
		if (first.length > 0 && !first.some((video) => unmarkedAtMs.has(video)))
			search.restart();
		const marked = first
			.map((video) => markAround(video, nowMs))
			.find((mark) => mark !== null);
		if (marked) found = siteOfMark(marked);
		else if (search.isDue(nowMs)) {
			const mark = roots
				.map((root) => root.querySelector(ANY_MARK))
				.find((one) => one !== null);
			found = mark ? siteOfMark(mark) : undefined;
		}
		return found ? { site: found, by: "marks" } : UNKNOWN;
	};
}

function siteOfMark(mark: Element): Site | undefined {
	return ALL_SITES.find(({ marks }) =>
		marks.some(({ select }) => mark.matches(select)),
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
