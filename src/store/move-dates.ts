import { parseMarker, parseSessionBin } from "../contract/session-schema.ts";
import { type DateMove, dateOf } from "../core/base/clock-track.ts";
import { addBins } from "../core/session/session-bin.ts";
import type { SessionRecord } from "../core/session/session-record.ts";
import type { WriteTransaction } from "./session-database.ts";
import { binsOf, markersWithin } from "./session-keys.ts";

/** Corrects a kept session's dates, those of its bins and markers included. */
export async function moveDates(
	transaction: WriteTransaction,
	session: SessionRecord,
	move: DateMove,
): Promise<SessionRecord> {
	const moved = (dateMs: number) => dateOf([move], dateMs);
	const { id, tabId, startedAtMs, lastAtMs } = session;
	const isMoved = (dateMs: number) => moved(dateMs) !== dateMs;

	const bins = transaction.objectStore("bins");
	for (const key of await bins.getAllKeys(binsOf(id))) {
		const [, startMs] = key;
		if (!isMoved(startMs)) continue;
		const bin = parseSessionBin(await bins.get(key));
		await bins.delete(key);
		if (!bin) continue;
		const to = { ...bin, startMs: moved(startMs) };
		// Where a gap has closed again, the same ten seconds may have been kept before it.
		const there = parseSessionBin(await bins.get([id, to.startMs]));
		await bins.put(there ? addBins(there, to) : to, [id, to.startMs]);
	}

	const markers = transaction.objectStore("markers");
	// A marker may be later than the last bin that was written.
	const within = markersWithin(tabId, startedAtMs, Number.MAX_VALUE);
	for (const key of await markers.getAllKeys(within)) {
		if (!isMoved(key[1])) continue;
		const marker = parseMarker(await markers.get(key));
		await markers.delete(key);
		if (!marker) continue;
		const atMs = moved(marker.atMs);
		await markers.put({ ...marker, atMs }, [tabId, atMs]);
	}

	return {
		...session,
		startedAtMs: moved(startedAtMs),
		lastAtMs: moved(lastAtMs),
	};
}
