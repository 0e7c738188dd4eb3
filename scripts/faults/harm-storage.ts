import type { Page } from "playwright-core";

/** Replaces the sessions' database by a different one, as a damaged file or another version would leave it. */
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

/** Fills the disk as another program would, in ever smaller pieces until nothing more fits. */
export async function fillDisk(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const filler = await new Promise<IDBDatabase>((resolve, reject) => {
			const opening = indexedDB.open("filler", 1);
			opening.onerror = () => reject(opening.error);
			opening.onupgradeneeded = () =>
				opening.result.createObjectStore("pieces", { autoIncrement: true });
			opening.onsuccess = () => resolve(opening.result);
		});
		const write = (chars: number) =>
			new Promise<boolean>((resolve) => {
				const change = filler.transaction("pieces", "readwrite");
				const noise = crypto.getRandomValues(new Uint8Array(chars));
				change.objectStore("pieces").put(noise);
				change.oncomplete = () => resolve(true);
				change.onabort = () => resolve(false);
			});
		for (const bytes of [50_000, 5_000, 500, 50]) {
			let fits = true;
			while (fits) fits = await write(bytes);
		}
		filler.close();
	});
}

/** Fills one of the extension's storage areas until nothing more fits. */
export async function fillArea(
	page: Page,
	area: "session" | "local",
): Promise<void> {
	await page.evaluate(async (area) => {
		const store = chrome.storage[area];
		let piece = 0;
		for (const chars of [500_000, 50_000, 5_000, 500, 50])
			for (;;) {
				const filler = { [`filler-${piece++}`]: "x".repeat(chars) };
				if (
					!(await store.set(filler).then(
						() => true,
						() => false,
					))
				)
					break;
			}
	}, area);
}

export async function emptyArea(
	page: Page,
	area: "session" | "local",
): Promise<void> {
	await page.evaluate(async (area) => {
		const store = chrome.storage[area];
		const keys = Object.keys(await store.get(null));
		await store.remove(keys.filter((key) => key.startsWith("filler-")));
	}, area);
}

/** The script of a worker that opens a transaction and then hangs. */
export const HOLDER = `
const opening = indexedDB.open("sessions");
opening.onsuccess = () => {
	const { result: database } = opening;
	const held = database.transaction([...database.objectStoreNames], "readwrite");
	held.objectStore("bins").count().onsuccess = () => {
		postMessage("held");
		// The transaction waits for somebody to take this answer.
		held.objectStore("bins").count();
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
	};
};`;

/**
 * Holds the sessions' database in a transaction, as a page that hangs would.
 * @param script the address of the holder's script in the package
 * @returns a function that lets it go
 */
export async function lockDatabase(
	page: Page,
	script: string,
): Promise<() => Promise<void>> {
	await page.evaluate(
		(script) =>
			new Promise((resolve, reject) => {
				const holder = new Worker(script);
				Reflect.set(globalThis, "holder", holder);
				holder.onmessage = resolve;
				holder.onerror = ({ message }) => reject(new Error(message));
			}),
		script,
	);
	return () =>
		page.evaluate(() => Reflect.get(globalThis, "holder").terminate());
}
