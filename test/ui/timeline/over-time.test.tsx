// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { failureOf } from "../../../src/core/base/pipeline-failure.ts";
import { fail, succeed } from "../../../src/core/base/result.ts";
import { peopleChoiceState } from "../../../src/ui/state/people-choice-state.ts";
import { OverTime } from "../../../src/ui/timeline/over-time.tsx";
import { answerMessages } from "../../support/answer-messages.ts";
import { fakeBrowser } from "../../support/browser/fake-browser.ts";
import { countDrawn } from "../../support/count-drawn.ts";
import { doing, draw, find } from "../../support/render.ts";

const send = vi.fn<(name: string, request: unknown) => unknown>();
// These draw on a canvas, which happy-dom does not have.
vi.mock("../../../src/ui/timeline/time-chart.tsx", () => ({
	TimeChart: ({ label }: { label: string }) => <p>{label}</p>,
}));
vi.mock("../../../src/ui/timeline/heat-picture.ts", () => ({
	paintHeat: () => null,
}));

const T0 = new Date(2026, 10, 24, 10, 0, 0).getTime();
const NOTHING = [0, 0, 0] as const;
const WHOLE = {
	kind: "whole",
	people: [
		{ row: 0, id: "0:bo", name: "Bo <b>", isSelf: false },
		{ row: 1, id: "0:amara", name: "Amara", isSelf: false },
	],
	bins: [
		{ startMs: T0, rows: [0, 1], parts: [[1, 0, 0], NOTHING] },
		{ startMs: T0 + 10_000, rows: [0, 1], parts: [NOTHING, NOTHING] },
	],
	markers: [],
	cue: null,
};

/** The offscreen document tells something to whoever listens. */
function say(news: unknown): void {
	for (const port of fakeBrowser.runtime.ports) port.say(news);
}

async function drawOpen(news: unknown = WHOLE): Promise<HTMLElement> {
	let page = document.body;
	await doing(() => {
		page = draw(<OverTime tabId={7} choice={peopleChoiceState()} />);
	});
	await doing(() => say(news));
	await unfold(page, "Over time");
	return page;
}

async function unfold(page: HTMLElement, title: string): Promise<void> {
	const fold = [...page.querySelectorAll("details")].find(
		(one) => one.querySelector("summary")?.textContent === title,
	);
	if (!fold) throw new Error(`Nothing is folded as ${title}.`);
	await doing(() => {
		fold.open = true;
		fold.dispatchEvent(new Event("toggle"));
	});
}

const rows = (page: HTMLElement) =>
	[...page.querySelectorAll("tbody tr")].map((row) =>
		[...row.children].slice(1).map((cell) => cell.textContent),
	);

async function press(page: HTMLElement, words: string): Promise<void> {
	const button = [...page.querySelectorAll("button")].find(
		({ textContent }) => textContent === words,
	);
	if (!button) throw new Error(`There is no button ${words}.`);
	await doing(() => button.click());
}

beforeEach(() => {
	answerMessages(send);
	send.mockReset();
	send.mockReturnValue(succeed({ atMs: 1, kind: "topic", text: "" }));
	vi.stubGlobal("matchMedia", () => ({
		matches: false,
		addEventListener() {},
	}));
});

