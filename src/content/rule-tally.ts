import type { PassFacts, RulePart } from "../core/page-check.ts";
import type { MatchedRule } from "./matched-rule.ts";
import type { Person } from "./person.ts";
import type { Rule } from "./sites/site.ts";

/** Every rule of the site that matched in a pass, for the page's check. */
export function ruleTally(
	people: readonly Person[],
	matched: readonly MatchedRule[],
): PassFacts["matched"] {
	const all = matched.map(({ part, rule }) => ({ part, select: rule.select }));
	const add = (part: RulePart, rule: Rule | null) => {
		if (rule) all.push({ part, select: rule.select });
	};
	for (const { keyRule, nameRule, self, stageRule } of people) {
		add("key", keyRule);
		add("name", nameRule);
		if (typeof self !== "string") add("self", self);
		add("stage", stageRule);
	}
	return all;
}
