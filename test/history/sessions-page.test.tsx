// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { doing, draw, find } from "../support/render.ts";
import {
	aBin,
	BIN_MS,
	START_MS,
	someNews,
	spent,
} from "../support/session-builders.ts";
import { soon } from "../support/soon.ts";

const DAY_MS = 86_400_000;
/** Three days after the first session. The store's own timers run freely. */
beforeEach(() => {
	vi.useFakeTimers({ now: START_MS + 3 * DAY_MS, toFake: ["performance"] });
});
afterEach(() => void vi.useRealTimers());

/** The page and its store, which other pages share; nothing is stored yet. */
async function aPage() {
	vi.resetModules();
	vi.stubGlobal("indexedDB", new IDBFactory());
	const { writeSession } = await import("../../src/store/write-session.ts");
	const { SessionsPage } = await import("../../src/history/sessions-page.tsx");
	const { ReportPage } = await import("../../src/history/report-page.tsx");
	const { addMarker } = await import("../../src/store/markers.ts");
	const { changeKeeping } = await import("../../src/store/keeping-choice.ts");
	async function begin(
		day: number,
		attending = 6,
		minutes = 2,
	): Promise<string> {
		const first = (day * DAY_MS) / BIN_MS;
		const bins = Array.from({ length: minutes * 6 }, (_, i) =>
			aBin(first + i, { room: spent(10, 8, attending) }),
		);
		const atMs = START_MS + day * DAY_MS;
		const written = await writeSession(someNews({ bins, atMs }));
		return (written.ok && written.value) || "not written";
	}
	async function show(): Promise<HTMLElement> {
		const page = draw(<SessionsPage />);
		await settled(page, ".card");
		return page;
	}
	async function showReport(id: string): Promise<HTMLElement> {
		const page = draw(<ReportPage id={id} />);
		await settled(page, "article, .quiet, .notice");
		return page;
	}
	return { begin, show, showReport, writeSession, addMarker, changeKeeping };
}

async function settled(page: HTMLElement, selector: string): Promise<void> {
	await soon(async () => {
		await doing(() => {});
		find(page, selector);
	});
}

async function untilSaid(page: HTMLElement, words: string): Promise<void> {
	await soon(async () => {
		await doing(() => {});
		expect(page.textContent).toContain(words);
	});
}

function rows(page: HTMLElement): string[] {
	return [...page.querySelectorAll(".sessions tbody tr")].map(
		({ textContent }) => textContent ?? "",
	);
}

function press(page: HTMLElement, words: string): Promise<void> {
	const button = [...page.querySelectorAll("button")].find(
		({ textContent }) => textContent === words,
	);
	if (!button) throw new Error(`No button says ${words}.`);
	return doing(() => button.click());
}

beforeEach(() => {
	document.title = "";
});

