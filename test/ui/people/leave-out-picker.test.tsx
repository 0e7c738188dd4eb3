// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { expect, test, vi } from "vitest";
import { LeaveOutPicker } from "../../../src/ui/people/leave-out-picker.tsx";
import { aParticipant, aRoom } from "../../support/popup-builders.ts";
import { doing, draw, find } from "../../support/render.ts";

const ADA = aParticipant({ id: "0:a", name: "Ada" });
const ME = aParticipant({ id: "0:me", name: "Me", isSelf: true });
const GONE = aParticipant({ id: "0:g", name: "Gus", state: "excluded" });

test("whoever is picked is left out at once; oneself and those already left out are not offered", async () => {
	const onChange = vi.fn();
	const room = signal(aRoom({ participants: [ADA, ME, GONE] }));
	const page = draw(<LeaveOutPicker room={room} onChange={onChange} />);
	const picker = find<HTMLSelectElement>(page, "select");
	expect([...picker.options].map(({ text }) => text)).toEqual([
		"Leave out…",
		"Ada",
	]);
	await doing(() => {
		picker.value = "0:a";
		picker.dispatchEvent(new Event("change", { bubbles: true }));
	});
	expect(onChange).toHaveBeenCalledExactlyOnceWith(
		{ id: "0:a", name: "Ada", choice: ADA.choice },
		{ isExcluded: true },
	);
});

test("nothing is offered where nobody can be left out", () => {
	const room = signal(aRoom({ participants: [ME] }));
	const page = draw(<LeaveOutPicker room={room} onChange={vi.fn()} />);
	expect(page.querySelector("select")).toBeNull();
});
