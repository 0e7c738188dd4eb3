import type { RulePart } from "../../core/page/page-check.ts";
import { closestAcrossShadow } from "../dom/shadow-dom.ts";
import { isShown } from "../dom/video-state.ts";
import type { Rule } from "../sites/site.ts";

/** A tile has few elements; a page that lies may have many. */
const MAX_COMPARED = 60;

/** The first of the rules that a tile bears: at itself, around it or in it. */
export function matchRule<R extends Rule>(
	tile: Element,
	rules: readonly R[],
): R | null {
	return rules.find((rule) => markOf(tile, rule) !== null) ?? null;
}

/** Likewise, but only by marks that are shown, such as the avatar in a video's place. */
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

/** The element that bears the mark. */
export function markOf(tile: Element, rule: Rule): Element | null {
	const around = closestAcrossShadow(tile, rule.select);
	if (around && isAsRuled(around, rule)) return around;
	if (!rule.text && !rule.isMuted) return tile.querySelector(rule.select);
	const inside = [...tile.querySelectorAll(rule.select)];
	return (
		inside.slice(0, MAX_COMPARED).find((one) => isAsRuled(one, rule)) ?? null
	);
}

function isAsRuled(element: Element, { text, isMuted }: Rule): boolean {
	if (isMuted && !(element instanceof HTMLMediaElement && element.muted))
		return false;
	if (!text) return true;
	return (
		element.childElementCount === 0 &&
		text.includes(element.firstChild?.nodeValue?.trim() ?? "")
	);
}

/** A site's rule that matched once, for the page's check. */
export interface MatchedRule {
	readonly part: RulePart;
	readonly rule: Rule;
}
