import type { Page } from "playwright-core";

/** Everything that lies in one place of the extension's storage. */
export interface FilledPlace {
	readonly area: string;
	/** The key, or the database's store; N stands for a number at its end. */
	readonly store: string;
	/** The paths of everything that is neither null nor empty; `[]` stands for any entry of a list. */
	readonly paths: readonly string[];
	/** The whole content. */
	readonly text: string;
}

/** All that the extension's origin stores anywhere, read without the extension's own code. */
export async function filledPlaces(
	page: Page,
): Promise<readonly FilledPlace[]> {
	const found: readonly [string, string, unknown][] = await page.evaluate(
		async () => {
			const places: [string, string, unknown][] = [];
			for (const { name = "" } of await indexedDB.databases()) {
				const database = await new Promise<IDBDatabase>((resolve, reject) => {
					const opening = indexedDB.open(name);
					opening.onerror = () => reject(opening.error);
					opening.onsuccess = () => resolve(opening.result);
				});
				const area = name === "sessions" ? "IndexedDB" : `IndexedDB ${name}`;
				for (const store of database.objectStoreNames) {
					const from = database.transaction(store).objectStore(store);
					const [keys, values] = [from.getAllKeys(), from.getAll()];
					await new Promise((resolve) => {
						values.onsuccess = resolve;
					});
					for (const [i, value] of values.result.entries())
						places.push([
							area,
							store,
							{
								key: keys.result[i],
								// Bytes do not survive the way out of the page as what they are.
								value: value instanceof Uint8Array ? String(value) : value,
							},
						]);
				}
				database.close();
			}
			const { local, session, sync } = chrome.storage;
			for (const [area, all] of Object.entries({ local, session, sync }))
				for (const [key, value] of Object.entries(await all.get(null)))
					places.push([`storage.${area}`, key.replace(/\d+$/, "N"), value]);
			for (const [area, all] of Object.entries({
				localStorage,
				sessionStorage,
			}))
				for (const [key, value] of Object.entries(all))
					places.push([area, key, value]);
			for (const name of await caches.keys())
				places.push(["caches", name, name]);
			const root = await navigator.storage.getDirectory();
			for await (const name of (
				root as unknown as { keys(): AsyncIterable<string> }
			).keys())
				places.push(["files", name, name]);
			if (document.cookie !== "")
				places.push(["cookies", "cookie", document.cookie]);
			return places;
		},
	);
	return found.map(([area, store, content]) => ({
		area,
		store,
		paths: [...new Set(pathsOf(content, ""))].map((path) =>
			area === "IndexedDB" ? path.replace(/^value\.(?=.)/, "") : path,
		),
		text: JSON.stringify(content),
	}));
}

function pathsOf(value: unknown, path: string): readonly string[] {
	if (value === null || value === undefined) return [];
	if (Array.isArray(value))
		return value.flatMap((one) => pathsOf(one, `${path}[]`));
	if (typeof value === "object")
		return Object.entries(value).flatMap(([key, one]) =>
			pathsOf(one, path === "" ? key : `${path}.${key}`),
		);
	return [path];
}
