import type { Page } from "playwright-core";

/** What the history on the disk holds of all sessions together. */
export interface Kept {
	/** Time in which somebody was there to be read. */
	readonly heardMs: number;
	readonly markers: number;
	readonly sessions: number;
}

const NOTHING: Kept = { heardMs: 0, markers: 0, sessions: 0 };

/**
 * Reads the database without the extension's own code.
 * @param page any page of the extension
 */
export async function keptOf(page: Page): Promise<Kept> {
	const kept = await page.evaluate(
		() =>
			new Promise<Kept | null>((resolve, reject) => {
				const opening = indexedDB.open("sessions");
				opening.onerror = () => resolve(null);
				// Opening a missing database must not create an empty one.
				opening.onupgradeneeded = () => opening.transaction?.abort();
				opening.onsuccess = () => {
					const database = opening.result;
					const names = ["sessions", "bins", "markers"];
					const isOurs = names.every((name) =>
						database.objectStoreNames.contains(name),
					);
					if (!isOurs) {
						// An open connection would keep the extension from replacing the database.
						database.close();
						return resolve(null);
					}
					const stores = database.transaction(names);
					const bins = stores.objectStore("bins").getAll();
					const markers = stores.objectStore("markers").count();
					const sessions = stores.objectStore("sessions").count();
					stores.onabort = () => reject(stores.error);
					stores.oncomplete = () => {
						database.close();
						const heardMs = bins.result
							.map((bin) => Number(bin.heardMs))
							.reduce((sum, ms) => sum + ms, 0);
						resolve({
							heardMs,
							markers: markers.result,
							sessions: sessions.result,
						});
					};
				};
			}),
	);
	return kept ?? NOTHING;
}
