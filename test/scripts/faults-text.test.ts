import { describe, expect, it } from "vitest";
import { faultsDocument, triedText } from "../../scripts/faults/faults-text.ts";
import type { Tried } from "../../scripts/faults/try-fault.ts";

const MADE = { version: "1.0.0", date: "2026-11-29", machine: "a machine" };

function documentOf(...all: readonly Tried[]) {
	return faultsDocument(
		all,
		"",
		all.map(({ name }) => name),
		MADE,
	);
}

function tried(with_: Partial<Tried>): Tried {
	return {
		name: "tab frozen",
		done: "Chrome freezes the tab.",
		told: { words: "Chrome has stopped the page.", afterS: 5.24 },
		user: null,
		rightAfterS: 2,
		isOver: false,
		lost: { seconds: 0.4, markers: 0 },
		shortcomings: [],
		...with_,
	};
}

describe("the table of faults", () => {
	it("has a row with the popup's words, the times and the losses", () => {
		const text = documentOf(tried({}));
		expect(text).toContain(
			"| tab frozen | Chrome freezes the tab. | “Chrome has stopped the page.” (5.2 s) | by itself (2.0 s) | nothing | passes |",
		);
		expect(text).toContain("1 of 1 pass");
	});

	it("says what the user had to do, what was lost and what fell short", () => {
		const failed = tried({
			user: "reloads the page",
			rightAfterS: 12.3,
			lost: { seconds: 14.6, markers: 2 },
			shortcomings: ["15 s lost", "2 markers lost"],
		});
		const text = documentOf(tried({ name: "tab moved" }), failed);
		expect(text).toContain(
			"after the user reloads the page (12 s) | 15 s of history, 2 markers | FAILS: 15 s lost; 2 markers lost |",
		);
		expect(text).toContain("1 of 2 pass");
		expect(triedText(failed)).toMatch(/^FAIL tab frozen\n.*\n.*15 s lost\n/);
	});

	it("does not claim what was not so: nothing said, never right, nothing left, nothing counted", () => {
		const nothing = tried({ told: null, rightAfterS: null, lost: null });
		expect(documentOf(nothing)).toContain("| nothing | not again | – |");
		const closed = tried({ isOver: true, rightAfterS: null });
		expect(triedText(closed)).toContain("nothing is left to read");
	});

	it("keeps its columns where the popup's words hold a bar", () => {
		const told = { words: "a | b", afterS: 1 };
		expect(documentOf(tried({ told }))).toContain("“a \\| b”");
	});

	it("keeps the rows of faults that were not tried this time, in the order of all faults", () => {
		const names = ["tab closed", "tab frozen"];
		const before = faultsDocument(
			[tried({}), tried({ name: "tab closed" }), tried({ name: "gone" })],
			"",
			[...names, "gone"],
			MADE,
		);
		const again = tried({ shortcomings: ["15 s lost"] });
		const after = faultsDocument([again], before, names, MADE);
		const rows = after.split("\n").filter((line) => line.startsWith("| tab"));
		expect(rows.map((line) => line.split(" | ")[0])).toEqual([
			"| tab closed",
			"| tab frozen",
		]);
		expect(after).toContain("1 of 2 pass");
		expect(after).not.toContain("| gone |");
	});
});