describe("the page of past sessions", () => {
	test("says so if there is no session", async () => {
		const { show } = await aPage();
		const page = await show();
		expect(page.textContent).toContain("No session yet");
		expect(page.textContent).toContain("0 sessions on this computer");
	});

	test("lists sessions, the newest first, compared with earlier ones of the same class", async () => {
		const { begin, show } = await aPage();
		await begin(0, 4, 10);
		await begin(1, 8, 10);
		const page = await show();
		expect(rows(page)).toHaveLength(2);
		expect(rows(page)[0]).toContain("most of the timemore than usual");
		expect(rows(page)[1]).toContain("about half of the time");
		expect(rows(page)[1]).toContain("10 min");
		expect(rows(page)[1]).toContain("80%");
	});

	test("names a class, and shows the name as text", async () => {
		const { begin, show } = await aPage();
		await begin(0);
		const page = await show();
		await press(page, "Name");
		const input = find<HTMLInputElement>(page, ".class-name input");
		expect(document.activeElement).toBe(input);
		await doing(() => {
			input.value = "  <b>7b</b>\u0000 🎓 ";
			input.dispatchEvent(new Event("input", { bubbles: true }));
		});
		await press(page, "Save");
		await untilSaid(page, "<b>7b</b>  🎓");
		expect(page.querySelector(".class-name b")).toBeNull();
		// The form has closed with the focus in it.
		expect(document.activeElement).toBe(find(page, ".class-name button"));
	});

	test("deletes a session and restores it", async () => {
		const { begin, show } = await aPage();
		await begin(0);
		const page = await show();
		await press(page, "Delete");
		await untilSaid(page, "No session yet");
		expect(find(page, "[role=status]").textContent).toContain("is deleted");
		expect(document.activeElement?.textContent).toBe("Undo");
		await press(page, "Undo");
		await soon(async () => {
			await doing(() => {});
			expect(rows(page)).toHaveLength(1);
			expect(document.activeElement).toBe(find(page, "h1"));
		});
	});

	test("shows what another page deletes, names and writes", async () => {
		const { begin, show } = await aPage();
		await begin(0);
		const [page, other] = [await show(), await show()];
		await begin(1);
		await soon(async () => {
			await doing(() => {});
			expect(rows(page)).toHaveLength(2);
			expect(rows(other)).toHaveLength(2);
		});
		await press(other, "Delete");
		await untilSaid(page, "1 session on this computer");
		expect(rows(page)).toHaveLength(1);
	});

	test("deletes all sessions only after a second confirmation", async () => {
		const { begin, show } = await aPage();
		await begin(0);
		await begin(1);
		const page = await show();
		await press(page, "Delete all sessions");
		expect(page.textContent).toContain("Delete all 2 sessions");
		expect(document.activeElement?.textContent).toBe("Keep them");
		await press(page, "Keep them");
		expect(document.activeElement?.textContent).toBe("Delete all sessions");
		expect(rows(page)).toHaveLength(2);
		await press(page, "Delete all sessions");
		await press(page, "Delete them");
		await untilSaid(page, "No session yet");
	});

	test("deletes sessions that are too old as soon as the user chooses a shorter time", async () => {
		const { begin, show } = await aPage();
		await begin(0);
		await begin(2.5);
		const page = await show();
		await settled(page, "select");
		const select = find<HTMLSelectElement>(page, "select");
		expect(select.value).toBe("7");
		await doing(() => {
			select.value = "1";
			select.dispatchEvent(new Event("change", { bubbles: true }));
		});
		await untilSaid(page, "1 session on this computer");
	});

	test("lets the user delete a damaged database", async () => {
		const { show } = await aPage();
		await new Promise<void>((resolve) => {
			const request = indexedDB.open("sessions", 1);
			request.onsuccess = () => {
				request.result.close();
				resolve();
			};
		});
		const page = await show();
		expect(find(page, "[role=alert]").textContent).toContain(
			"sessions are damaged",
		);
		await press(page, "Delete all sessions");
		await press(page, "Delete them");
		await untilSaid(page, "No session yet");
		await soon(async () => {
			await doing(() => {});
			expect(page.querySelector("[role=alert]")).toBeNull();
		});
	});
});

describe("the report of a session", () => {
	test("goes when another page deletes the session", async () => {
		const { begin, show, showReport } = await aPage();
		const id = await begin(0);
		const report = await showReport(id);
		expect(report.querySelector("article")).not.toBeNull();
		await press(await show(), "Delete");
		await soon(async () => {
			await doing(() => {});
			expect(report.querySelector("article")).toBeNull();
			find(report, ".quiet");
		});
	});

	test("says what happened when, with markers and gaps, and its limits", async () => {
		const { begin, writeSession, addMarker, showReport } = await aPage();
		const id = await begin(0, 8);
		const gone = [aBin(24, { room: spent(10, 2, null) })];
		await writeSession(someNews({ id, bins: gone }));
		const text = "<i>Sets</i>";
		await addMarker(7, { atMs: START_MS + 70_000, kind: "topic", text });
		const page = await showReport(id);
		const story = find(page, ".story").textContent;
		expect(story).toContain("Most were toward the call.");
		expect(story).toContain("New topic <i>Sets</i>");
		expect(story).toContain("didn't answer");
		expect(page.querySelectorAll(".chart-nobody")).toHaveLength(1);
		expect(page.querySelectorAll(".chart-marker")).toHaveLength(1);
		expect(page.textContent).toContain("Not for grades");
		expect(page.textContent).not.toContain("Each person");
		expect(document.title).toMatch(/^roompulse-\d{4}-/);
	});

	test("describes each person, by name and in words, only if people were kept", async () => {
		const { changeKeeping, writeSession, showReport } = await aPage();
		await changeKeeping({ keeps: "people", retentionDays: 7, reason: "" });
		const people = [
			{ key: "b", name: "Ben", spent: spent(1, 0, 0) },
			{ key: "a", name: "Ada", spent: spent(1, 1, 1) },
		];
		const bins = [aBin(0, { people })];
		const written = await writeSession(someNews({ bins }));
		const page = await showReport((written.ok && written.value) || "");
		const lines = [
			...page.querySelectorAll("[aria-labelledby=people-title] tbody tr"),
		].map(({ textContent }) => textContent);
		expect(lines).toHaveLength(2);
		expect(lines[0]).toContain("Ada10 sToward the call for most");
		expect(lines[1]).toContain("Too little in clear view to tell.");
	});

	test("says so if the session is gone", async () => {
		const { showReport } = await aPage();
		const page = await showReport("nowhere");
		expect(page.textContent).toContain("This session is gone");
		expect(find(page, "h1").textContent).toBe("Past sessions");
	});
});
