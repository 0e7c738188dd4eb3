import { describe, expect, test } from "vitest";
import { type MeetingTab, offTab } from "../../../src/core/room/meeting-tab.ts";
import { popupView } from "../../../src/ui/state/popup-view.ts";
import { aPageCheck } from "../../support/a-page-check.ts";
import { aRoom, NOW_MS } from "../../support/popup-builders.ts";

const ON: MeetingTab = { tabId: 7, state: "on", sinceMs: 1, failure: null };
const phase = (phase: "loading" | "degraded" | "failed") =>
	aRoom({ status: { ...aRoom().status, phase } });

describe("popupView", () => {
	test("is off or lost if the tab is, whatever the last summary said", () => {
		expect(popupView(offTab(7), aRoom())).toBe("off");
		expect(popupView({ ...ON, state: "lost" }, aRoom())).toBe("lost");
	});

	test("follows the engine's phase while the tab is on", () => {
		expect(popupView(ON, null)).toBe("connecting");
		expect(popupView(ON, phase("loading"))).toBe("loading");
		expect(popupView(ON, phase("failed"))).toBe("failed");
		expect(popupView(ON, phase("degraded"))).toBe("room");
		expect(popupView(ON, aRoom())).toBe("room");
	});

	test("is neither empty nor unheard before the page can have answered", () => {
		const room = aRoom({ participants: [] });
		expect(popupView(ON, room)).toBe("reaching");
		expect(popupView(ON, { ...room, silentSinceMs: NOW_MS })).toBe("reaching");
	});

	test("tells of a page that cannot be searched, unless people are known", () => {
		const pageFailure = { code: "page-search-failed" } as const;
		const nobody = { participants: [], pageFailure };
		expect(popupView(ON, aRoom(nobody))).toBe("unsearched");
		expect(popupView(ON, aRoom({ ...nobody, check: aPageCheck() }))).toBe(
			"unsearched",
		);
		expect(popupView(ON, aRoom({ pageFailure }))).toBe("room");
	});

	test("distinguishes an empty page from one that does not answer", () => {
		const looked = { participants: [], check: aPageCheck() };
		const silent = (ms: number) =>
			aRoom({ ...looked, connectedPageFrames: 0, silentSinceMs: NOW_MS - ms });
		expect(popupView(ON, aRoom(looked))).toBe("empty");
		expect(popupView(ON, silent(5_000))).toBe("unheard");
		expect(popupView(ON, silent(4_999))).toBe("reaching");
	});
});