describe("OverTime", () => {
	test("is folded at first, and does not render its content", async () => {
		let page = document.body;
		await doing(() => {
			page = draw(<OverTime tabId={7} choice={peopleChoiceState()} />);
		});
		await doing(() => say(WHOLE));
		expect(page.textContent).toBe("Over time");
	});

	test("puts the room into a table, newest first, without a figure of too few people, and never shows time that could not be read as nobody attending", async () => {
		const page = await drawOpen();
		await unfold(page, "The same as a table");
		expect(rows(page)).toEqual([
			["no clear view", "0 to 2 of 2", ""],
			["too few people", "", ""],
		]);
	});

	test("shows no number about a person, and their name as text", async () => {
		const page = await drawOpen();
		await press(page, "Bo <b>");
		await unfold(page, "The same as a table");
		expect(rows(page)).toEqual([
			["no clear view", ""],
			["nearly all", ""],
		]);
		expect(find(page, "caption").textContent).toBe("Bo <b>");
		expect(page.querySelector("b")).toBeNull();
	});

	test("puts everyone into a table, sorted by name", async () => {
		const page = await drawOpen();
		await unfold(page, "Everyone as a table");
		const names = [...page.querySelectorAll("tbody th")];
		expect(names.map(({ textContent }) => textContent)).toEqual([
			"Amara",
			"Bo <b>",
		]);
		expect(rows(page)[1]?.at(-1)).toBe("nearly all");
		expect(rows(page)[0]?.at(-1)).toBe("no clear view");
		expect(rows(page)[0]?.at(0)).toBe("not there");
	});

	test("shows a marker as soon as it comes, even before its ten seconds are over", async () => {
		const page = await drawOpen();
		await unfold(page, "The same as a table");
		const at = { atMs: T0 + 12_000, kind: "question", text: "" };
		const later = { atMs: T0 + 25_000, kind: "note", text: "Loud outside" };
		await doing(() => say({ kind: "markers", markers: [at, later] }));
		expect(rows(page).slice(0, 2)).toEqual([
			["not yet known", "", "Note: Loud outside"],
			["no clear view", "0 to 2 of 2", "Question"],
		]);
	});

	test("renders neither tables nor names again for a scroll", async () => {
		const bins = Array.from({ length: 300 }, (_, i) => ({
			startMs: T0 + i * 10_000,
			rows: [0, 1],
			parts: [[1, 0, 0] as const, [0.5, 0, 0.5] as const],
		}));
		const page = await drawOpen({ ...WHOLE, bins });
		await unfold(page, "The same as a table");
		await unfold(page, "Everyone as a table");
		const range = find<HTMLInputElement>(page, "input[type=range]");
		// The tables follow when a scroll has rested, which a slow machine may not wait for.
		const drawn = await countDrawn(() =>
			act(async () => {
				range.value = String(Number(range.value) - 600_000);
				range.dispatchEvent(new Event("input", { bubbles: true }));
			}),
		);
		expect(drawn("div.time-scroll")).toBe(1);
		expect(drawn("table")).toBe(0);
		expect(drawn("ul.heat-names")).toBe(0);
		expect(drawn("label.time-who")).toBe(0);
	});

	test("sets markers, and says whether they were set", async () => {
		const page = await drawOpen();
		await press(page, "New topic");
		expect(send).toHaveBeenLastCalledWith("offscreen/marker-requested", {
			tabId: 7,
			kind: "topic",
			text: "",
		});
		expect(find(page, ".marker-said").textContent).toBe("New topic: marked.");
		const field = find<HTMLInputElement>(page, "input[type=text]");
		await doing(() => {
			field.value = "Fractions";
			field.dispatchEvent(new Event("input", { bubbles: true }));
		});
		send.mockResolvedValue(fail(failureOf("offscreen-unavailable")));
		await press(page, "Add note");
		expect(send).toHaveBeenLastCalledWith("offscreen/marker-requested", {
			tabId: 7,
			kind: "note",
			text: "Fractions",
		});
		expect(find(page, ".marker-said").textContent).toContain("Marking failed");
		expect(field.value).toBe("Fractions");
	});

	test("shows a cue even while folded, and snoozes it", async () => {
		let page = document.body;
		await doing(() => {
			page = draw(<OverTime tabId={7} choice={peopleChoiceState()} />);
		});
		const cue = { kind: "falling", atMs: T0 };
		await doing(() => say({ ...WHOLE, cue }));
		expect(find(page, "[role=status]").textContent).toContain("Fewer people");
		await press(page, "Snooze for 15 min");
		expect(send).toHaveBeenCalledWith("offscreen/cues-snoozed", { tabId: 7 });
		await doing(() => say({ kind: "cue", cue: null }));
		expect(find(page, "[role=status]").textContent).toBe("");
	});

	test("ignores a malformed message, and says what it waits for", async () => {
		const page = await drawOpen({ kind: "whole", bins: "many" });
		expect(page.textContent).toContain("Appears after ten seconds.");
	});
});
