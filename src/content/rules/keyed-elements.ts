import { searchBackoff } from "../dom/search-backoff.ts";
import { KEYED_ELEMENTS } from "./page-key.ts";

/** A selector of the elements that a page keys as people: of the kinds that it has, all kinds now and then. */
export function keyedElements(): (
	roots: readonly ParentNode[],
	nowMs: number,
) => string {
	const search = searchBackoff();
	let kinds: readonly string[] = KEYED_ELEMENTS;
	return (roots, nowMs) => {
		if (search.isDue(nowMs)) {
			const found = kindsIn(roots);
			// It may not be a meeting yet.
			if (found.length === 0) search.keepSoon();
			// One that matches nothing, where there is none.
			kinds = found.length > 0 ? found : KEYED_ELEMENTS.slice(0, 1);
		}
		return kinds.join(",");
	};
}

function kindsIn(roots: readonly ParentNode[]): readonly string[] {
	return KEYED_ELEMENTS.filter((select) =>
		roots.some((root) => root.querySelector(select) !== null),
	);
}
