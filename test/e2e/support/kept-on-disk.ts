import type { Page } from "playwright-core";
import type { SessionBin } from "../../../src/core/session/session-bin.ts";
import type { SessionRecord } from "../../../src/core/session/session-record.ts";
import type { Marker } from "../../../src/core/timeline/marker.ts";

export interface KeptOnDisk {
	readonly sessions: readonly SessionRecord[];
	readonly bins: readonly SessionBin[];
	readonly markers: readonly Marker[];
}

/**
 * The database's whole content, read without the extension's own code.
 * @throws if there is no database, or a different one
 */
export async function keptOnDisk(page: Page): Promise<KeptOnDisk> {
	const kept: unknown = await page.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const opening = indexedDB.open("sessions");
				opening.onerror = () => reject(opening.error);
				// Opening a missing database must not create an empty one.
				opening.onupgradeneeded = () => opening.transaction?.abort();
				opening.onsuccess = () => {
					const database = opening.result;
					const names = ["sessions", "bins", "markers"];
					if (
						!names.every((name) => database.objectStoreNames.contains(name))
					) {
						// An open connection would keep the extension from replacing the database.
						database.close();
						reject(new Error("This is not the sessions' database."));
						return;
					}
					const stores = database.transaction(names);
					const sessions = stores.objectStore("sessions").getAll();
					const bins = stores.objectStore("bins").getAll();
					const markers = stores.objectStore("markers").getAll();
					stores.oncomplete = () => {
						database.close();
						resolve({
							sessions: sessions.result,
							bins: bins.result,
							markers: markers.result,
						});
					};
				};
			}),
	);
	return kept as KeptOnDisk;
}

/** The meeting time that the stored bins cover, in milliseconds. */
export function heardMs({ bins }: Pick<KeptOnDisk, "bins">): number {
	return bins.reduce((sum, bin) => sum + bin.heardMs, 0);
}
