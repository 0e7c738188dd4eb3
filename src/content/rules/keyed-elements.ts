import { findFirst } from "../dom/page-members.ts";
import { searchBackoff } from "../dom/search-backoff.ts";
import { KEYED_ELEMENTS } from "./page-key.ts";

/** Returns a selector for the elements that a page keys as people. It covers the kinds that the page has; all kinds are tried again from time to time. */
export function keyedElements(): (
	roots: readonly ParentNode[],
	nowMs: number,
) => string {
	const search = searchBackoff();
	let kinds: readonly string[] = KEYED_ELEMENTS;
	return (roots, nowMs) => {
		if (search.isDue(nowMs)) {
			const found = kindsIn(roots);
			// The page may still become a meeting.
			if (found.length === 0) search.keepSoon();
			// Without any kind, one selector is enough: it matches nothing.
			kinds = found.length > 0 ? found : KEYED_ELEMENTS.slice(0, 1);
		}
		return kinds.join(",");
	};
}

function kindsIn(roots: readonly ParentNode[]): readonly string[] {
	return KEYED_ELEMENTS.filter((select) =>
		roots.some((root) => findFirst(root, select) !== null),
	);
}
