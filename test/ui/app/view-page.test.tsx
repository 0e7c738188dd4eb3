// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { describe, expect, test } from "vitest";
import type { MeetingTab } from "../../../src/core/room/meeting-tab.ts";
import type { RoomSummary } from "../../../src/core/room/room-summary.ts";
import { ViewPage } from "../../../src/ui/app/view-page.tsx";
import { ParticipantRows } from "../../../src/ui/people/participant-rows.tsx";
import { type PopupView, popupView } from "../../../src/ui/state/popup-view.ts";
import { shownRoomState } from "../../../src/ui/state/shown-room-state.ts";
import { aPageCheck } from "../../support/a-page-check.ts";
import { aParticipant, aRoom, NOW_MS } from "../../support/popup-builders.ts";
import { doing, draw, find } from "../../support/render.ts";

const NOTHING_DONE = { relearn() {}, choose: async () => true };

const ON: MeetingTab = { tabId: 7, state: "on", sinceMs: 1, failure: null };

/** The state of a tab, as the test sets it. */
function aTab(
	meetingTab = ON,
	room: RoomSummary | null = aRoom(),
	staleMs = 0,
) {
	const view = signal<PopupView | null>(popupView(meetingTab, room));
	const received = signal(room);
	const { signal: life } = new AbortController();
	return {
		tabId: 7,
		view,
		room: received,
		tabSwitch: { meetingTab: signal<MeetingTab | null>(meetingTab) },
		staleMs: signal<number | null>(staleMs || null),
		shownRoom: shownRoomState(view, received, life),
	};
}

const drawTab = (tab: ReturnType<typeof aTab>) =>
	draw(
		<ViewPage
			tab={tab}
			people={NOTHING_DONE}
			surface={{ PeopleList: ParticipantRows }}
		/>,
	);

const drawRoom = (overrides: Parameters<typeof aRoom>[0], staleMs = 0) =>
	drawTab(aTab(ON, aRoom(overrides), staleMs));

