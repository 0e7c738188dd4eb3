import { expect, test, vi } from "vitest";
import { admitContent } from "../../../src/offscreen/host/accept-ports.ts";
import { aPort } from "../../support/fake-port.ts";

function admitting(
	isOn: (tabId: number) => Promise<boolean>,
	tabId: number | null = 7,
) {
	const addContent = vi.fn();
	const of = vi.fn(() => ({ addContent }) as never);
	const fake = aPort({ tabId, frameId: 3 });
	return { addContent, of, fake, done: admitContent(fake.port, { of }, isOn) };
}

test("a content script of a tab that is on is admitted", async () => {
	const { addContent, of, fake, done } = admitting(async () => true);
	await done;
	expect(of).toHaveBeenCalledWith(7);
	expect(addContent).toHaveBeenCalledExactlyOnceWith(fake.port, 3);
});

test.each([7, null])(
	"one of a tab that is not on, or of no tab (%j), is turned away, and no reader begins for it",
	async (tabId) => {
		const { of, fake, done } = admitting(async () => false, tabId);
		await done;
		expect(of).not.toHaveBeenCalled();
		expect(fake.port.closed.aborted).toBe(true);
	},
);

test("one that has gone meanwhile begins no reader", async () => {
	let answer = (_isOn: boolean) => {};
	const { of, fake, done } = admitting(
		() =>
			new Promise((resolve) => {
				answer = resolve;
			}),
	);
	fake.end();
	answer(true);
	await done;
	expect(of).not.toHaveBeenCalled();
});
