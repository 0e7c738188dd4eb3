// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { describe, expect, test, vi } from "vitest";
import { DEFAULT_PREFERENCES } from "../../../src/core/base/preferences.ts";
import { succeed } from "../../../src/core/base/result.ts";
import type { ParticipantSummary } from "../../../src/core/participant/participant-summary.ts";
import { PanelPeople } from "../../../src/ui/people/panel-people.tsx";
import { peopleChoiceState } from "../../../src/ui/state/people-choice-state.ts";
import { roomPeople } from "../../../src/ui/state/room-people.ts";
import { answerMessages } from "../../support/answer-messages.ts";
import { aParticipant, aRoom } from "../../support/popup-builders.ts";
import { doing, draw, find } from "../../support/render.ts";

const people = (count: number): ParticipantSummary[] =>
	Array.from({ length: count }, (_, index) =>
		aParticipant({
			id: `0:${index}`,
			name: `Person ${index}`,
			state: index === 1 ? "turned-away" : "facing",
		}),
	);

function drawPeople(participants: readonly ParticipantSummary[]) {
	const choice = peopleChoiceState();
	const page = draw(
		<PanelPeople
			people={roomPeople(signal(aRoom({ participants })))}
			choice={choice}
			onRelearn={() => {}}
			onChange={() => {}}
		/>,
	);
	return { page, choice };
}

const button = (page: HTMLElement, words: string) => {
	const found = [...page.querySelectorAll("button")].find(
		({ textContent }) => textContent === words,
	);
	if (!found) throw new Error(`No button says ${words}.`);
	return found;
};
const rows = (page: HTMLElement) => [
	...page.querySelectorAll<HTMLElement>(".row-opener"),
];
const names = (page: HTMLElement) =>
	rows(page).map((row) => find(row, "bdi").textContent);

test("names are hidden, all of them, by a button that says whether they are", async () => {
	const { page } = drawPeople(people(5));
	expect(rows(page)).toHaveLength(5);
	await doing(() => button(page, "Hide names").click());
	expect(button(page, "Hide names").getAttribute("aria-pressed")).toBe("true");
	expect(page.innerHTML).not.toContain("Person");
	await doing(() => button(page, "Hide names").click());
	expect(rows(page)).toHaveLength(5);
});

test("names stay hidden: the choice is kept with the settings", async () => {
	const sent = vi.fn(async (name: string, request: unknown) =>
		succeed(name.endsWith("-changed") ? request : DEFAULT_PREFERENCES),
	);
	answerMessages(sent);
	const { page } = drawPeople(people(5));
	// At once: whoever shares the screen does not wait until the settings have been read.
	button(page, "Hide names").click();
	await vi.waitFor(() =>
		expect(sent).toHaveBeenCalledWith("background/preferences-changed", {
			...DEFAULT_PREFERENCES,
			areNamesHidden: true,
		}),
	);
});

test("a label of the bar leaves only its people, and everyone can be shown again", async () => {
	const { page, choice } = drawPeople(people(5));
	await doing(() => {
		choice.filter.value = "away";
	});
	expect(names(page)).toEqual(["Person 1"]);
	expect(page.textContent).toContain("1 of 5 shown.");
	await doing(() => button(page, "Show everyone").click());
	expect(names(page)).toHaveLength(5);
});

test("five hundred people are all there, are counted, and can be found", async () => {
	const { page } = drawPeople(people(500));
	expect(rows(page)).toHaveLength(500);
	const search = find(page, "input[type=search]");
	await doing(() => {
		if (search instanceof HTMLInputElement) search.value = "Person 377";
		search.dispatchEvent(new Event("input", { bubbles: true }));
	});
	expect(names(page)).toEqual(["Person 377"]);
});

describe("the people", () => {
	test("are rows with a drawing and a word, whose seconds are no part of the button's name", () => {
		const { page } = drawPeople(people(5));
		const [, away] = rows(page);
		const [facing, row = page] = page.querySelectorAll<HTMLElement>(".row");
		expect(find(row, ".row-state").textContent).toBe("turned away, 12\u00a0s");
		expect(row.querySelector(".state-icon")).not.toBeNull();
		expect(facing?.querySelector(".row-state")?.textContent?.trim()).toBe(
			"facing the call",
		);
		expect(away?.textContent).toBe("Person 1");
		expect(away?.getAttribute("aria-describedby")).toBe(
			find(row, ".row-state").id,
		);
	});

	test("are a single tab stop; the arrow keys go on from there", async () => {
		const { page } = drawPeople(people(5));
		const stops = () => rows(page).filter(({ tabIndex }) => tabIndex === 0);
		expect(stops()).toHaveLength(1);
		await doing(() => rows(page)[0]?.focus());
		for (const [key, at] of [
			["ArrowRight", 1],
			["End", 4],
			["ArrowRight", 4],
			["ArrowLeft", 3],
			["Home", 0],
		] as const) {
			await doing(() =>
				document.activeElement?.dispatchEvent(
					new KeyboardEvent("keydown", { key, bubbles: true }),
				),
			);
			expect(document.activeElement).toBe(rows(page)[at]);
			expect(stops()).toEqual([rows(page)[at]]);
		}
	});

	test("open to show everything about the person, and close again", async () => {
		const { page } = drawPeople(people(5));
		await doing(() => rows(page)[2]?.click());
		expect(rows(page)[2]?.getAttribute("aria-expanded")).toBe("true");
		expect(find(page, ".row-open .row-opener").textContent).toBe("Person 2");
		await doing(() => rows(page)[2]?.click());
		expect(page.querySelector(".row-open")).toBeNull();
	});

	test("can be searched if there are twelve or more", async () => {
		const search = drawPeople(people(11)).page.querySelector("input");
		expect(search).toBeNull();
		const { page } = drawPeople(people(12));
		const input = find<HTMLInputElement>(page, "input[type=search]");
		await doing(() => {
			input.value = "person 11";
			input.dispatchEvent(new Event("input", { bubbles: true }));
		});
		expect(names(page)).toEqual(["Person 11"]);
	});

	test("have names that are shown as text, never as markup", async () => {
		const { page } = drawPeople([
			aParticipant({ name: "<img src=x onerror=alert(1)>" }),
		]);
		expect(page.querySelector("img")).toBeNull();
		expect(names(page)).toEqual(["<img src=x onerror=alert(1)>"]);
	});
});
