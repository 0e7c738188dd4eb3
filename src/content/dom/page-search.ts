import type { DirtyParts } from "./dirty-nodes.ts";
import { inPageOrder } from "./in-page-order.ts";

/** Every element in a root that a selector fits, in the page's order. The selector is about an element, what is around it and what is in it, not about what is beside it. */
export type Search = (root: ParentNode, select: string) => readonly Element[];

/** Searches whole pages, and in each later pass only what was touched since: to go through 5,000 elements takes 0.1 to 1 ms a selector. */
export interface PageSearch {
	/** A pass begins. */
	begin(nowMs: number, dirty: DirtyParts): void;
	readonly find: Search;
}

export const searchWhole: Search = (root, select) => [
	...root.querySelectorAll(select),
];

/** Classes change unreported. */
const WHOLE_AFTER_MS = 10_000;
/** More is as quickly searched as a whole. */
const MAX_PARTS = 40;

interface Found {
	readonly elements: readonly Element[];
	readonly wholeAtMs: number;
	readonly pass: number;
}

export function pageSearch(): PageSearch {
	const known = new WeakMap<ParentNode, Map<string, Found>>();
	let dirty: DirtyParts = "all";
	let pass = 0;
	let passAtMs = 0;

	function holds(found: Found): boolean {
		// What was touched while nobody asked is not known.
		const isLast = found.pass >= pass - 1;
		return isLast && passAtMs - found.wholeAtMs < WHOLE_AFTER_MS;
	}

	return {
		begin(nowMs, dirtySince) {
			pass++;
			passAtMs = nowMs;
			dirty =
				dirtySince !== "all" && dirtySince.parts.size > MAX_PARTS
					? "all"
					: dirtySince;
		},
		find(root, select) {
			const ofRoot = known.get(root) ?? new Map<string, Found>();
			known.set(root, ofRoot);
			const before = ofRoot.get(select);
			if (before?.pass === pass) return before.elements;
			const now =
				before && dirty !== "all" && holds(before)
					? { ...before, elements: renewed(before, root, select, dirty) }
					: { elements: searchWhole(root, select), wholeAtMs: passAtMs };
			ofRoot.set(select, { ...now, pass });
			return now.elements;
		},
	};
}

/** What was found, with what was touched looked at anew: itself, and all that is in parts whose own attributes changed or that came. */
function renewed(
	{ elements }: Found,
	root: ParentNode,
	select: string,
	{ nodes, parts }: Exclude<DirtyParts, "all">,
): readonly Element[] {
	const all = [...parts];
	const isStill = (one: Element) =>
		one.isConnected &&
		!all.some((part) => part.contains(one)) &&
		(!nodes.has(one) || one.matches(select));
	const kept = elements.filter(isStill);
	const found = new Set(kept);
	const add = (one: Node) => {
		if (!(one instanceof Element) || found.has(one)) return;
		if (one.matches(select) && one.getRootNode() === root) found.add(one);
	};
	for (const node of nodes) add(node);
	for (const part of all)
		for (const one of part.querySelectorAll(select)) add(one);
	return found.size === kept.length ? kept : [...found].sort(inPageOrder);
}
