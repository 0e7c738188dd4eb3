import type { Page } from "playwright-core";
import { SESSION_BIN_MS } from "../../../src/core/session/session-bin.ts";

const BINS = 720;
const DAY_MS = 86_400_000;

/**
 * Fills the database of past sessions as the recorder would: sessions of two
 * hours, one a day, of ten classes. Retention is set to unlimited, since the
 * page would otherwise delete the older sessions.
 * @param page a page of the extension that has opened the database before
 * @param count number of sessions
 */
export async function fillHistory(page: Page, count: number) {
	await page.evaluate(fill, {
		count,
		bins: BINS,
		binMs: SESSION_BIN_MS,
		dayMs: DAY_MS,
	});
}

/** Runs in the page. */
async function fill({
	count,
	bins,
	binMs,
	dayMs,
}: {
	count: number;
	bins: number;
	binMs: number;
	dayMs: number;
}): Promise<void> {
	const database = await new Promise(
		(resolve: (database: IDBDatabase) => void, reject) => {
			const opening = indexedDB.open("sessions");
			opening.onerror = () => reject(opening.error);
			opening.onsuccess = () => resolve(opening.result);
		},
	);
	const lastMs = Math.floor(Date.now() / binMs) * binMs - bins * binMs;
	for (let day = 0; day < count; day++) {
		const startMs = lastMs - day * dayMs;
		const id = `filled-${day}`;
		const change = database.transaction(
			["sessions", "bins", "choices"],
			"readwrite",
		);
		change
			.objectStore("choices")
			.put({ keeps: "room", retentionDays: null, reason: "" }, "keeping");
		let attendingMs = 0;
		for (let i = 0; i < bins; i++) {
			const attending = (14 + 8 * Math.sin(day + i / 40)) * binMs;
			attendingMs += attending;
			const expressionMs = [16, 6, 1, 1, 0, 0, 0, 0, 1, 0].map(
				(people) => people * binMs,
			);
			const room = {
				presentMs: 30 * binMs,
				readableMs: 25 * binMs,
				elsewhereMs: 2 * binMs,
				attendingMs: attending,
				expressionMs,
			};
			const bin = {
				startMs: startMs + i * binMs,
				heardMs: binMs,
				room,
				people: null,
			};
			change.objectStore("bins").put(bin, [id, bin.startMs]);
		}
		const lengthMs = bins * binMs;
		const told = {
			readableMs: 25 * lengthMs,
			elsewhereMs: 2 * lengthMs,
			attendingMs,
			expressionMs: null,
		};
		change.objectStore("sessions").put(
			{
				id,
				tabId: 1,
				meetingHash: String(day % 10).repeat(64),
				className: `Class ${day % 10}`,
				startedAtMs: startMs,
				lastAtMs: startMs + lengthMs,
				settings: {
					version: "0.1.0",
					reads: "attention-and-expression",
					notesExpected: false,
					keepsPeople: false,
				},
				totals: {
					heardMs: lengthMs,
					presentMs: 30 * lengthMs,
					readableMs: told.readableMs,
					told,
					mostPeople: 30,
				},
			},
			id,
		);
		await new Promise((resolve, reject) => {
			change.oncomplete = () => resolve(undefined);
			change.onabort = () => reject(change.error);
		});
	}
	database.close();
}
