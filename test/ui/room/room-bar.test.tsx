// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { RoomBar } from "../../../src/ui/room/room-bar.tsx";
import { aRoom } from "../../support/popup-builders.ts";
import { draw } from "../../support/render.ts";

interface Counts {
	readonly toward: number;
	readonly elsewhere: number;
	readonly away: number;
	readonly unread: number;
}

function barOf({ toward, elsewhere, away, unread }: Counts) {
	const readable = toward + elsewhere + away;
	const attention = {
		...aRoom().attention,
		total: readable + unread,
		readable,
		toward,
		elsewhere,
		away,
	};
	const page = draw(<RoomBar attention={attention} />);
	const parts = [...page.querySelectorAll("rect:not(.bar-mark)")].map(
		(part) => ({
			kind: part.getAttribute("class"),
			from: Number.parseFloat(part.getAttribute("x") ?? ""),
			width: Number.parseFloat(part.getAttribute("width") ?? ""),
		}),
	);
	return { parts, marks: page.querySelectorAll(".bar-mark").length };
}

describe("the room's bar", () => {
	test("stacks the kinds in one order, one cell a person, and sets those without a clear view apart", () => {
		const { parts, marks } = barOf({
			toward: 4,
			elsewhere: 2,
			away: 1,
			unread: 1,
		});
		expect(parts).toEqual([
			{ kind: "kind-toward", from: 0, width: 49 },
			{ kind: "kind-elsewhere", from: 49, width: 24.5 },
			{ kind: "kind-away", from: 73.5, width: 12.25 },
			{ kind: "kind-unreadable", from: 87.75, width: 12.25 },
		]);
		expect(marks).toBe(6);
	});

	test("fills the whole width where everybody is in clear view, and marks nobody by themselves in a large room", () => {
		const { parts, marks } = barOf({
			toward: 40,
			elsewhere: 0,
			away: 0,
			unread: 0,
		});
		expect(parts).toEqual([{ kind: "kind-toward", from: 0, width: 100 }]);
		expect(marks).toBe(0);
	});
});
