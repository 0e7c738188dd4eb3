// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import { ParticipantRows } from "../../src/ui/participant-rows.tsx";
import type { PopupView } from "../../src/ui/popup-view.ts";
import { ViewPage } from "../../src/ui/view-page.tsx";
import { aPort } from "../support/fake-port.ts";
import { aParticipant, aRoom } from "../support/popup-builders.ts";
import { doing, draw, find } from "../support/render.ts";

vi.mock("../../src/platform/messenger.ts", () => ({ send: vi.fn() }));
vi.mock("../../src/platform/port.ts", () => ({ openPort: () => aPort().port }));
vi.mock("../../src/platform/own-version.ts", () => ({
	ownVersion: () => "0.1.0",
}));

const NOTHING_DONE = { relearn() {}, choose: async () => true };

const drawRoom = (overrides: Parameters<typeof aRoom>[0], staleMs = 0) =>
	draw(
		<ViewPage
			view={{ kind: "room", room: aRoom(overrides) }}
			staleMs={staleMs || null}
			people={NOTHING_DONE}
			surface={{ PeopleList: ParticipantRows }}
		/>,
	);

describe("ViewPage", () => {
	test("keeps what is open while a page that is loaded anew has nobody, and not beyond the end", async () => {
		const root = document.createElement("div");
		document.body.replaceChildren(root);
		const show = (view: PopupView) =>
			act(() =>
				render(
					<ViewPage
						view={view}
						staleMs={null}
						people={NOTHING_DONE}
						surface={{ PeopleList: ParticipantRows }}
					/>,
					root,
				),
			);
		const room = aRoom();
		const isOpen = () => root.querySelector(".person-actions") !== null;
		show({ kind: "room", room });
		await doing(() => find(root, ".actions-button").click());
		show({ kind: "empty", room: aRoom({ participants: [] }) });
		expect(root.textContent).toContain("No live videos");
		expect(find(root, ".room").parentElement?.hidden).toBe(true);
		show({ kind: "room", room });
		expect(isOpen()).toBe(true);
		expect(find(root, ".room").parentElement?.hidden).toBe(false);
		show({ kind: "off" });
		show({ kind: "room", room });
		expect(isOpen()).toBe(false);
	});

	test("says the room in one line, with what is not read and where it runs", () => {
		const page = drawRoom({
			participants: [
				aParticipant(),
				aParticipant({ id: "2", state: "frozen" }),
			],
			ignored: { screenShares: 1, duplicates: 0, tooSmall: 0 },
		});
		expect(find(page, "h2").textContent).toBe("1 of 2 readable, 1 facing");
		expect(page.textContent).toContain("1 not readable");
		expect(page.textContent).toContain("1 screen share not read");
		expect(page.textContent).toContain("Runs on WASM: no graphics adapter");
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

	test("says with what less it goes on, and what to do", () => {
		const status = {
			...aRoom().status,
			phase: "degraded",
			problems: [
				{ code: "landmarks-failed", count: 2, lastAtMs: 1, detail: "WebGL" },
			],
		} as const;
		const notice = find(drawRoom({ status }), ".notice");
		expect(notice.textContent).toContain("heads' directions are missing");
		expect(notice.textContent).toContain("switch Roompulse off and on again");
		expect(notice.textContent).toContain("WebGL");
	});

	test("does not show old news as live", () => {
		const page = drawRoom({}, 7_200);
		const seen = find(page, ".notice");
		expect(seen.textContent).toContain("No news for 7 s");
		// What counts up is not read out every second; that it is so is, once.
		expect(seen.getAttribute("role")).toBeNull();
		expect(find(page, "[role=status]").textContent).toBe(
			"No news of the room now.",
		);
		expect(page.querySelector(".room-stale")).not.toBeNull();
		expect(drawRoom({}).querySelector(".room-stale")).toBeNull();
	});

	test("names every problem of an engine that failed", () => {
		const status = {
			...aRoom().status,
			phase: "failed",
			problems: [{ code: "model-damaged", count: 1, lastAtMs: 1 }],
		} as const;
		const page = draw(
			<ViewPage
				view={{ kind: "failed", room: aRoom({ status }) }}
				staleMs={null}
				people={NOTHING_DONE}
				surface={{ PeopleList: ParticipantRows }}
			/>,
		);
		expect(find(page, "[role=alert]").textContent).toContain(
			"A model file could not be loaded.",
		);
	});

	test.each([
		["off", "Off in this tab"],
		["connecting", "Starting"],
	] as const)("has a page for %s", (kind, words) => {
		const page = draw(
			<ViewPage
				view={{ kind }}
				staleMs={null}
				people={NOTHING_DONE}
				surface={{ PeopleList: ParticipantRows }}
			/>,
		);
		expect(page.textContent).toContain(words);
	});

	test.each([
		["empty", "No live videos on this page yet"],
		["loading", "1 participant found."],
		["unheard", "The meeting page does not answer."],
	] as const)("has a page for %s", (kind, words) => {
		const page = draw(
			<ViewPage
				view={{ kind, room: aRoom() }}
				staleMs={null}
				people={NOTHING_DONE}
				surface={{ PeopleList: ParticipantRows }}
			/>,
		);
		expect(page.textContent).toContain(words);
	});

	test("says why a tab is lost", () => {
		const page = draw(
			<ViewPage
				view={{ kind: "lost", failure: { code: "page-changed" } }}
				staleMs={null}
				people={NOTHING_DONE}
				surface={{ PeopleList: ParticipantRows }}
			/>,
		);
		expect(page.textContent).toContain("The tab went to another page");
		expect(page.textContent).toContain("switch on again");
	});
});
