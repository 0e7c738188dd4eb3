import type { PeopleOrder } from "../core/order-people.ts";

export const ORDER_WORDS: Record<PeopleOrder, string> = {
	tile: "as on the page",
	name: "by name",
	"needs-a-look": "needs a look first",
};

/** What is shown of all, where not all are; null where they are. */
export function shownText(shown: number, total: number): string | null {
	if (shown === total) return null;
	return shown === 0 ? "Nobody fits this now." : `${shown} of ${total} shown.`;
}
