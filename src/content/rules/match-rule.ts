import type { RulePart } from "../../core/page/page-check.ts";
import {
	childElementCountOf,
	findAll,
	findFirst,
	firstChildOf,
} from "../dom/page-members.ts";
import { closestAcrossShadow } from "../dom/shadow-dom.ts";
import { isShown } from "../dom/video-state.ts";
import type { Rule } from "../sites/site.ts";

/** A tile has few elements; a hostile page may put many into it. */
const MAX_COMPARED = 60;

/** The first of the rules whose mark is on the tile, around it or in it. */
export function matchRule<R extends Rule>(
	tile: Element,
	rules: readonly R[],
): R | null {
	return rules.find((rule) => markOf(tile, rule) !== null) ?? null;
}

/** Like `matchRule`, but only marks that are shown count, such as the avatar that replaces a video. */
export function matchShownRule<R extends Rule>(
	tile: Element,
	rules: readonly R[],
): R | null {
	return (
		rules.find((rule) => {
			const mark = markOf(tile, rule);
			return mark !== null && isShown(mark);
		}) ?? null
	);
}

/** The element that has the rule's mark: the tile, an ancestor of it, or an element in it. */
export function markOf(tile: Element, rule: Rule): Element | null {
	const around = closestAcrossShadow(tile, rule.select);
	if (around && fulfils(around, rule)) return around;
	if (!rule.text && !rule.isMuted) return findFirst(tile, rule.select);
	const inside = [...findAll(tile, rule.select)];
	return (
		inside.slice(0, MAX_COMPARED).find((one) => fulfils(one, rule)) ?? null
	);
}

function fulfils(element: Element, { text, isMuted }: Rule): boolean {
	if (isMuted && !(element instanceof HTMLMediaElement && element.muted))
		return false;
	if (!text) return true;
	return (
		childElementCountOf(element) === 0 &&
		text.includes(firstChildOf(element)?.nodeValue?.trim() ?? "")
	);
}

/** A rule of the site that matched once, counted for the page's check. */
export interface MatchedRule {
	readonly part: RulePart;
	readonly rule: Rule;
}
