// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import type { ParticipantSummary } from "../../../src/core/participant/participant-summary.ts";
import { PanelPeople } from "../../../src/ui/people/panel-people.tsx";
import { roomPeople } from "../../../src/ui/state/room-people.ts";
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

const drawPeople = (participants: readonly ParticipantSummary[]) =>
	draw(
		<PanelPeople
			people={roomPeople(signal(aRoom({ participants })))}
			onRelearn={() => {}}
			onChange={() => {}}
		/>,
	);

const button = (page: HTMLElement, words: string) => {
	const found = [...page.querySelectorAll("button")].find(
		({ textContent }) => textContent === words,
	);
	if (!found) throw new Error(`No button says ${words}.`);
	return found;
};
const chips = (page: HTMLElement) => [
	...page.querySelectorAll<HTMLElement>(".chip"),
];
const names = (page: HTMLElement) =>
	chips(page).map((chip) => find(chip, "bdi").textContent);

describe("the view", () => {
	test("shows groups without a name for five people, and single people for four", () => {
		const five = drawPeople(people(5));
		expect(find(five, ".groups").textContent).toContain("facing the call");
		expect(five.textContent).not.toContain("Person");
		expect(names(drawPeople(people(4)))).toHaveLength(4);
	});

	test("is chosen by a button that says whether it is", async () => {
		const page = drawPeople(people(5));
		await doing(() => button(page, "People").click());
		expect(button(page, "People").getAttribute("aria-pressed")).toBe("true");
		expect(chips(page)).toHaveLength(5);
	});

	test("says on focus what puts people into a group", async () => {
		const page = drawPeople(people(5));
		await doing(() => find(page, ".reason-button").focus());
		const reason = find(page, ".reason-text");
		expect(reason.hidden).toBe(false);
		expect(reason.textContent).toContain("usually holds it");
	});
});

test("five hundred people are all there, are counted, and can be found", async () => {
	const page = drawPeople(people(500));
	expect(find(page, ".groups").textContent).toContain("499");
	await doing(() => button(page, "People").click());
	expect(chips(page)).toHaveLength(500);
	const search = find(page, "input[type=search]");
	await doing(() => {
		if (search instanceof HTMLInputElement) search.value = "Person 377";
		search.dispatchEvent(new Event("input", { bubbles: true }));
	});
	expect(names(page)).toEqual(["Person 377"]);
});

describe("the people", () => {
	const open = async (count: number) => {
		const page = drawPeople(people(count));
		await doing(() => button(page, "People").click());
		return page;
	};

	test("are chips with a drawing, a word and a pattern, and give their reason on focus", async () => {
		const page = await open(5);
		const [, away] = chips(page);
		expect(away?.textContent).toContain("turned away");
		expect(away?.querySelector(".part-turned-away")).not.toBeNull();
		expect(away?.querySelector(".state-icon")).not.toBeNull();
		await doing(() => away?.focus());
		const reason = find(page, "[role=tooltip].chip-reason");
		expect(away?.getAttribute("aria-describedby")).toBe(reason.id);
		expect(reason.textContent).toContain("pictures read");
	});

	test("show their reason to a pointer that rests on them, and hide it again", async () => {
		vi.useFakeTimers();
		const page = drawPeople(people(3));
		const box = find(page, ".chip-box");
		const told = () => page.querySelector(".chip-reason") !== null;
		act(() => void box.dispatchEvent(new MouseEvent("mouseenter")));
		act(() => void vi.advanceTimersByTime(300));
		expect(told()).toBe(false);
		act(() => void vi.advanceTimersByTime(300));
		expect(told()).toBe(true);
		act(() => void box.dispatchEvent(new MouseEvent("mouseleave")));
		expect(told()).toBe(false);
		vi.useRealTimers();
	});

	test("are a single tab stop; the arrow keys go on from there", async () => {
		const page = await open(5);
		const stops = () => chips(page).filter(({ tabIndex }) => tabIndex === 0);
		expect(stops()).toHaveLength(1);
		await doing(() => chips(page)[0]?.focus());
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
			expect(document.activeElement).toBe(chips(page)[at]);
			expect(stops()).toEqual([chips(page)[at]]);
		}
	});

	test("open to show everything about the person, and close again", async () => {
		const page = await open(5);
		await doing(() => chips(page)[2]?.click());
		expect(chips(page)[2]?.getAttribute("aria-expanded")).toBe("true");
		expect(find(page, ".row .row-name").textContent).toBe("Person 2");
		await doing(() => chips(page)[2]?.click());
		expect(page.querySelector(".row")).toBeNull();
	});

	test("can be filtered, and a line says how many are shown", async () => {
		const page = await open(5);
		const select = [...page.querySelectorAll("select")].at(1);
		await doing(() => {
			if (select) select.value = "turned-away";
			select?.dispatchEvent(new Event("change", { bubbles: true }));
		});
		expect(names(page)).toEqual(["Person 1"]);
		expect(find(page, ".people-shown").textContent).toBe("1 of 5 shown.");
	});

	test("can be searched if there are thirty or more", async () => {
		expect((await open(29)).querySelector("input")).toBeNull();
		const page = await open(30);
		const input = find<HTMLInputElement>(page, "input[type=search]");
		await doing(() => {
			input.value = "person 29";
			input.dispatchEvent(new Event("input", { bubbles: true }));
		});
		expect(names(page)).toEqual(["Person 29"]);
	});

	test("have names that are shown as text, never as markup", async () => {
		const page = drawPeople([
			aParticipant({ name: "<img src=x onerror=alert(1)>" }),
		]);
		expect(page.querySelector("img")).toBeNull();
		expect(names(page)).toEqual(["<img src=x onerror=alert(1)>"]);
	});
});
