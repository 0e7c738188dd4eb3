import { beforeEach, describe, expect, test } from "vitest";
import { SESSION_BIN_MS } from "../../src/core/session/session-bin.ts";
import { aBin, START_MS, someNews } from "../support/session-builders.ts";
import { aStorePage, emptyDisk, valueIn } from "../support/store-page.ts";

beforeEach(emptyDisk);

/** A session as version 0.2.0 stored it. */
function anOldSession(id: string, meeting: string, className: string) {
	return {
		id,
		tabId: 7,
		meeting,
		className,
		startedAtMs: START_MS,
		lastAtMs: START_MS + SESSION_BIN_MS,
		settings: {
			version: "0.2.0",
			reads: "attention",
			notesExpected: false,
			keepsPeople: false,
		},
		totals: {
			heardMs: 10_000,
			presentMs: 100_000,
			readableMs: 80_000,
			told: {
				presentMs: 100_000,
				readableMs: 80_000,
				attendingMs: 60_000,
				expressionMs: null,
			},
			mostPeople: 10,
		},
	};
}

/** Puts a database on the disk as version 0.2.0 left it. */
function leaveOldDatabase(sessions: readonly { readonly id: string }[]) {
	return new Promise<void>((resolve, reject) => {
		const request = indexedDB.open("sessions", 1);
		request.onerror = () => reject(request.error);
		request.onupgradeneeded = () => {
			const { result } = request;
			const store = result.createObjectStore("sessions");
			store.createIndex("lastAtMs", "lastAtMs");
			for (const session of sessions) store.put(session, session.id);
			for (const name of ["bins", "markers", "choices"])
				result.createObjectStore(name);
			const { transaction } = request;
			const bin = aBin(0);
			transaction?.objectStore("bins").put(bin, ["a", bin.startMs]);
			const topic = { atMs: START_MS + 1, kind: "topic", text: "Fractions" };
			transaction?.objectStore("markers").put(topic, [7, topic.atMs]);
			transaction
				?.objectStore("choices")
				.put({ keeps: "people", retentionDays: null, reason: "" }, "keeping");
		};
		request.onsuccess = () => {
			request.result.close();
			resolve();
		};
	});
}

/** Everything in the sessions' store, as it lies on the disk. */
function rawSessions() {
	return new Promise<readonly unknown[]>((resolve, reject) => {
		const request = indexedDB.open("sessions");
		request.onerror = () => reject(request.error);
		request.onsuccess = () => {
			const { result } = request;
			const all = result
				.transaction("sessions")
				.objectStore("sessions")
				.getAll();
			all.onsuccess = () => {
				result.close();
				resolve(all.result);
			};
		};
	});
}

const OLD = [
	anOldSession("a", "meet.example/abc", "Algebra 7b"),
	anOldSession("b", "meet.example/abc", ""),
	anOldSession("c", "meet.example/xyz", ""),
	anOldSession("d", "", ""),
];

describe("a database of the first version", () => {
	test("keeps its sessions, without the meetings' addresses, still told apart by meeting", async () => {
		await leaveOldDatabase(OLD);
		const page = await aStorePage();
		const { sessions, unreadable } = valueIn(await page.listSessions(START_MS));
		expect(unreadable).toBe(0);
		const hashOf = new Map(
			sessions.map(({ id, meetingHash }) => [id, meetingHash]),
		);
		expect(hashOf.size).toBe(4);
		expect(hashOf.get("a")).toMatch(/^[0-9a-f]{64}$/);
		expect(hashOf.get("b")).toBe(hashOf.get("a"));
		expect(hashOf.get("c")).not.toBe(hashOf.get("a"));
		expect(hashOf.get("d")).toBe("");

		const raw = await rawSessions();
		expect(JSON.stringify(raw)).not.toContain("meet.example");
		const { meeting: _, totals, ...rest } = OLD[0] ?? {};
		expect(raw[0]).toEqual({
			...rest,
			meetingHash: hashOf.get("a"),
			totals: {
				...totals,
				told: { readableMs: 80_000, attendingMs: 60_000, expressionMs: null },
			},
		});
	});

	test("keeps bins, markers and the user's choice", async () => {
		await leaveOldDatabase(OLD);
		const page = await aStorePage();
		const kept = valueIn(await page.readSession("a"));
		expect(kept?.bins).toEqual([aBin(0)]);
		expect(kept?.markers.map(({ text }) => text)).toEqual(["Fractions"]);
		expect(valueIn(await page.readKeeping()).retentionDays).toBeNull();
	});

	test("gives the next session of the same meeting the class's name", async () => {
		await leaveOldDatabase(OLD.slice(0, 1));
		const page = await aStorePage();
		const id = valueIn(
			await page.writeSession(
				someNews({ tabId: 9, atMs: START_MS + 86_400_000, bins: [aBin(8640)] }),
			),
		);
		expect(id).not.toBe("a");
		expect(valueIn(await page.readSession(id ?? ""))?.session.className).toBe(
			"Algebra 7b",
		);
	});

	test("is upgraded once, by whichever of two pages comes first", async () => {
		await leaveOldDatabase(OLD);
		const [one, other] = [await aStorePage(), await aStorePage()];
		const [first, second] = await Promise.all([
			one.listSessions(START_MS),
			other.listSessions(START_MS),
		]);
		expect(valueIn(second)).toEqual(valueIn(first));
		expect(valueIn(first).sessions).toHaveLength(4);
	});

	test("with a damaged session loses its address, too", async () => {
		const old = anOldSession("a", "meet.example/abc", "");
		const damaged = { ...old, totals: null };
		await leaveOldDatabase([damaged]);
		const page = await aStorePage();
		expect(valueIn(await page.listSessions(START_MS)).unreadable).toBe(1);
		expect(JSON.stringify(await rawSessions())).not.toContain("meet.example");
	});
});

describe("a session that is written", () => {
	test("holds a hash in place of the meeting's address, which another profile hashes otherwise", async () => {
		const hashes: string[] = [];
		for (const _profile of [1, 2]) {
			emptyDisk();
			const page = await aStorePage();
			valueIn(await page.writeSession(someNews()));
			const raw = await rawSessions();
			expect(JSON.stringify(raw)).not.toContain("meet.example");
			hashes.push(
				...valueIn(await page.listSessions(START_MS)).sessions.map(
					({ meetingHash }) => meetingHash,
				),
			);
		}
		expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
		expect(new Set(hashes).size).toBe(2);
	});
});
