import type { PassFacts, RulePart } from "../core/page-check.ts";
import type { MatchedRule } from "./matched-rule.ts";
import type { Person } from "./person.ts";
import type { Rule } from "./sites/site.ts";

/** Every rule of the site that matched in a pass, for the page's check. */
export function ruleTally(
	people: readonly Person[],
	matched: readonly MatchedRule[],
): PassFacts["matched"] {
	const ofPeople = people.flatMap(({ keyRule, nameRule, self, stageRule }) => [
		...entry("key", keyRule),
		...entry("name", nameRule),
		...entry("self", typeof self === "string" ? null : self),
		...entry("stage", stageRule),
	]);
	return [...matched, ...ofPeople].map(({ part, rule }) => ({
		part,
		select: rule.select,
	}));
}

function entry(part: RulePart, rule: Rule | null): readonly MatchedRule[] {
	return rule ? [{ part, rule }] : [];
}
