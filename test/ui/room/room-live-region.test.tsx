// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { act } from "preact/test-utils";
import { expect, test } from "vitest";
import { RoomLiveRegion } from "../../../src/ui/room/room-live-region.tsx";
import { aParticipant, aRoom, NOW_MS } from "../../support/popup-builders.ts";
import { draw, find } from "../../support/render.ts";

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
