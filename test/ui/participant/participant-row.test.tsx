// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { describe, expect, test, vi } from "vitest";
import {
	PARTICIPANT_STATES,
	type ParticipantState,
} from "../../../src/core/base/participant-state.ts";
import type { ParticipantSummary } from "../../../src/core/participant/participant-summary.ts";
import { ParticipantRow } from "../../../src/ui/participant/participant-row.tsx";
import {
	aParticipant,
	NOW_MS,
	probabilitiesOf,
} from "../../support/popup-builders.ts";
import { doing, draw, find } from "../../support/render.ts";

const NOTHING_DONE = {
	isTabStop: true,
	onToggle: () => {},
	onFocus: () => {},
	onRelearn: () => {},
	onChange: () => {},
};

function drawRow(
	overrides: Partial<ParticipantSummary>,
	{ readsExpression = true, isOpen = false } = {},
): HTMLElement {
	return draw(
		<ParticipantRow
			{...NOTHING_DONE}
			person={signal(aParticipant(overrides))}
			readsExpression={signal(readsExpression)}
			atMs={signal(NOW_MS)}
			isOpen={isOpen}
		/>,
	);
}

const drawOpen = (overrides: Partial<ParticipantSummary>) =>
	drawRow(overrides, { isOpen: true });

const HAPPY = {
	label: "happiness",
	tone: { valence: 0.7, arousal: 0.35 },
	probabilities: probabilitiesOf({ happiness: 0.87, neutral: 0.13 }),
} as const;

describe("ParticipantRow", () => {
	test("says name, state, time and expression in words", () => {
		const row = drawRow({ state: "turned-away", expression: HAPPY });
		expect(find(row, ".row-name").textContent).toBe("Amara Okafor");
		expect(find(row, ".row-state").textContent).toBe(
			"turned away, 12\u00a0s · looks happy",
		);
	});

	test("names no expression of somebody who is not in clear view", () => {
		const unclear = { state: "cant-tell", expression: HAPPY } as const;
		expect(drawRow(unclear).textContent).not.toContain("happy");
		expect(find(drawOpen(unclear), ".expression").textContent).toBe(
			"Expression: not read",
		);
	});

	test("says that no expression is read while the person talks, and why", () => {
		const row = drawOpen({ state: "talking", isExpressionWithheld: true });
		expect(row.textContent).toContain("Expression: not read while talking");
		expect(row.textContent).toContain(
			"While someone talks, no expression is shown",
		);
	});

	test("shows no numbers about a person except times and measurements", () => {
		expect(drawRow({ expression: HAPPY }).textContent).not.toMatch(/\d/);
	});

	test("opens what is known, with the reason and the last minutes in words", () => {
		expect(drawRow({}).querySelector(".person-detail")).toBeNull();
		const detail = find(drawOpen({}), ".person-detail");
		expect(detail.getAttribute("aria-label")).toBe("Choices for Amara Okafor");
		expect(detail.textContent).toContain("The head is held as usual.");
		expect(find(detail, ".trace").getAttribute("aria-label")).toContain(
			"Trace of the last",
		);
	});

	test("learns the usual position again, and says so", async () => {
		const onRelearn = vi.fn();
		const row = draw(
			<ParticipantRow
				{...NOTHING_DONE}
				onRelearn={onRelearn}
				person={signal(aParticipant())}
				readsExpression={signal(false)}
				atMs={signal(NOW_MS)}
				isOpen
			/>,
		);
		const button = find(
			row,
			"[aria-label='Reset usual position: Amara Okafor']",
		);
		await doing(() => button.click());
		expect(onRelearn).toHaveBeenCalledExactlyOnceWith("0:amara");
		expect(find(row, ".relearn-said").textContent).toContain("30 seconds");
	});

	test("shows a name as text, whatever is in it", () => {
		const name = "<img src=x onerror=alert(1)>";
		const row = drawRow({ name });
		expect(row.querySelector("img")).toBeNull();
		expect(find(row, ".row-name").textContent).toBe(name);
	});

	test("gives every state its own drawing and its own words", () => {
		const seen = PARTICIPANT_STATES.map((state: ParticipantState) => {
			const row = drawRow({ state });
			return [
				find(row, ".state-icon").innerHTML,
				find(row, ".row-state").textContent,
			];
		});
		expect(new Set(seen.map(([icon]) => icon)).size).toBe(seen.length);
		expect(new Set(seen.map(([, words]) => words)).size).toBe(seen.length);
	});

	test("draws unreadable time as a gap", () => {
		const row = drawRow({
			trace: [{ startMs: NOW_MS, toward: 0, elsewhere: 0, away: 0 }],
		});
		expect(row.querySelectorAll(".trace-gap")).toHaveLength(1);
		expect(row.querySelector(".trace-toward")).toBeNull();
	});

	test("shows no expression if only attention is read", () => {
		const shown = { readsExpression: false, isOpen: true };
		const row = drawRow({ expression: HAPPY }, shown);
		expect(row.textContent).not.toMatch(/expression|happy/i);
	});

	test("marks the user's own row", () => {
		expect(find(drawRow({ isSelf: true }), ".row-self").textContent).toBe(
			"you",
		);
	});
});
