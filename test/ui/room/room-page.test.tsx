// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { PersonChoice } from "../../../src/core/page/person-choice.ts";
import { ParticipantRows } from "../../../src/ui/people/participant-rows.tsx";
import { RoomPage } from "../../../src/ui/room/room-page.tsx";
import { aPageCheck } from "../../support/a-page-check.ts";
import { aChoice } from "../../support/builders.ts";
import { aParticipant, aRoom } from "../../support/popup-builders.ts";
import { doing, draw, find } from "../../support/render.ts";

const AMARA = aParticipant();
const BO = aParticipant({
	id: "0:bo",
	name: "Bo",
	choice: aChoice({ key: "key:bo", pageName: "Bo", isExcluded: true }),
	state: "excluded",
});

let choose = vi.fn(async (_choice: PersonChoice) => true);
beforeEach(() => {
	choose = vi.fn(async (_choice: PersonChoice) => true);
});

function drawRoom(room: Parameters<typeof aRoom>[0]): HTMLElement {
	return draw(
		<RoomPage
			room={signal(aRoom(room))}
			isStale={signal(false)}
			people={{ relearn() {}, choose }}
			surface={{ PeopleList: ParticipantRows }}
		/>,
	);
}

const opener = (page: HTMLElement) => find(page, ".row-opener");
const choiceOf = (page: HTMLElement, label: string) =>
	find(page, `.person-actions [aria-label^="${label} "]`);

async function openRename(page: HTMLElement): Promise<void> {
	await doing(() => opener(page).click());
	await doing(() => choiceOf(page, "Rename").click());
}

async function rename(page: HTMLElement, name: string): Promise<void> {
	await openRename(page);
	const input = find<HTMLInputElement>(page, ".rename input");
	await doing(() => {
		input.value = name;
		input.dispatchEvent(new Event("input", { bubbles: true }));
	});
	await doing(() => find(page, ".rename button").click());
}

const escapeKey = () =>
	new KeyboardEvent("keydown", {
		key: "Escape",
		bubbles: true,
		cancelable: true,
	});

describe("the choices for a person", () => {
	test("are behind the row, which says whether it is open; Escape closes first the field, then the detail, and returns the focus", async () => {
		const page = drawRoom({ participants: [AMARA] });
		expect(opener(page).getAttribute("aria-expanded")).toBe("false");
		await openRename(page);
		expect(opener(page).getAttribute("aria-expanded")).toBe("true");
		const detail = find(page, ".person-detail");
		expect(opener(page).getAttribute("aria-controls")).toBe(detail.id);
		const input = find(page, ".rename input");
		expect(document.activeElement).toBe(input);
		for (const inside of [input, detail]) {
			const key = escapeKey();
			await doing(() => inside.dispatchEvent(key));
			expect(key.defaultPrevented).toBe(true);
			if (inside === input)
				expect(document.activeElement).toBe(choiceOf(page, "Rename"));
		}
		expect(page.querySelector(".person-detail")).toBeNull();
		expect(document.activeElement).toBe(opener(page));
	});

	test("rename the person, and can be undone", async () => {
		const page = drawRoom({ participants: [AMARA] });
		await rename(page, "  Amara \u202e from Lagos ");
		const renamed = { ...AMARA.choice, name: "Amara from Lagos" };
		expect(choose).toHaveBeenLastCalledWith(renamed);
		const line = find(page, ".undoable-choice");
		expect(line.getAttribute("role")).toBe("status");
		expect(line.textContent).toContain(
			"Amara Okafor is now called Amara from Lagos.",
		);
		await doing(() => find(line, "button").click());
		expect(choose).toHaveBeenLastCalledWith(AMARA.choice);
		expect(line.textContent).toBe("");
	});

	test("restore the page's name if the field is left empty", async () => {
		const choice = { ...AMARA.choice, name: "A." };
		const page = drawRoom({
			participants: [{ ...AMARA, name: "A.", choice }],
		});
		await rename(page, "");
		expect(choose).toHaveBeenLastCalledWith(AMARA.choice);
	});

	test("refuse a text that is not a name, and say so", async () => {
		const page = drawRoom({ participants: [AMARA] });
		await rename(page, "amara@school.example");
		expect(choose).not.toHaveBeenCalled();
		expect(find(page, ".rename-refusal").textContent).toContain(
			"That doesn't look like a name",
		);
		expect(find(page, ".rename input").getAttribute("aria-invalid")).toBe(
			"true",
		);
	});

	test("leave the person out by one press on their row, and move the focus to Undo", async () => {
		const page = drawRoom({ participants: [AMARA] });
		const leaveOut = find(page, ".row-leave-out");
		expect(leaveOut.getAttribute("aria-label")).toBe("Leave out Amara Okafor");
		await doing(() => leaveOut.click());
		expect(choose).toHaveBeenLastCalledWith({
			...AMARA.choice,
			isExcluded: true,
		});
		const line = find(page, ".undoable-choice");
		expect(line.textContent).toContain("Amara Okafor is now left out.");
		expect(document.activeElement).toBe(find(line, "button"));
	});

	test("are not announced if they took no effect", async () => {
		choose.mockResolvedValue(false);
		const page = drawRoom({ participants: [AMARA] });
		await rename(page, "A.");
		expect(find(page, ".undoable-choice").textContent).toBe("");
	});
});

