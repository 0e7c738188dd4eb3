import type { PeopleOrder } from "../core/room/order-people.ts";
import { text } from "../platform/i18n/text.ts";

export const ORDER_WORDS: Record<PeopleOrder, string> = {
	tile: text("order_tile"),
	name: text("order_name"),
	"needs-a-look": text("order_needs_a_look"),
};

/** What is shown of all, where not all are; null where they are. */
export function shownText(shown: number, total: number): string | null {
	if (shown === total) return null;
	return shown === 0 ? text("shown_none") : text("shown_of", shown, total);
}
