import { cleanMarkedName, cleanName } from "../../core/page/clean-name.ts";
import { attributeOf, findAll, textContentOf } from "../dom/page-members.ts";
import { closestAcrossShadow } from "../dom/shadow-dom.ts";
import type { TextRule } from "../sites/site.ts";

const MAX_COMPARED = 8;
const MAX_CHARS = 1_000;
/** Labels separate the facts about a person with the comma of their language. */
const COMMA = /[,，、،]/;

export interface SiteName {
	readonly name: string;
	readonly rule: TextRule;
}

/** The person's name, read where the site is known to write it. What stands there is the name, even "Camera off", unless the rule is uncertain or a text that can only be a name stands there, too. */
export function siteName(
	tile: Element,
	rules: readonly TextRule[],
): SiteName | null {
	return (
		nameBy(cleanName, tile, rules) ??
		nameBy(
			cleanMarkedName,
			tile,
			rules.filter(({ certainty }) => certainty !== "low"),
		)
	);
}

function nameBy(
	clean: (text: string) => string | null,
	tile: Element,
	rules: readonly TextRule[],
): SiteName | null {
	for (const rule of rules) {
		const own = closestAcrossShadow(tile, rule.select);
		const inside = [...findAll(tile, rule.select)];
		const elements = own ? [own, ...inside] : inside;
		for (const element of elements.slice(0, MAX_COMPARED)) {
			const name = clean(partOf(textOf(element, rule), rule));
			if (name) return { name, rule };
		}
	}
	return null;
}

function textOf(element: Element, { attribute }: TextRule): string {
	const text = attribute
		? attributeOf(element, attribute)
		: textContentOf(element);
	return (text ?? "").slice(0, MAX_CHARS);
}

function partOf(text: string, { part }: TextRule): string {
	if (!part) return text;
	const [before, ...after] = text.split(COMMA);
	return (part === "before-comma" ? before : after[0]) ?? "";
}
