// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { act } from "preact/test-utils";
import { beforeEach, expect, test } from "vitest";
import { DEFAULT_PREFERENCES } from "../../../src/core/base/preferences.ts";
import { type Result, succeed } from "../../../src/core/base/result.ts";
import { RoomLiveRegion } from "../../../src/ui/room/room-live-region.tsx";
import { answerMessages } from "../../support/answer-messages.ts";
import { fakeBrowser } from "../../support/browser/fake-browser.ts";
import { aParticipant, aRoom, NOW_MS } from "../../support/popup-builders.ts";
import { doing, draw, find } from "../../support/render.ts";

beforeEach(() => {
	answerMessages((name) => answers[name]);
	answers = {
		"background/preferences-requested": succeed(DEFAULT_PREFERENCES),
	};
});
let answers: Record<string, Result<unknown>> = {};

test("nothing is announced where the user switched that off", async () => {
	answers = {
		"background/preferences-requested": succeed({
			...DEFAULT_PREFERENCES,
			announces: false,
		}),
	};
	const participants = Array.from({ length: 6 }, (_, at) =>
		aParticipant({ id: `${at}` }),
	);
	const attention = { ...aRoom().attention, total: 6, readable: 6, toward: 6 };
	const room = signal(aRoom({ participants, attention }));
	const page = draw(<RoomLiveRegion room={room} />);
	await doing(() => {});
	await doing(() => {
		room.value = { ...room.value, atMs: NOW_MS + 60_000 };
	});
	expect(find(page, "[role=status]").textContent).toBe("");
	answers = {
		"background/preferences-requested": succeed(DEFAULT_PREFERENCES),
	};
	await doing(() => fakeBrowser.storage.local.api.set({ preferences: "new" }));
	expect(find(page, "[role=status]").textContent).toBe(
		"6 of 6 toward the call.",
	);
});

test("the room's line is announced to screen readers at most every half minute", () => {
	const aRoomAt = (afterMs: number, people: number) => {
		const participants = Array.from({ length: people }, (_, index) =>
			aParticipant({ id: `${index}` }),
		);
		const { attention } = aRoom();
		return aRoom({
			participants,
			attention: {
				...attention,
				total: people,
				readable: people,
				toward: people,
			},
			atMs: NOW_MS + afterMs,
		});
	};
	const room = signal(aRoomAt(0, 1));
	const page = draw(<RoomLiveRegion room={room} />);
	const saidAt = (afterMs: number, people: number) => {
		act(() => {
			room.value = aRoomAt(afterMs, people);
		});
		return find(page, "[role=status]").textContent;
	};
	expect(saidAt(0, 1)).toBe("");
	expect(saidAt(5_000, 6)).toBe("6 of 6 toward the call.");
	expect(saidAt(6_000, 7)).toBe("6 of 6 toward the call.");
	expect(saidAt(34_000, 7)).toBe("6 of 6 toward the call.");
	expect(saidAt(35_000, 8)).toBe("8 of 8 toward the call.");
});