describe("a person whom the user has left out", () => {
	test("is listed by name in a separate section, and in no number", () => {
		const page = drawRoom({ participants: [AMARA, BO] });
		expect(page.querySelectorAll(".row")).toHaveLength(1);
		const section = find(page, ".excluded");
		expect(section.textContent).toContain("Left out");
		expect(find(section, "bdi").textContent).toBe("Bo");
	});

	test("can be read again", async () => {
		const page = drawRoom({ participants: [AMARA, BO] });
		const button = find(page, ".excluded button");
		expect(button.getAttribute("aria-label")).toBe("Bring back Bo");
		await doing(() => button.click());
		expect(choose).toHaveBeenLastCalledWith({
			...BO.choice,
			isExcluded: false,
		});
	});

	test("may be the only one in the room", () => {
		const page = drawRoom({ participants: [BO] });
		expect(find(page, "h2").textContent).toBe("No one to show yet");
	});

	test("has a name that is shown as text, never as markup", () => {
		const name = "<img src=x onerror=alert(1)>";
		const page = drawRoom({ participants: [{ ...BO, name }] });
		expect(page.querySelector("img")).toBeNull();
		expect(find(page, ".excluded bdi").textContent).toBe(name);
	});
});

describe("the check of the page", () => {
	const check = aPageCheck({
		site: "google-meet",
		siteBy: "host",
		tiles: { ...aPageCheck().tiles, live: 2 },
		names: { site: 2, page: 0, numbered: 0 },
	});

	test("says nothing where the page is as expected", () => {
		expect(drawRoom({ check }).textContent).not.toContain("has changed");
	});

	test("offers a report to copy if the page has changed", async () => {
		const writeText = vi.fn(async (_text: string) => {});
		vi.stubGlobal("navigator", { clipboard: { writeText } });
		const structure = ["2 x video(0)"];
		const page = drawRoom({ check: { ...check, hasChanged: true, structure } });
		expect(page.textContent).toContain("Google Meet has changed its page");
		await doing(() => find(page, ".report button").click());
		expect(writeText.mock.lastCall?.[0]).toContain("2 x video(0)");
		expect(writeText.mock.lastCall?.[0]).not.toContain("Amara");
		expect(find(page, ".report [role=status]").textContent).toContain("Copied");
	});

	test("says so if Chrome does not allow the report to be copied", async () => {
		const writeText = () => Promise.reject(new Error("no"));
		vi.stubGlobal("navigator", { clipboard: { writeText } });
		const page = drawRoom({ check: { ...check, hasChanged: true } });
		await doing(() => find(page, ".report button").click());
		expect(find(page, ".report [role=status]").textContent).toContain(
			"didn't allow copying",
		);
	});
});

test("a video too small to show anybody is counted below the people", () => {
	const page = drawRoom({
		participants: [AMARA],
		ignored: { screenShares: 1, duplicates: 0, tooSmall: 1 },
	});
	expect(find(page, ".tiny-videos").textContent).toBe("1 tiny video not read");
	const without = drawRoom({ participants: [AMARA] });
	expect(without.querySelector(".tiny-videos")).toBeNull();
});
