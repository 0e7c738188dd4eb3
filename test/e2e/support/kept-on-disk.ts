import type { Page } from "playwright-core";
import type { SessionBin } from "../../../src/core/session-bin.ts";
import type { SessionRecord } from "../../../src/core/session-record.ts";

export interface KeptOnDisk {
	readonly sessions: readonly SessionRecord[];
	readonly bins: readonly SessionBin[];
}

/** All that the database holds now, read beside the extension's own code. */
export async function keptOnDisk(page: Page): Promise<KeptOnDisk> {
	const kept: unknown = await page.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const opening = indexedDB.open("sessions");
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const database = opening.result;
					const stores = database.transaction(["sessions", "bins"]);
					const sessions = stores.objectStore("sessions").getAll();
					const bins = stores.objectStore("bins").getAll();
					stores.oncomplete = () => {
						database.close();
						resolve({ sessions: sessions.result, bins: bins.result });
					};
				};
			}),
	);
	return kept as KeptOnDisk;
}

/** How long the meeting was heard, of what is kept. */
export function heardMs({ bins }: KeptOnDisk): number {
	return bins.reduce((sum, bin) => sum + bin.heardMs, 0);
}

/** Another database in the place of the sessions', as a damaged file or another version would leave it. */
export async function replaceDatabase(
	page: Page,
	version: number,
	store: string,
): Promise<void> {
	await page.evaluate(
		([version, store]) =>
			new Promise<void>((resolve, reject) => {
				const deleting = indexedDB.deleteDatabase("sessions");
				deleting.onerror = () => reject(deleting.error);
				deleting.onsuccess = () => {
					const opening = indexedDB.open("sessions", version);
					opening.onerror = () => reject(opening.error);
					opening.onupgradeneeded = () =>
						opening.result.createObjectStore(store);
					opening.onsuccess = () => {
						opening.result.close();
						resolve();
					};
				};
			}),
		[version, store] as const,
	);
}
