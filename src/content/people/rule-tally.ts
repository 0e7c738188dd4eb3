import type { RuleCount, RulePart } from "../../core/page/page-check.ts";
import type { MatchedRule } from "../rules/match-rule.ts";
import type { Rule } from "../sites/site.ts";
import type { Person } from "./person.ts";

/** How often each rule of the site matched in a pass, for the page's check. */
export function ruleTally(
	people: readonly Person[],
	matched: readonly MatchedRule[],
): readonly RuleCount[] {
	const tally = new Map<RulePart, Map<Rule, number>>();
	const add = (part: RulePart, rule: Rule | null) => {
		if (!rule) return;
		const counts = tally.get(part) ?? new Map<Rule, number>();
		counts.set(rule, (counts.get(rule) ?? 0) + 1);
		tally.set(part, counts);
	};
	for (const { part, rule } of matched) add(part, rule);
	for (const person of people) {
		const { keyRule, nameRule, self, stageRule, microphoneRule } = person;
		add("key", keyRule);
		add("name", nameRule);
		if (typeof self !== "string") add("self", self);
		add("stage", stageRule);
		add("microphone-off", microphoneRule);
	}
	return [...tally].flatMap(([part, counts]) =>
		[...counts].map(([{ select }, count]) => ({ part, select, count })),
	);
}
