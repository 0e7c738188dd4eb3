import { KEYED_ELEMENTS } from "./page-key.ts";

/** To look for every kind through a page of 5,000 elements takes a millisecond. */
const SEARCH_EVERY_MS = 4_000;

/** A selector of the elements that a page keys as people: of the kinds that it has, all kinds now and then. */
export function keyedElements(): (
	roots: readonly ParentNode[],
	nowMs: number,
) => string {
	let searchedAtMs = Number.NEGATIVE_INFINITY;
	let kinds: readonly string[] = KEYED_ELEMENTS;
	return (roots, nowMs) => {
		if (nowMs - searchedAtMs >= SEARCH_EVERY_MS) {
			searchedAtMs = nowMs;
			kinds = kindsIn(roots);
		}
		return kinds.join(",");
	};
}

function kindsIn(roots: readonly ParentNode[]): readonly string[] {
	const found = KEYED_ELEMENTS.filter((select) =>
		roots.some((root) => root.querySelector(select) !== null),
	);
	// One that matches nothing, where there is none.
	return found.length > 0 ? found : KEYED_ELEMENTS.slice(0, 1);
}
