import { parseResponse } from "../contract/parse-message.ts";
import type { Habits } from "../core/attending.ts";
import { type StoredItem, storedItem } from "../platform/storage.ts";

/** What a class does; outlives the browser. */
export function habitsStore(): StoredItem<Habits> {
	return storedItem("local", "habits", (stored) =>
		parseResponse("background/habits-requested", stored),
	);
}
