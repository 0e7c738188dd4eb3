// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { RoomStrip } from "../../../src/ui/room/room-strip.tsx";
import { aRoom } from "../../support/popup-builders.ts";
import { draw } from "../../support/render.ts";

const stripOf = (readable: number, staleMs: number | null = null) => {
	const room = aRoom();
	const attention = { ...room.attention, total: 14, toward: 9, away: 3 };
	return draw(
		<RoomStrip
			room={signal({ ...room, attention: { ...attention, readable } })}
			staleMs={signal(staleMs)}
		/>,
	).textContent;
};

test("the strip says how far those who cannot be read leave its figure open", () => {
	expect(stripOf(12)).toContain("With the 2 not in clear view: 9 to 11 of 14.");
	expect(stripOf(14)).not.toContain("not in clear view");
	expect(stripOf(12, 9_000)).not.toContain("not in clear view");
});
