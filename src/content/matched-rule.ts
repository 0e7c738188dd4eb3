import type { RulePart } from "../core/page/page-check.ts";
import type { Rule } from "./sites/site.ts";

/** A site's rule that matched once, for the page's check. */
export interface MatchedRule {
	readonly part: RulePart;
	readonly rule: Rule;
}
