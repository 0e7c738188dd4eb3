import { beforeEach, describe, expect, test } from "vitest";
import {
	aBin,
	BIN_MS,
	START_MS,
	someNews,
	spent,
} from "../support/session-builders.ts";
import { aStorePage, emptyDisk, valueIn } from "../support/store-page.ts";

beforeEach(emptyDisk);

const PEOPLE = [{ key: "a", name: "Ada", spent: spent(1, 1, 1) }];

describe("the stored sessions", () => {
	test("grow with each write, and are read back whole", async () => {
		const page = await aStorePage();
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
		const page = await aStorePage();
		const bins = [aBin(0, { people: PEOPLE })];
		const id = valueIn(await page.writeSession(someNews({ bins }))) ?? "";
		expect(valueIn(await page.readSession(id))?.bins[0]?.people).toBeNull();
		await page.changeKeeping({ keeps: "people", retentionDays: 7, reason: "" });
		await page.writeSession(
			someNews({ id, bins: [aBin(1, { people: PEOPLE })] }),
		);
		const kept = valueIn(await page.readSession(id));
		expect(kept?.bins[1]?.people).toEqual(PEOPLE);
		expect(kept?.session.settings.keepsPeople).toBe(true);
		await page.changeKeeping({
			keeps: "nothing",
			retentionDays: 7,
			reason: "",
		});
		expect(
			valueIn(await page.writeSession(someNews({ id, bins: [aBin(2)] }))),
		).toBeNull();
		expect(valueIn(await page.readSession(id))?.bins).toHaveLength(2);
		await page.addMarker(7, { atMs: START_MS + 1, kind: "note", text: "" });
		expect(valueIn(await page.readSession(id))?.markers).toEqual([]);
	});

	test("can be deleted and brought back; what runs on does not bring one back", async () => {
		const page = await aStorePage();
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
		await page.changeKeeping({
			keeps: "people",
			retentionDays: 30,
			reason: "",
		});
		valueIn(await page.deleteAllSessions());
		expect(valueIn(await page.listSessions(START_MS)).sessions).toEqual([]);
		expect(valueIn(await page.readKeeping()).retentionDays).toBe(30);
	});

	test("are deleted when their retention time is over, and only then", async () => {
		const page = await aStorePage();
		const id = valueIn(await page.writeSession(someNews())) ?? "";
		const dayMs = 86_400_000;
		for (const day of [1, 2, 3, 4, 5, 6])
			expect(
				valueIn(await page.forgetOldSessions(START_MS + day * dayMs)),
			).toBe(0);
		await page.changeKeeping({
			keeps: "room",
			retentionDays: null,
			reason: "",
		});
		expect(valueIn(await page.forgetOldSessions(START_MS + 8 * dayMs))).toBe(0);
		await page.changeKeeping({ keeps: "room", retentionDays: 7, reason: "" });
		const later = await page.listSessions(START_MS + 8 * dayMs);
		expect(valueIn(later).sessions).toEqual([]);
		const lost = { atMs: START_MS + 1, kind: "note", text: "" } as const;
		await page.addMarker(8, lost);
		expect(valueIn(await page.forgetOldSessions(START_MS + 8 * dayMs))).toBe(1);
		const left = await page.markersOf(8, START_MS, START_MS + dayMs);
		expect(valueIn(left)).toEqual([]);
		expect(valueIn(await page.readSession(id))).toBeNull();
	});

	test.each([
		["was looked at before", true],
		["was never looked at", false],
	])(
		"outlast starts with a clock that is eight days ahead, and are listed meanwhile (the clock %s)",
		async (_, isKnown) => {
			const page = await aStorePage();
			const id = valueIn(await page.writeSession(someNews())) ?? "";
			const hourMs = 3_600_000;
			if (isKnown) await page.forgetOldSessions(START_MS + hourMs);
			const ahead = START_MS + 8 * 24 * hourMs;
			for (const hour of [0, 1, 2])
				expect(
					valueIn(await page.forgetOldSessions(ahead + hour * hourMs)),
				).toBe(0);
			const listed = await page.listSessions(ahead + 3 * hourMs);
			expect(valueIn(listed).sessions.map((one) => one.id)).toEqual([id]);
			expect(valueIn(await page.forgetOldSessions(START_MS + 4 * hourMs))).toBe(
				0,
			);
			expect(valueIn(await page.readSession(id))?.bins).toHaveLength(1);
		},
	);

	test("are deleted after a long pause once a start on another day agrees", async () => {
		const page = await aStorePage();
		valueIn(await page.writeSession(someNews()));
		const dayMs = 86_400_000;
		expect(valueIn(await page.forgetOldSessions(START_MS + 30 * dayMs))).toBe(
			0,
		);
		expect(valueIn(await page.forgetOldSessions(START_MS + 31 * dayMs))).toBe(
			1,
		);
	});
});
