import { attributeOf } from "../dom/page-members.ts";
import type { KeyRule } from "../sites/site.ts";
import { markOf } from "./match-rule.ts";

const MAX_CHARS = 200;

export interface SiteKey {
	readonly key: string;
	readonly rule: KeyRule;
}

/** The site's own key for the person in a tile. */
export function siteKey(
	tile: Element,
	rules: readonly KeyRule[],
): SiteKey | null {
	for (const rule of rules) {
		const mark = markOf(tile, rule);
		const value = (mark && attributeOf(mark, rule.attribute)) ?? "";
		const cut = value.slice(0, MAX_CHARS);
		const key = rule.pattern ? rule.pattern.exec(cut)?.[1] : cut;
		if (key) return { key, rule };
	}
	return null;
}
