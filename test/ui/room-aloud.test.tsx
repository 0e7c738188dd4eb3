// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { expect, test } from "vitest";
import { RoomAloud } from "../../src/ui/room-aloud.tsx";
import { aParticipant, aRoom, NOW_MS } from "../support/popup-builders.ts";
import { find } from "../support/render.ts";

test("the room's line is said to screen readers at most every half minute", () => {
	const root = document.createElement("div");
	const saidAt = (afterMs: number, people: number) => {
		const participants = Array.from({ length: people }, (_, index) =>
			aParticipant({ id: `${index}` }),
		);
		const room = aRoom({ participants, atMs: NOW_MS + afterMs });
		act(() => render(<RoomAloud room={room} />, root));
		return find(root, "[role=status]").textContent;
	};
	expect(saidAt(0, 1)).toBe("");
	expect(saidAt(5_000, 2)).toBe("2 of 2 readable, 2 facing.");
	expect(saidAt(6_000, 3)).toBe("2 of 2 readable, 2 facing.");
	expect(saidAt(34_000, 3)).toBe("2 of 2 readable, 2 facing.");
	expect(saidAt(35_000, 4)).toBe("4 of 4 readable, 4 facing.");
});
