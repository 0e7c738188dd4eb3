import { describe, expect, test } from "vitest";
import { offSession, type TabSession } from "../../src/core/tab-session.ts";
import { popupView } from "../../src/ui/popup-view.ts";
import { aRoom } from "../support/popup-builders.ts";

const ON: TabSession = { tabId: 7, state: "on", sinceMs: 1, failure: null };
const phase = (phase: "loading" | "degraded" | "failed") =>
	aRoom({ status: { ...aRoom().status, phase } });

describe("popupView", () => {
	test("is off or lost by the session, whatever was heard last", () => {
		expect(popupView(offSession(7), aRoom())).toEqual({ kind: "off" });
		const failure = { code: "page-changed" } as const;
		expect(popupView({ ...ON, state: "lost", failure }, aRoom())).toEqual({
			kind: "lost",
			failure,
		});
	});

	test("follows the engine's phase while on", () => {
		expect(popupView(ON, null).kind).toBe("connecting");
		expect(popupView(ON, phase("loading")).kind).toBe("loading");
		expect(popupView(ON, phase("failed")).kind).toBe("failed");
		expect(popupView(ON, phase("degraded")).kind).toBe("room");
		expect(popupView(ON, aRoom()).kind).toBe("room");
	});

	test("tells an empty page from one that cannot be heard", () => {
		expect(popupView(ON, aRoom({ participants: [] })).kind).toBe("empty");
		expect(
			popupView(ON, aRoom({ participants: [], connectedFrames: 0 })).kind,
		).toBe("unheard");
	});
});
