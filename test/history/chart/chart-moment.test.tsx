// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { ReportChart } from "../../../src/history/chart/report-chart.tsx";
import { doing, draw, find } from "../../support/render.ts";
import {
	aBin,
	aRecord,
	BIN_MS,
	START_MS,
	spent,
} from "../../support/session-builders.ts";

const BINS = [
	aBin(0, { room: { ...spent(10, 10, 6), elsewhereMs: 2 * BIN_MS } }),
	aBin(1, { room: spent(10, 0, 0) }),
	aBin(2, { room: spent(3, 2, null) }),
	// The page was not heard from in the bins before this one.
	aBin(4, { room: spent(10, 10, 10) }),
];
const QUESTION = {
	atMs: START_MS + 42_000,
	kind: "question",
	text: "Why?",
	number: 1,
} as const;

/** Moves the slider below the chart, as the arrow keys do, and gives what a screen reader says. */
async function saidAt(page: HTMLElement, at: number): Promise<string | null> {
	const slider = find<HTMLInputElement>(page, ".chart-moment input");
	await doing(() => {
		slider.value = String(at);
		slider.dispatchEvent(new Event("input", { bubbles: true }));
	});
	return slider.getAttribute("aria-valuetext");
}

test("each ten seconds of the chart are said in words, and shown", async () => {
	const page = draw(
		<ReportChart session={aRecord(BINS)} bins={BINS} markers={[QUESTION]} />,
	);
	const slider = find<HTMLInputElement>(page, ".chart-moment input");
	expect([slider.min, slider.max, slider.step]).toEqual(["0", "4", "1"]);
	expect(await saidAt(page, 0)).toMatch(
		/\d:\d\d:\d\d.*: toward: about half; down or beside: a little; away: a little$/,
	);
	expect(await saidAt(page, 1)).toContain("No clear view of anyone.");
	expect(await saidAt(page, 2)).toContain("Fewer than 5 people");
	expect(await saidAt(page, 3)).toContain("The meeting page didn't answer");
	const last = await saidAt(page, 4);
	expect(last).toContain("toward: nearly all");
	expect(last).toContain("Question: Why?");
	expect(page.querySelector(".chart-moment-words")?.textContent).toBe(last);
	// The line in the chart stands at the middle of these ten seconds.
	expect(find(page, ".chart-cursor path").getAttribute("d")).toContain(
		"M720.0 ",
	);
});
