import { positionOf } from "./page-members.ts";
/** Comparator that sorts elements in document order. */
export function inPageOrder(a: Element, b: Element): number {
	return positionOf(b, a) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
