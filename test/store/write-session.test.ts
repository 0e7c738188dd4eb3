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

describe("sessions that are written", () => {
	test("go on after a crash, and begin anew after a pause or in another meeting", async () => {
		const page = await aStorePage();
		const id = valueIn(await page.writeSession(someNews()));
		const restarted = await aStorePage();
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

	test("of the same meeting bear the name that the last one got", async () => {
		const page = await aStorePage();
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
		const [one, other] = [await aStorePage(), await aStorePage()];
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

	test("forget a person whom the user leaves out", async () => {
		const page = await aStorePage();
		await page.changeKeeping({ keeps: "people", retentionDays: 7, reason: "" });
		const bins = [aBin(0, { people: PEOPLE }), aBin(1, { people: PEOPLE })];
		const id = valueIn(await page.writeSession(someNews({ bins }))) ?? "";
		await page.writeSession(someNews({ id, bins: [aBin(2)], leftOut: ["a"] }));
		const kept = valueIn(await page.readSession(id));
		expect(kept?.bins.map(({ people }) => people)).toEqual([[], [], null]);
	});

	test.each(["people", "nothing"] as const)(
		"forget the only person whom the user leaves out, and have their dates corrected, while %s is kept",
		async (keeps) => {
			const page = await aStorePage();
			await page.changeKeeping({
				keeps: "people",
				retentionDays: 7,
				reason: "",
			});
			const bins = [aBin(0, { people: PEOPLE })];
			const id = valueIn(await page.writeSession(someNews({ bins }))) ?? "";
			await page.changeKeeping({ keeps, retentionDays: 7, reason: "" });
			const moved = [{ fromMs: 0, byMs: BIN_MS }];
			const leftOut = ["a", "b"];
			await page.writeSession(someNews({ id, bins: [], moved, leftOut }));
			const kept = valueIn(await page.readSession(id));
			expect(kept?.bins).toEqual([
				aBin(0, { people: [], startMs: START_MS - BIN_MS }),
			]);
			expect(kept?.session.startedAtMs).toBe(START_MS - BIN_MS);
		},
	);

	test("are not begun where there is nothing to keep", async () => {
		const page = await aStorePage();
		const gone = someNews({ id: "gone", bins: [], leftOut: ["a"] });
		expect(valueIn(await page.writeSession(gone))).toBeNull();
		const { sessions } = valueIn(await page.listSessions(START_MS));
		expect(sessions).toEqual([]);
	});
});

describe("a session during which the computer's date was set back", () => {
	const HOUR_MS = 3_600_000;
	const MARKER = { atMs: START_MS + 5_000, kind: "note", text: "x" } as const;
	const all = { fromMs: 0, byMs: HOUR_MS };

	test("has its dates corrected, those of its bins and its tab's markers included", async () => {
		const page = await aStorePage();
		const id = valueIn(await page.writeSession(someNews())) ?? "";
		await page.addMarker(7, MARKER);
		await page.addMarker(8, MARKER);
		const late = { ...MARKER, atMs: START_MS + 3 * BIN_MS };
		await page.addMarker(7, late);
		const back = aBin(1, { startMs: START_MS + BIN_MS - HOUR_MS });
		await page.writeSession(someNews({ id, bins: [back], moved: [all] }));
		const kept = valueIn(await page.readSession(id));
		expect(kept).toMatchObject({
			session: {
				startedAtMs: START_MS - HOUR_MS,
				lastAtMs: START_MS - HOUR_MS + 2 * BIN_MS,
				totals: { heardMs: 2 * BIN_MS },
			},
			bins: [{ ...aBin(0), startMs: START_MS - HOUR_MS }, back],
			markers: [{ ...MARKER, atMs: MARKER.atMs - HOUR_MS }],
			unreadable: 0,
		});
		expect(valueIn(await page.markersOf(7, 0, late.atMs))).toMatchObject([
			{ atMs: MARKER.atMs - HOUR_MS },
			{ atMs: late.atMs - HOUR_MS },
		]);
		const others = valueIn(await page.markersOf(8, 0, START_MS + BIN_MS));
		expect(others).toEqual([MARKER]);
	});

	test("keeps the dates from before they were wrong, and adds up ten seconds that come twice", async () => {
		const page = await aStorePage();
		const half = { heardMs: BIN_MS / 2, room: spent(5, 4, 3) };
		const late = aBin(360, half);
		const id =
			valueIn(
				await page.writeSession(someNews({ bins: [aBin(0, half), late] })),
			) ?? "";
		const moved = [{ fromMs: START_MS + HOUR_MS / 2, byMs: HOUR_MS }];
		await page.writeSession(someNews({ id, bins: [aBin(1)], moved }));
		const kept = valueIn(await page.readSession(id));
		expect(kept?.bins).toEqual([aBin(0), aBin(1)]);
		expect(kept?.session).toMatchObject({
			startedAtMs: START_MS,
			lastAtMs: START_MS + 2 * BIN_MS,
		});
	});

	test("does not go on after a crash if it seems to end in the future, so that nothing of both is lost", async () => {
		const page = await aStorePage();
		const id = valueIn(await page.writeSession(someNews()));
		const restarted = await aStorePage();
		const atMs = START_MS - HOUR_MS;
		const back = aBin(0, { startMs: atMs });
		expect(
			valueIn(await restarted.writeSession(someNews({ atMs, bins: [back] }))),
		).not.toBe(id);
	});
});

describe("a session that is written", () => {
	test("that was begun in one tab does not go on in another, and one that is not there begins anew", async () => {
		const page = await aStorePage();
		const id = valueIn(await page.writeSession(someNews()));
		expect(valueIn(await page.writeSession(someNews({ tabId: 8 })))).not.toBe(
			id,
		);
		const unknown = someNews({ id: "never written", bins: [aBin(1)] });
		const begun = valueIn(await page.writeSession(unknown));
		expect([id, "never written"]).not.toContain(begun);
	});

	test("of meetings without a key do not take each other's name", async () => {
		const page = await aStorePage();
		const id = valueIn(await page.writeSession(someNews({ meeting: "" })));
		valueIn(await page.renameSession(id ?? "", "Algebra 7b"));
		const later = { meeting: "", atMs: START_MS + 86_400_000 };
		const other = valueIn(
			await page.writeSession(someNews({ ...later, bins: [aBin(8640)] })),
		);
		const kept = valueIn(await page.readSession(other ?? ""));
		expect(kept?.session.className).toBe("");
	});

	test("adds up what is written twice of the same ten seconds, and counts from the earliest", async () => {
		const page = await aStorePage();
		const half = { heardMs: BIN_MS / 2, room: spent(5, 4, 3) };
		const id = valueIn(
			await page.writeSession(someNews({ bins: [aBin(1, half)] })),
		);
		await page.writeSession(someNews({ id, bins: [aBin(1, half), aBin(0)] }));
		const kept = valueIn(await page.readSession(id ?? ""));
		expect(kept?.bins).toEqual([aBin(0), aBin(1)]);
		expect(kept?.session).toMatchObject({
			startedAtMs: START_MS,
			lastAtMs: START_MS + 2 * BIN_MS,
			totals: { heardMs: 2 * BIN_MS },
		});
	});

	test("says under which settings it was read last, and for good that people were kept", async () => {
		const page = await aStorePage();
		await page.changeKeeping({ keeps: "people", retentionDays: 7, reason: "" });
		const id = valueIn(await page.writeSession(someNews()));
		await page.changeKeeping({ keeps: "room", retentionDays: 7, reason: "" });
		const reads = "attention-and-expression" as const;
		const settings = {
			version: "0.2.0",
			reads,
			notesExpected: true,
			groupSize: 8,
			isAudience: false,
		};
		await page.writeSession(someNews({ id, bins: [aBin(1)], settings }));
		const kept = valueIn(await page.readSession(id ?? ""));
		expect(kept?.session.settings).toEqual({ ...settings, keepsPeople: true });
	});

	test("keeps nobody's own record of an audience, even where people's are kept", async () => {
		const page = await aStorePage();
		await page.changeKeeping({ keeps: "people", retentionDays: 7, reason: "" });
		const news = someNews();
		const settings = { ...news.settings, isAudience: true };
		const id = valueIn(await page.writeSession({ ...news, settings }));
		const kept = valueIn(await page.readSession(id ?? ""));
		expect(kept?.session.settings).toMatchObject({
			isAudience: true,
			keepsPeople: false,
		});
		expect(kept?.bins).toEqual(news.groupBins);
	});
});
