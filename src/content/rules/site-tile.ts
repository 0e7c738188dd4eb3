import { closestAcrossShadow, parentAcrossShadow } from "../dom/shadow-dom.ts";
import type { Rule } from "../sites/site.ts";

/** A pooled tile may contain a second video for a moment; an element with more than these is no single person's tile. */
const MAX_VIDEOS_IN_TILE = 3;
const MAX_NESTED = 8;

export interface SiteTile {
	readonly element: Element;
	readonly rule: Rule;
}

/** The tile around an element, by the first of the site's rules that finds one: the outermost match that is not the whole grid. */
export function siteTile(
	inside: Element,
	videosInside: ReadonlyMap<Element, number>,
	rules: readonly Rule[],
): SiteTile | null {
	for (const rule of rules) {
		let outermost: Element | null = null;
		let next = closestAcrossShadow(inside, rule.select);
		for (let i = 0; next && i < MAX_NESTED; i++) {
			if ((videosInside.get(next) ?? 1) > MAX_VIDEOS_IN_TILE) break;
			outermost = next;
			const parent = parentAcrossShadow(next);
			next = parent && closestAcrossShadow(parent, rule.select);
		}
		if (outermost) return { element: outermost, rule };
	}
	return null;
}
