import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fail, type Result, succeed } from "../../../src/core/base/result.ts";
import type { MeetingTab } from "../../../src/core/room/meeting-tab.ts";
import type { RoomSummary } from "../../../src/core/room/room-summary.ts";
import { tabState } from "../../../src/ui/state/tab-state.ts";
import { aPageCheck } from "../../support/a-page-check.ts";
import { answerMessages } from "../../support/answer-messages.ts";
import { fakeBrowser } from "../../support/browser/fake-browser.ts";
import { aRoom, NOW_MS } from "../../support/popup-builders.ts";

const ON: MeetingTab = { tabId: 7, state: "on", sinceMs: 5, failure: null };
const OFF: MeetingTab = { ...ON, state: "off", sinceMs: null };
let meetingTab: Result<MeetingTab> = succeed(ON);
const ports = () => fakeBrowser.runtime.ports;
const settle = () => new Promise((resolve) => setTimeout(resolve));
async function become(next: MeetingTab): Promise<void> {
	meetingTab = succeed(next);
	fakeBrowser.storage.session.api.onChanged.fire({});
	await settle();
}
async function begin() {
	const end = new AbortController();
	const tab = tabState(7, end.signal);
	await settle();
	return { tab, end };
}

beforeEach(() => {
	meetingTab = succeed(ON);
	answerMessages(() => meetingTab);
});

describe("the state of a tab", () => {
	test("receives the room of a tab that is on, until it is switched off", async () => {
		const { tab, end } = await begin();
		expect(tab.view.value).toBe("connecting");
		ports()[0]?.say(aRoom());
		expect([tab.view.value, tab.room.value]).toEqual(["room", aRoom()]);
		await become(OFF);
		expect([tab.view.value, tab.room.value]).toEqual(["off", null]);
		expect(tab.shownRoom.value).toBeNull();
		expect(ports()[0]?.isClosed).toBe(true);
		end.abort();
	});

	test("starts with nothing after the tab was switched off and on again", async () => {
		const { tab, end } = await begin();
		ports()[0]?.say(aRoom());
		const first = tab.shownRoom.value;
		await become({ ...ON, sinceMs: 9 });
		expect([tab.view.value, tab.room.value]).toEqual(["connecting", null]);
		ports()[1]?.say(aRoom());
		expect(tab.view.value).toBe("room");
		expect(tab.shownRoom.value).not.toBe(first);
		end.abort();
	});

	test("keeps its port open if the same tab is reported again", async () => {
		const { tab, end } = await begin();
		ports()[0]?.say(aRoom());
		const { value } = tab.shownRoom;
		await become({ ...ON });
		expect(ports()).toHaveLength(1);
		ports()[0]?.say(aRoom({ participants: [], check: aPageCheck() }));
		expect(tab.view.value).toBe("empty");
		expect(value?.value.participants).toHaveLength(1);
		ports()[0]?.say(aRoom({ groupSize: 9 }));
		expect(tab.shownRoom.value).toBe(value);
		expect(value?.value.groupSize).toBe(9);
		end.abort();
	});

	test("keeps the room that was shown while the page is loaded again", async () => {
		const { tab, end } = await begin();
		ports()[0]?.say(aRoom());
		const { value } = tab.shownRoom;
		const gone = { participants: [], connectedPageFrames: 0, check: null };
		ports()[0]?.say(aRoom({ ...gone, silentSinceMs: NOW_MS }));
		expect(tab.view.value).toBe("reaching");
		expect(tab.shownRoom.value).toBe(value);
		end.abort();
	});

	describe("that does not start", () => {
		beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout"] }));
		afterEach(() => void vi.useRealTimers());
		const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
		async function beginWith(room: RoomSummary | null) {
			const end = new AbortController();
			const tab = tabState(7, end.signal);
			await wait(0);
			if (room) ports()[0]?.say(room);
			return { tab, end };
		}
		const loading = aRoom({ status: { ...aRoom().status, phase: "loading" } });

		test.each([
			["the offscreen document", null, "connecting", "unanswered"],
			["the page", aRoom({ participants: [] }), "reaching", "unheard"],
			["the models", loading, "loading", "loading-slowly"],
		] as const)(
			"for want of %s is a failure after ten seconds",
			async (_what, room, before, after) => {
				const { tab, end } = await beginWith(room);
				expect(tab.view.value).toBe(before);
				await wait(9_900);
				expect(tab.view.value).toBe(before);
				await wait(100);
				expect(tab.view.value).toBe(after);
				ports()[0]?.say(aRoom());
				expect(tab.view.value).toBe("room");
				end.abort();
			},
		);

		test("has waited in all, whatever it waited for first, and starts anew once it was there", async () => {
			const { tab, end } = await beginWith(null);
			await wait(6_000);
			ports()[0]?.say(aRoom({ participants: [] }));
			expect(tab.view.value).toBe("reaching");
			await wait(4_000);
			expect(tab.view.value).toBe("unheard");
			ports()[0]?.say(aRoom());
			ports()[0]?.say(aRoom({ participants: [] }));
			expect(tab.view.value).toBe("reaching");
			end.abort();
		});
	});

	test("ends with its life: the port is closed, and nothing is received any more", async () => {
		const { tab, end } = await begin();
		end.abort();
		await settle();
		expect(ports()[0]?.isClosed).toBe(true);
		ports()[0]?.say(aRoom());
		await become(OFF);
		expect(tab.room.value).toBeNull();
		expect(tab.tabSwitch.meetingTab.value).toEqual(ON);
	});

	test("keeps a failure until the user tries again", async () => {
		meetingTab = fail({ code: "offscreen-unavailable" });
		const { tab, end } = await begin();
		expect(tab.tabSwitch.failure.value?.code).toBe("offscreen-unavailable");
		meetingTab = succeed(ON);
		const switched = tab.tabSwitch.switchTo(true);
		expect(tab.tabSwitch.isSwitching.value).toBe(true);
		expect(tab.tabSwitch.failure.value).toBeNull();
		await switched;
		expect([tab.tabSwitch.isSwitching.value, tab.view.value]).toEqual([
			false,
			"connecting",
		]);
		end.abort();
	});
});
