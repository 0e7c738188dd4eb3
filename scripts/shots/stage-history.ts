import type { Page } from "playwright-core";

type HistoryState = "whole" | "without-stores" | "newer";

const STORES = ["bins", "markers", "choices", "salts"];
const CLASSES = ["Maths 7b", "Physics 9", "Team meeting", ""];

/**
 * Replaces the database of past sessions by an empty one, or by one that this
 * version cannot read.
 * @param page a page of the extension that has not opened the database
 */
export async function setHistory(page: Page, state: HistoryState) {
	await page.evaluate(
		async ({ state, stores }) => {
			const end = (request: IDBOpenDBRequest) =>
				new Promise<IDBDatabase>((resolve, reject) => {
					request.onsuccess = () => resolve(request.result);
					request.onerror = () => reject(request.error);
				});
			await end(indexedDB.deleteDatabase("sessions"));
			const opening = indexedDB.open("sessions", state === "newer" ? 99 : 2);
			opening.onupgradeneeded = () => {
				if (state === "without-stores") return;
				const { result } = opening;
				result
					.createObjectStore("sessions")
					.createIndex("lastAtMs", "lastAtMs");
				for (const name of stores) result.createObjectStore(name);
			};
			const database = await end(opening);
			database.close();
		},
		{ state, stores: STORES },
	);
}

/**
 * Gives the sessions that fillHistory made the names of classes, and adds
 * markers to the latest.
 * @param options whether they are of audiences
 */
export async function nameSessions(
	page: Page,
	{ isAudience = false }: { readonly isAudience?: boolean } = {},
) {
	await page.evaluate(
		async ({ classes, isAudience }) => {
			const opening = indexedDB.open("sessions");
			await new Promise((resolve, reject) => {
				opening.onsuccess = resolve;
				opening.onerror = () => reject(opening.error);
			});
			const database = opening.result;
			const change = database.transaction(["sessions", "markers"], "readwrite");
			const done = new Promise((resolve, reject) => {
				change.oncomplete = resolve;
				change.onabort = () => reject(change.error);
			});
			const sessions = change.objectStore("sessions");
			const all = sessions.getAll();
			all.onsuccess = () => {
				for (const session of all.result) {
					const day = Number(session.id.split("-")[1]);
					const className = classes[day % classes.length];
					const settings = { ...session.settings, isAudience };
					sessions.put({ ...session, className, settings }, session.id);
					if (day !== 0) continue;
					for (const [minute, kind, text] of [
						[12, "topic", "Fractions"],
						[47, "question", ""],
						[80, "topic", "Exercise in pairs"],
					] as const) {
						const atMs = session.startedAtMs + minute * 60_000;
						change
							.objectStore("markers")
							.put({ atMs, kind, text }, [session.tabId, atMs]);
					}
				}
			};
			await done;
			database.close();
		},
		{ classes: CLASSES, isAudience },
	);
}
