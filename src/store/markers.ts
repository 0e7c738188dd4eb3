import { parseMarker } from "../contract/session-schema.ts";
import type { Result } from "../core/base/result.ts";
import { MARKER_MAX_CHARS, type Marker } from "../core/timeline/marker.ts";
import { keepingIn } from "./keeping-choice.ts";
import { changeSessions, withSessions } from "./session-database.ts";
import { markersWithin } from "./session-keys.ts";

/** Marks a moment of a tab's session, unless nothing is to be kept. A marker of the same millisecond is replaced. */
export function addMarker(
	tabId: number,
	marker: Marker,
): Promise<Result<null>> {
	const text = [...marker.text].slice(0, MARKER_MAX_CHARS).join("");
	return changeSessions(async (transaction) => {
		const { keeps } = await keepingIn(transaction);
		if (keeps === "nothing") return null;
		await transaction
			.objectStore("markers")
			.put({ ...marker, text }, [tabId, marker.atMs]);
		return null;
	});
}

/** Oldest first. */
export function markersOf(
	tabId: number,
	fromMs: number,
	toMs: number,
): Promise<Result<readonly Marker[]>> {
	return withSessions(async (database) => {
		const stored = await database.getAll(
			"markers",
			markersWithin(tabId, fromMs, toMs),
		);
		return stored.flatMap((one) => parseMarker(one) ?? []);
	});
}
