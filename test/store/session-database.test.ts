import { beforeEach, describe, expect, test, vi } from "vitest";
import { aBin, START_MS, someNews } from "../support/session-builders.ts";
import { aStorePage, emptyDisk, valueIn } from "../support/store-page.ts";

beforeEach(emptyDisk);

/** What a browser does with a file that another program has written. */
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

describe("a database that is not as it should be", () => {
	test("with damaged entries still shows the others, and counts what is missing", async () => {
		const page = await aStorePage();
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

	test("without its stores is called damaged, and can be begun anew", async () => {
		await openRaw(1, () => {});
		const page = await aStorePage();
		expect(await page.listSessions(START_MS)).toMatchObject({
			error: { code: "history-damaged" },
		});
		expect(await page.writeSession(someNews())).toMatchObject({
			error: { code: "history-damaged" },
		});
		valueIn(await page.deleteAllSessions());
		expect(valueIn(await page.writeSession(someNews()))).not.toBeNull();
	});

	test("of a newer version is left as it is", async () => {
		await openRaw(99, (database) => database.createObjectStore("future"));
		const page = await aStorePage();
		const newer = { error: { code: "history-newer" } };
		expect(await page.listSessions(START_MS)).toMatchObject(newer);
		expect(await page.writeSession(someNews())).toMatchObject(newer);
	});

	test("on a full disk changes nothing and says so", async () => {
		const page = await aStorePage();
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
		const page = await aStorePage();
		await page.writeSession(someNews());
		await openRaw(99, () => {});
		expect(await page.listSessions(START_MS)).toMatchObject({
			error: { code: "history-newer" },
		});
	});
});

describe("the connection", () => {
	test("is opened once, however many ask at once", async () => {
		const page = await aStorePage();
		const open = vi.spyOn(indexedDB, "open");
		const connected = [1, 2, 3].map(() =>
			page.withSessions(async (database) => database),
		);
		const [one, other] = await Promise.all(connected);
		expect(open).toHaveBeenCalledTimes(1);
		expect(one).toEqual(other);
	});

	test("that was closed under us is opened anew, once", async () => {
		const page = await aStorePage();
		await page.writeSession(someNews());
		await page.withSessions(async (database) => database.close());
		const listed = await page.listSessions(START_MS);
		expect(valueIn(listed).sessions).toHaveLength(1);
		const work = vi.fn(async () => {
			throw new DOMException("closing", "InvalidStateError");
		});
		expect(await page.withSessions(work)).toMatchObject({
			error: { code: "history-unavailable" },
		});
		expect(work).toHaveBeenCalledTimes(2);
	});

	test.each([
		["QuotaExceededError", "history-full"],
		["VersionError", "history-newer"],
		["NotFoundError", "history-damaged"],
		["UnknownError", "history-damaged"],
		["NotReadableError", "history-damaged"],
		["SecurityError", "history-unavailable"],
	])("that fails with a %s: %s", async (name, code) => {
		const page = await aStorePage();
		const failed = page.withSessions(() =>
			Promise.reject(new DOMException("the browser's words", name)),
		);
		expect(await failed).toMatchObject({
			error: { code, detail: "the browser's words" },
		});
	});
});

describe("a change", () => {
	test("that fails half way changes nothing, and says why", async () => {
		const page = await aStorePage();
		const id = valueIn(await page.writeSession(someNews())) ?? "";
		const failed = await page.changeSessions(async (transaction) => {
			await transaction.objectStore("sessions").delete(id);
			throw new Error("half way");
		});
		expect(failed).toMatchObject({
			error: { code: "history-unavailable", detail: "half way" },
		});
		expect(valueIn(await page.listSessions(START_MS)).sessions).toHaveLength(1);
	});

	test("waits for the one before it, from whichever page", async () => {
		const [one, other] = [await aStorePage(), await aStorePage()];
		const addOne = (page: typeof one) =>
			page.changeSessions(async (transaction) => {
				const choices = transaction.objectStore("choices");
				const before = Number((await choices.get("count")) ?? 0);
				await choices.put(before + 1, "count");
				return before + 1;
			});
		const counted = await Promise.all([one, other, one, other].map(addOne));
		expect(counted.map(valueIn).toSorted()).toEqual([1, 2, 3, 4]);
	});
});

/** Keeps the database locked as a page that hangs in a change does, until the returned function is called. */
async function lockedByAnotherPage(stores: string[]): Promise<() => void> {
	const database = await new Promise<IDBDatabase>((resolve) => {
		const request = indexedDB.open("sessions");
		request.onsuccess = () => resolve(request.result);
	});
	const change = database.transaction(stores, "readwrite");
	let isHung = true;
	const hang = () => {
		const request = change.objectStore(stores[0] ?? "").get("nothing");
		if (isHung) request.onsuccess = hang;
	};
	hang();
	return () => {
		isHung = false;
	};
}

describe("a database that another page locks", () => {
	beforeEach(() => {
		vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
		return () => vi.useRealTimers();
	});

	test.each([
		["all stores", ["sessions", "bins", "markers", "choices"]],
		["one store", ["sessions"]],
	])(
		"(%s) is told after fifteen seconds, and what was to be written is not written twice later",
		async (_, stores) => {
			const page = await aStorePage();
			const id = valueIn(await page.writeSession(someNews())) ?? "";
			const unlock = await lockedByAnotherPage(stores);
			const written = page.writeSession(someNews({ id, bins: [aBin(1)] }));
			const listed = page.listSessions(START_MS);
			const deleted = page.deleteAllSessions();
			const locked = { error: { code: "history-locked" } };
			await vi.advanceTimersByTimeAsync(15_000);
			expect(await written).toMatchObject(locked);
			expect(await listed).toMatchObject(locked);
			expect(await deleted).toMatchObject(locked);
			unlock();
			expect(valueIn(await page.readSession(id))?.bins).toHaveLength(1);
			valueIn(await page.writeSession(someNews({ id, bins: [aBin(1)] })));
			expect(valueIn(await page.readSession(id))?.bins).toHaveLength(2);
		},
	);

	test("for less than that is waited for", async () => {
		const page = await aStorePage();
		const id = valueIn(await page.writeSession(someNews())) ?? "";
		const unlock = await lockedByAnotherPage(["sessions", "bins"]);
		const written = page.writeSession(someNews({ id, bins: [aBin(1)] }));
		await vi.advanceTimersByTimeAsync(14_000);
		unlock();
		expect(valueIn(await written)).toBe(id);
	});

	test("does not cut off a change that takes long itself", async () => {
		const page = await aStorePage();
		const changed = page.changeSessions(async (transaction) => {
			const choices = transaction.objectStore("choices");
			await choices.put(1, "long");
			vi.advanceTimersByTime(60_000);
			await choices.put(2, "long");
			return choices.get("long");
		});
		expect(valueIn(await changed)).toBe(2);
	});
});

describe("deleting the database", () => {
	test("leaves an empty one for whoever comes next, and is no failure where there is none", async () => {
		const page = await aStorePage();
		valueIn(await page.deleteDatabase());
		await page.writeSession(someNews());
		valueIn(await page.deleteDatabase());
		expect(valueIn(await page.listSessions(START_MS)).sessions).toEqual([]);
		expect(valueIn(await page.writeSession(someNews()))).not.toBeNull();
	});
});
