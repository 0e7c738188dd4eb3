// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { describe, expect, test } from "vitest";
import type { ParticipantState } from "../../../src/core/base/participant-state.ts";
import type { ParticipantSummary } from "../../../src/core/participant/participant-summary.ts";
import { ParticipantRows } from "../../../src/ui/people/participant-rows.tsx";
import { peopleItems } from "../../../src/ui/people/people-items.ts";
import { peopleChoiceState } from "../../../src/ui/state/people-choice-state.ts";
import { roomPeople } from "../../../src/ui/state/room-people.ts";
import { aChoice } from "../../support/builders.ts";
import { aParticipant, aRoom } from "../../support/popup-builders.ts";
import { doing, draw, find } from "../../support/render.ts";

const CHOICE = aChoice({ key: "room", pageName: "Room 3A" });

function inRoom(
	...states: readonly ParticipantState[]
): readonly ParticipantSummary[] {
	return states.map((state, place) =>
		aParticipant({
			id: `0/${place + 1}:room`,
			name: `Room 3A (${place + 1})`,
			choice: CHOICE,
			state,
			seat: { tile: "0:room", tileName: "Room 3A", place, of: states.length },
		}),
	);
}

const ANA = aParticipant({ id: "0:ana", name: "Ana" });

function drawRows(participants: readonly ParticipantSummary[], groupSize = 5) {
	const room = signal(aRoom({ participants, groupSize }));
	const changed: unknown[] = [];
	const page = draw(
		<ParticipantRows
			people={roomPeople(room)}
			choice={peopleChoiceState()}
			onRelearn={(id) => changed.push(id)}
			onChange={({ name, choice }, change) =>
				changed.push([name, choice.key, change])
			}
		/>,
	);
	return { page, room, changed };
}

const openers = (page: HTMLElement) => [
	...page.querySelectorAll<HTMLElement>(".row-opener"),
];
const names = (page: HTMLElement) =>
	openers(page).map((row) => find(row, "bdi").textContent);
describe("a tile with several people", () => {
	test("is one row, which says how many there are and how many are toward the call", () => {
		const { page } = drawRows(
			[ANA, ...inRoom("facing", "talking", "turned-away", "facing")],
			4,
		);
		expect(names(page)).toEqual(["Ana", "Room 3A"]);
		expect(page.textContent).toContain("4 people, 3 toward the call");
	});

	test("says only how many there are where fewer are in clear view than the group size", () => {
		const states = ["facing", "facing", "facing", "facing"] as const;
		for (const people of [inRoom(...states), inRoom(...states, "cant-tell")]) {
			const { page } = drawRows(people);
			expect(page.textContent).toContain(`${people.length} people`);
			expect(page.textContent).not.toContain("toward");
		}
	});

	test("opens to a row for each, by their places", async () => {
		const { page } = drawRows(
			inRoom("facing", "talking", "turned-away", "facing", "facing"),
		);
		await doing(() => openers(page)[0]?.click());
		expect(names(page)).toEqual([
			"Room 3A",
			"left",
			"second from left",
			"third from left",
			"number 4 from left",
			"right",
		]);
	});

	test("is renamed and left out as a whole, and each person's usual position is relearned alone", async () => {
		const { page, changed } = drawRows(inRoom("facing", "facing"));
		await doing(() => openers(page)[0]?.click());
		await doing(() => openers(page)[2]?.click());
		const leaveOut = [...page.querySelectorAll<HTMLElement>(".row-leave-out")];
		const relearn = [...page.querySelectorAll("button")].filter((one) =>
			one.getAttribute("aria-label")?.includes("right"),
		);
		expect([leaveOut.length, relearn.length]).toEqual([1, 1]);
		await doing(() => relearn[0]?.click());
		await doing(() => leaveOut[0]?.click());
		expect(changed).toEqual([
			"0/2:room",
			["Room 3A", "room", { isExcluded: true }],
		]);
	});

	test("keeps its row open while people come and go", async () => {
		const { page, room } = drawRows(inRoom("facing", "facing"));
		await doing(() => openers(page)[0]?.click());
		await doing(() => {
			room.value = aRoom({
				participants: inRoom("facing", "facing", "facing"),
			});
		});
		expect(names(page)).toEqual([
			"Room 3A",
			"left",
			"second from left",
			"right",
		]);
	});
});

test("the people of one tile stand together where the first of them stands", () => {
	const people = [...inRoom("facing", "turned-away"), ANA];
	expect(peopleItems(["0/2:room", "0:ana", "0/1:room"], people)).toEqual([
		{ kind: "tile", id: "0:room", ids: ["0/1:room", "0/2:room"] },
		{ kind: "person", id: "0:ana" },
	]);
});