describe("ViewPage", () => {
	test.each([
		["empty", "No live videos"],
		["reaching", "Starting"],
	] as const)(
		"keeps what is open while a page that is loaded again is %s, but not after the tab is off",
		async (gone, words) => {
			const tab = aTab();
			const page = drawTab(tab);
			const show = (view: PopupView) =>
				doing(() => {
					tab.view.value = view;
				});
			const isOpen = () => page.querySelector(".person-detail") !== null;
			await doing(() => find(page, ".row-opener").click());
			await show(gone);
			expect(page.textContent).toContain(words);
			expect(find(page, ".room").parentElement?.hidden).toBe(true);
			await show("room");
			expect(isOpen()).toBe(true);
			expect(find(page, ".room").parentElement?.hidden).toBe(false);
			await show("off");
			await show("room");
			expect(isOpen()).toBe(false);
		},
	);

	test("shows the room in one sentence, and nothing technical", () => {
		const page = drawRoom({
			participants: [
				aParticipant(),
				aParticipant({ id: "2", state: "frozen" }),
			],
			attention: { ...aRoom().attention, total: 8, readable: 7, toward: 4 },
			ignored: { screenShares: 1, duplicates: 0, tooSmall: 0 },
		});
		expect(find(page, "h2").textContent).toBe("4 of 7 toward the call");
		expect(find(page, ".kinds").textContent).toContain("1 no clear view");
		expect(page.textContent).not.toMatch(/WASM|not read|a second/);
	});

	test("keeps the page's order of people", () => {
		const page = drawRoom({
			participants: [
				aParticipant({ id: "1", name: "Zoe", state: "camera-off" }),
				aParticipant({ id: "2", name: "Amara" }),
			],
		});
		const names = [...page.querySelectorAll(".row-name")];
		expect(names.map(({ textContent }) => textContent)).toEqual([
			"Zoe",
			"Amara",
		]);
	});

	test("says what no longer works while it goes on, and what to do", () => {
		const status = {
			...aRoom().status,
			phase: "degraded",
			problems: [
				{ code: "landmarks-failed", count: 2, lastAtMs: 1, detail: "WebGL" },
			],
		} as const;
		const notice = find(drawRoom({ status }), ".notice");
		expect(notice.textContent).toContain("not which way heads point");
		expect(notice.textContent).toContain("Switch Roompulse off and on again");
		expect(notice.textContent).toContain("WebGL");
	});

	test("does not show old news as live", () => {
		const page = drawRoom({}, 7_200);
		const seen = find(page, ".notice");
		expect(seen.textContent).toContain("No news for 7 s");
		// The counting seconds are not announced; that there is no news is announced once.
		expect(seen.getAttribute("role")).toBeNull();
		expect(find(page, "[role=status]").textContent).toBe(
			"No news of the room now. Reconnecting…",
		);
		expect(page.querySelector(".room-stale")).not.toBeNull();
		expect(drawRoom({}).querySelector(".room-stale")).toBeNull();
	});

	test("says that the page cannot be searched now, above the people known so far", () => {
		const pageFailure = {
			code: "page-search-failed",
			detail: "No member.",
		} as const;
		const page = drawRoom({ pageFailure });
		const notice = find(page, ".notice");
		expect(notice.textContent).toContain("couldn't search this page");
		expect(notice.textContent).toContain("tries again every few seconds");
		expect(notice.textContent).toContain("No member.");
		expect(page.querySelector(".row-name")).not.toBeNull();
		const empty = drawRoom({ pageFailure, participants: [] });
		expect(find(empty, "[role=alert]").textContent).toContain("No member.");
	});

	test.each([
		["unanswered", "couldn't start reading", "Switch Roompulse off and on"],
		[
			"loading-slowly",
			"still getting ready",
			"switch Roompulse off and on again",
		],
	] as const)("has a next step when it is %s", (view, sentence, next) => {
		const tab = aTab();
		tab.view.value = view;
		const page = drawTab(tab);
		expect(page.textContent).toContain(sentence);
		expect(page.textContent).toContain(next);
	});

	test("names every problem of an engine that failed", () => {
		const status = {
			...aRoom().status,
			phase: "failed",
			problems: [{ code: "model-damaged", count: 1, lastAtMs: 1 }],
		} as const;
		const page = drawRoom({ status });
		expect(find(page, "[role=alert]").textContent).toContain(
			"A file of Roompulse is missing or damaged.",
		);
	});

	test("has a page for a tab that is off, and for one that is starting", () => {
		expect(drawTab(aTab({ ...ON, state: "off" })).textContent).toContain(
			"Off in this tab",
		);
		expect(drawTab(aTab(ON, null)).textContent).toContain("Starting");
	});

	test.each([
		[
			"No live videos on this page yet",
			{ participants: [], check: aPageCheck() },
		],
		["Starting", { participants: [] }],
		[
			"1 participant found.",
			{ status: { ...aRoom().status, phase: "loading" } },
		],
		[
			"The meeting page doesn't answer.",
			{
				participants: [],
				connectedPageFrames: 0,
				silentSinceMs: NOW_MS - 5_000,
			},
		],
	] as const)("says %s", (words, overrides) => {
		expect(drawRoom(overrides).textContent).toContain(words);
	});

	test("says how many models are ready, and no more than is known", async () => {
		const loading = (ready: number) =>
			aRoom({
				status: {
					...aRoom().status,
					phase: "loading",
					models: { ready, wanted: 3 },
				},
			});
		const tab = aTab(ON, loading(0));
		const page = drawTab(tab);
		const bar = find<HTMLProgressElement>(page, "progress");
		expect([bar.getAttribute("value"), bar.getAttribute("max")]).toEqual([
			"0",
			"3",
		]);
		await doing(() => {
			tab.room.value = loading(2);
		});
		expect(bar.getAttribute("value")).toBe("2");
		expect(bar.closest("label")?.textContent).toBe("2 of 3 parts ready");
		// Only an element with a live role is announced, so a screen reader does not read each step.
		expect(bar.closest("[role=status]")).toBeNull();
		await doing(() => {
			tab.view.value = "room";
		});
		expect(page.querySelector("progress")).toBeNull();
	});

	test("says why a tab is lost", () => {
		const failure = { code: "page-changed" } as const;
		const page = drawTab(aTab({ ...ON, state: "lost", failure }));
		expect(page.textContent).toContain("The tab went to another page");
		expect(page.textContent).toContain("switch on again");
	});
});

describe("a page that has stopped", () => {
	test("is named above the room, which stays", async () => {
		const page = drawRoom({ unansweredSinceMs: NOW_MS - 6_000 });
		await doing(async () => {});
		expect(find(page, ".notice").textContent).toContain(
			"The meeting page has stopped",
		);
		find(page, ".room");
	});
});
