import { expect, test, vi } from "vitest";
import {
	RESOURCES_PORT,
	roomPortName,
	selfPortName,
	TIMINGS_PORT,
} from "../../../src/contract/room-port.ts";
import { timelinePortName } from "../../../src/contract/timeline-port.ts";
import {
	admitContent,
	type PortUsers,
	takePort,
} from "../../../src/offscreen/host/accept-ports.ts";
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

test.each([
	roomPortName(7),
	selfPortName(7),
	timelinePortName(7),
	TIMINGS_PORT,
	RESOURCES_PORT,
	"anything",
])(
	"a content script that opens the port %s, which only our pages may, is turned away without a word",
	(name) => {
		const of = vi.fn();
		const users = { readers: { of } } as unknown as PortUsers;
		const fake = aPort({ name, isExtensionPage: false });
		takePort(fake.port, users);
		expect(fake.port.closed.aborted).toBe(true);
		expect(fake.sent).toEqual([]);
		expect(of).not.toHaveBeenCalled();
	},
);
