// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { RoomStrip } from "../../../src/ui/room/room-strip.tsx";
import { aRoom } from "../../support/popup-builders.ts";
import { draw, find } from "../../support/render.ts";

function stripOf(readable: number, staleMs: number | null = null) {
	const room = aRoom();
	const attention = {
		...room.attention,
		total: 14,
		readable,
		toward: 7,
		elsewhere: 2,
		away: readable - 9,
	};
	return draw(
		<RoomStrip
			room={signal({ ...room, attention })}
			staleMs={signal(staleMs)}
		/>,
	);
}

const labels = (strip: HTMLElement) =>
	[...strip.querySelectorAll(".kinds li")].map(
		({ textContent }) => textContent,
	);

test("the strip is a sentence and a bar whose every part is named and counted", () => {
	const strip = stripOf(12);
	expect(find(strip, "h1").textContent).toBe("7 of 12 toward the call");
	expect(labels(strip)).toEqual([
		"7 toward",
		"2 down or beside",
		"3 away",
		"2 no clear view",
	]);
});

test("the strip of a small group has neither number nor bar", () => {
	const room = aRoom();
	const strip = draw(<RoomStrip room={signal(room)} staleMs={signal(null)} />);
	expect(strip.querySelector(".room-bar")).toBeNull();
	expect(strip.textContent).toBe("Fewer than 5 in clear view: no group figure");
});

test("without news the strip says so instead of a figure", () => {
	expect(find(stripOf(12, 9_000), "h1").textContent).toBe("No news now");
});
