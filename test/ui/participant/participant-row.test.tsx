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

function drawRow(
	overrides: Partial<ParticipantSummary>,
	readsExpression = true,
): HTMLElement {
	return draw(
		<ParticipantRow
			person={signal(aParticipant(overrides))}
			readsExpression={signal(readsExpression)}
			atMs={signal(NOW_MS)}
			onRelearn={() => {}}
			onChange={() => {}}
		/>,
	);
}

const HAPPY = {
	label: "happiness",
	tone: { valence: 0.7, arousal: 0.35 },
	probabilities: probabilitiesOf({ happiness: 0.87, neutral: 0.13 }),
} as const;

describe("ParticipantRow", () => {
	test("says name, state, time, band and expression in words", () => {
		const row = drawRow({ state: "turned-away", expression: HAPPY });
		for (const words of [
			"Amara Okafor",
			"turned away for 12\u00a0s",
			"mostly toward",
			"Expression: looks happy",
		])
			expect(row.textContent).toContain(words);
	});

	test("says that no expression is read while the person talks, and why", () => {
		const row = drawRow({ state: "talking", isExpressionWithheld: true });
		expect(row.textContent).toContain("Expression: not read while talking");
		expect(row.textContent).toContain(
			"While someone talks, no expression is shown",
		);
	});

	test("shows no numbers about a person except times and measurements", () => {
		const row = drawRow({ expression: HAPPY });
		find(row, ".reason").remove();
		expect(row.textContent).not.toMatch(/\d/);
	});

	test("has a button, which names the person, to learn their baseline again", async () => {
		const onRelearn = vi.fn();
		const row = draw(
			<ParticipantRow
				person={signal(aParticipant())}
				readsExpression={signal(false)}
				atMs={signal(NOW_MS)}
				onRelearn={onRelearn}
				onChange={() => {}}
			/>,
		);
		const button = find(row, ".relearn-button");
		expect(button.getAttribute("aria-label")).toBe(
			"Reset the usual position of Amara Okafor",
		);
		await doing(() => button.click());
		expect(onRelearn).toHaveBeenCalledOnce();
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
				find(row, ".reason-summary").textContent,
			];
		});
		expect(new Set(seen.map(([icon]) => icon)).size).toBe(seen.length);
		expect(new Set(seen.map(([, words]) => words)).size).toBe(seen.length);
	});

	test("draws unreadable time as a gap, and an unread expression as one", () => {
		const row = drawRow({
			trace: [{ startMs: NOW_MS, toward: 0, elsewhere: 0, away: 0 }],
			expression: null,
		});
		expect(row.querySelectorAll(".trace-gap")).toHaveLength(1);
		expect(row.querySelector(".trace-facing")).toBeNull();
		expect(row.textContent).toContain("Expression: not read");
	});

	test("shows no expression if only attention is read", () => {
		expect(drawRow({ expression: HAPPY }, false).textContent).not.toContain(
			"Expression",
		);
	});

	test("marks the user's own row", () => {
		expect(find(drawRow({ isSelf: true }), ".row-self").textContent).toBe(
			"you",
		);
	});

	test("opens the reason on focus, and hides it on Escape", async () => {
		const row = drawRow({});
		const reason = find(row, "[role=tooltip]");
		const button = find(row, ".reason-button");
		expect(button.getAttribute("aria-describedby")).toBe(reason.id);
		expect(reason.hidden).toBe(true);
		await doing(() => button.focus());
		expect(reason.hidden).toBe(false);
		expect(reason.textContent).toContain("The head is held as usual.");
		await doing(() =>
			button.dispatchEvent(
				new KeyboardEvent("keydown", { key: "Escape", bubbles: true }),
			),
		);
		expect(reason.hidden).toBe(true);
	});
});
