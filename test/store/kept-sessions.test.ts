import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import {
	aBin,
	BIN_MS,
	START_MS,
	someNews,
	spent,
} from "../support/session-builders.ts";

/** The store as in each of the extension's pages, with a connection of its own. */
async function aPage() {
	vi.resetModules();
	return {
		...(await import("../../src/store/write-session.ts")),
		...(await import("../../src/store/kept-sessions.ts")),
		...(await import("../../src/store/keeping-choice.ts")),
		...(await import("../../src/store/forget-old-sessions.ts")),
		...(await import("../../src/store/markers.ts")),
	};
}

function valueIn<T>(
	result: { ok: true; value: T } | { ok: false; error: unknown },
): T {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

/** A database file as another program may have written it. */
function openRaw(version: number, upgrade: (database: IDBDatabase) => void) {
	return new Promise<void>((resolve, reject) => {
		const request = indexedDB.open("sessions", version);
		request.onupgradeneeded = () => upgrade(request.result);
		request.onerror = () => reject(request.error);
		request.onsuccess = () => {
			request.result.close();
			resolve();
		};
	});
}

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

const PEOPLE = [{ key: "a", name: "Ada", spent: spent(1, 1, 1) }];

describe("the stored sessions", () => {
	test("grow with each write, and are read back whole", async () => {
		const page = await aPage();
		const id = valueIn(await page.writeSession(someNews()));
		const bins = [aBin(0, { heardMs: 0, room: spent(0, 0, 0) }), aBin(1)];
		expect(valueIn(await page.writeSession(someNews({ id, bins })))).toBe(id);
		const kept = valueIn(await page.readSession(id ?? ""));
		expect(kept?.bins).toEqual([aBin(0), aBin(1)]);
		expect(kept?.session).toMatchObject({
			startedAtMs: START_MS,
			lastAtMs: START_MS + 2 * BIN_MS,
			totals: { heardMs: 2 * BIN_MS, mostPeople: 10 },
		});
		expect(valueIn(await page.listSessions(START_MS)).sessions).toEqual([
			kept?.session,
		]);
	});

	test("contain people only once the user chose so, and nothing if nothing is to be kept", async () => {
		const page = await aPage();
		const bins = [aBin(0, { people: PEOPLE })];
		const id = valueIn(await page.writeSession(someNews({ bins }))) ?? "";
		expect(valueIn(await page.readSession(id))?.bins[0]?.people).toBeNull();
		await page.changeKeeping({ keeps: "people", retentionDays: 7 });
		await page.writeSession(
			someNews({ id, bins: [aBin(1, { people: PEOPLE })] }),
		);
		const kept = valueIn(await page.readSession(id));
		expect(kept?.bins[1]?.people).toEqual(PEOPLE);
		expect(kept?.session.settings.keepsPeople).toBe(true);
		await page.changeKeeping({ keeps: "nothing", retentionDays: 7 });
		expect(
			valueIn(await page.writeSession(someNews({ id, bins: [aBin(2)] }))),
		).toBeNull();
		expect(valueIn(await page.readSession(id))?.bins).toHaveLength(2);
		await page.addMarker(7, { atMs: START_MS + 1, kind: "note", text: "" });
		expect(valueIn(await page.readSession(id))?.markers).toEqual([]);
	});

	test("continue after a crash, and begin again after a pause or in another meeting", async () => {
		const page = await aPage();
		const id = valueIn(await page.writeSession(someNews()));
		const restarted = await aPage();
		const at = (ms: number) => ({ atMs: START_MS + ms });
		expect(valueIn(await restarted.writeSession(someNews(at(60_000))))).toBe(
			id,
		);
		expect(
			valueIn(
				await restarted.writeSession(someNews({ ...at(60_000), meeting: "b" })),
			),
		).not.toBe(id);
		expect(
			valueIn(await restarted.writeSession(someNews(at(600_000)))),
		).not.toBe(id);
	});

	test("of the same meeting get the name that the last one had", async () => {
		const page = await aPage();
		const id = valueIn(await page.writeSession(someNews())) ?? "";
		valueIn(await page.renameSession(id, "Algebra 7b"));
		await page.writeSession(someNews({ id, bins: [aBin(1)] }));
		await page.writeSession(
			someNews({ atMs: START_MS + 86_400_000, bins: [aBin(8640)] }),
		);
		const { sessions } = valueIn(await page.listSessions(START_MS));
		expect(sessions.map(({ className }) => className)).toEqual([
			"Algebra 7b",
			"Algebra 7b",
		]);
	});

	test("lose nothing when two windows write at once", async () => {
		const [one, other] = [await aPage(), await aPage()];
		const id = valueIn(await one.writeSession(someNews())) ?? "";
		await Promise.all([
			...[1, 2, 3, 4, 5].map((at) =>
				one.writeSession(someNews({ id, bins: [aBin(at)] })),
			),
			other.renameSession(id, "Chemistry"),
			...[6, 7, 8].map((at) =>
				other.writeSession(someNews({ id, bins: [aBin(at)] })),
			),
		]);
		const kept = valueIn(await one.readSession(id));
		expect(kept?.bins).toHaveLength(9);
		expect(kept?.session).toMatchObject({
			className: "Chemistry",
			totals: { heardMs: 9 * BIN_MS },
		});
	});

	test("can be deleted and restored; a meeting that still runs does not restore its own", async () => {
		const page = await aPage();
		const id = valueIn(await page.writeSession(someNews())) ?? "";
		await page.addMarker(7, {
			atMs: START_MS + 3_000,
			kind: "topic",
			text: "Sets",
		});
		const before = valueIn(await page.readSession(id));
		expect(before?.markers).toEqual([
			{ atMs: START_MS + 3_000, kind: "topic", text: "Sets" },
		]);
		const deleted = valueIn(await page.deleteSession(id));
		expect(valueIn(await page.readSession(id))).toBeNull();
		const later = valueIn(
			await page.writeSession(someNews({ id, bins: [aBin(1)] })),
		);
		expect(later).not.toBe(id);
		if (deleted) await page.restoreSession(deleted);
		expect(valueIn(await page.readSession(id))).toEqual(before);
		await page.changeKeeping({ keeps: "people", retentionDays: 30 });
		valueIn(await page.deleteAllSessions());
		expect(valueIn(await page.listSessions(START_MS)).sessions).toEqual([]);
		expect(valueIn(await page.readKeeping()).retentionDays).toBe(30);
	});

	test("are deleted when their retention time is over, and only then", async () => {
		const page = await aPage();
		const id = valueIn(await page.writeSession(someNews())) ?? "";
		const dayMs = 86_400_000;
		expect(valueIn(await page.forgetOldSessions(START_MS + 6 * dayMs))).toBe(0);
		await page.changeKeeping({ keeps: "room", retentionDays: null });
		expect(valueIn(await page.forgetOldSessions(START_MS + 999 * dayMs))).toBe(
			0,
		);
		await page.changeKeeping({ keeps: "room", retentionDays: 1 });
		const later = await page.listSessions(START_MS + 2 * dayMs);
		expect(valueIn(later).sessions).toEqual([]);
		const lost = { atMs: START_MS + 1, kind: "note", text: "" } as const;
		await page.addMarker(8, lost);
		expect(valueIn(await page.forgetOldSessions(START_MS + 2 * dayMs))).toBe(1);
		const left = await page.markersOf(8, START_MS, START_MS + dayMs);
		expect(valueIn(left)).toEqual([]);
		expect(valueIn(await page.readSession(id))).toBeNull();
	});

	test("forget a person whom the user excludes", async () => {
		const page = await aPage();
		await page.changeKeeping({ keeps: "people", retentionDays: 7 });
		const bins = [aBin(0, { people: PEOPLE }), aBin(1, { people: PEOPLE })];
		const id = valueIn(await page.writeSession(someNews({ bins }))) ?? "";
		await page.writeSession(someNews({ id, bins: [aBin(2)], leftOut: ["a"] }));
		const kept = valueIn(await page.readSession(id));
		expect(kept?.bins.map(({ people }) => people)).toEqual([[], [], null]);
	});
});

describe("a damaged database", () => {
	test("with damaged entries still gives the others, and counts the missing ones", async () => {
		const page = await aPage();
		const id =
			valueIn(
				await page.writeSession(someNews({ bins: [aBin(0), aBin(1)] })),
			) ?? "";
		await new Promise<void>((resolve) => {
			indexedDB.open("sessions").onsuccess = ({ target }) => {
				const database = (target as IDBOpenDBRequest).result;
				const change = database.transaction(["sessions", "bins"], "readwrite");
				change.objectStore("sessions").put({ lastAtMs: "never" }, "broken");
				change.objectStore("bins").put({ heardMs: -1 }, [id, START_MS]);
				change.oncomplete = () => {
					database.close();
					resolve();
				};
			};
		});
		const list = valueIn(await page.listSessions(START_MS));
		expect([list.sessions.length, list.unreadable]).toEqual([1, 1]);
		const kept = valueIn(await page.readSession(id));
		expect([kept?.bins.length, kept?.unreadable]).toEqual([1, 1]);
	});

	test("without its stores is reported as damaged, and can be created again", async () => {
		await openRaw(1, () => {});
		const page = await aPage();
		expect(await page.listSessions(START_MS)).toMatchObject({
			error: { code: "history-damaged" },
		});
		expect(await page.writeSession(someNews())).toMatchObject({
			error: { code: "history-damaged" },
		});
		valueIn(await page.deleteAllSessions());
		expect(valueIn(await page.writeSession(someNews()))).not.toBeNull();
	});

	test("of a newer version is left unchanged", async () => {
		await openRaw(99, (database) => database.createObjectStore("future"));
		const page = await aPage();
		const newer = { error: { code: "history-newer" } };
		expect(await page.listSessions(START_MS)).toMatchObject(newer);
		expect(await page.writeSession(someNews())).toMatchObject(newer);
	});

	test("on a full disk changes nothing and reports it", async () => {
		const page = await aPage();
		const id = valueIn(await page.writeSession(someNews())) ?? "";
		const put = vi
			.spyOn(IDBObjectStore.prototype, "put")
			.mockImplementation(() => {
				throw new DOMException("no room", "QuotaExceededError");
			});
		const written = await page.writeSession(someNews({ id, bins: [aBin(1)] }));
		put.mockRestore();
		expect(written).toMatchObject({ error: { code: "history-full" } });
		expect(valueIn(await page.readSession(id))?.bins).toHaveLength(1);
		expect(
			valueIn(await page.writeSession(someNews({ id, bins: [aBin(1)] }))),
		).toBe(id);
	});

	test("gives way to a newer version, which another page opens", async () => {
		const page = await aPage();
		await page.writeSession(someNews());
		await openRaw(99, () => {});
		expect(await page.listSessions(START_MS)).toMatchObject({
			error: { code: "history-newer" },
		});
	});
});
