import { describe, expect, test, vi } from "vitest";
import { succeed } from "../../../src/core/base/result.ts";
import type { MeetingTab } from "../../../src/core/room/meeting-tab.ts";
import type { Port } from "../../../src/platform/port.ts";
import { followRoom } from "../../../src/ui/state/follow-room.ts";
import { aRoom } from "../../support/popup-builders.ts";
import { soon } from "../../support/soon.ts";

const ON: MeetingTab = { tabId: 7, state: "on", sinceMs: 1, failure: null };

/** Ports through which the test sends messages, and waits that end at once unless they wait for silence. */
function aLink(state: () => MeetingTab["state"] = () => "on") {
	const ports: { say(message: unknown): void; end(): void; port: Port }[] = [];
	const pauses: number[] = [];
	return {
		ports,
		pauses,
		link: {
			openPort(name: string): Port {
				const end = new AbortController();
				let listener = (_message: unknown) => {};
				const port: Port = {
					name,
					tabId: null,
					frameId: null,
					origin: null,
					isExtensionPage: true,
					closed: end.signal,
					post() {},
					listen: (onMessage) => {
						listener = onMessage;
					},
					close: () => end.abort(),
				};
				ports.push({ say: (m) => listener(m), end: () => end.abort(), port });
				return port;
			},
			askMeetingTab: vi.fn(async () => succeed({ ...ON, state: state() })),
			wait: (ms: number, signal: AbortSignal) => {
				if (ms === 3_000)
					return new Promise<void>((resolve) => {
						const timer = setTimeout(resolve, 30);
						signal.addEventListener("abort", () => {
							clearTimeout(timer);
							resolve();
						});
					});
				pauses.push(ms);
				return Promise.resolve();
			},
		},
	};
}

function aListener() {
	return { roomReceived: vi.fn(), meetingTabReceived: vi.fn() };
}

describe("followRoom", () => {
	test("passes on summaries of its tab, and nothing else", async () => {
		const { link, ports } = aLink();
		const listener = aListener();
		const end = new AbortController();
		const followed = followRoom(7, listener, end.signal, link);
		ports[0]?.say(aRoom());
		ports[0]?.say(aRoom({ tabId: 8 }));
		ports[0]?.say({ tabId: 7, participants: "many" });
		expect(listener.roomReceived).toHaveBeenCalledTimes(1);
		expect(ports[0]?.port.name).toBe("room:7");
		end.abort();
		await followed;
		expect(ports[0]?.port.closed.aborted).toBe(true);
		expect(link.askMeetingTab).not.toHaveBeenCalled();
	});

	test("connects again, ever more slowly, until a summary comes", async () => {
		const { link, ports, pauses } = aLink();
		const end = new AbortController();
		const followed = followRoom(7, aListener(), end.signal, link);
		const endNext = async (index: number) => {
			await soon(() => expect(ports[index]).toBeDefined());
			ports[index]?.end();
		};
		for (let index = 0; index < 6; index++) await endNext(index);
		await soon(() => expect(ports[6]).toBeDefined());
		expect(pauses).toEqual([250, 500, 1_000, 2_000, 4_000, 5_000]);
		ports[6]?.say(aRoom());
		await endNext(6);
		await soon(() => expect(pauses.at(-1)).toBe(250));
		end.abort();
		await soon(() => ports.at(-1)?.end());
		await followed;
	});

	test("ends when its port closes and the tab is no longer on", async () => {
		const { link, ports } = aLink(() => "lost");
		const listener = aListener();
		const followed = followRoom(
			7,
			listener,
			new AbortController().signal,
			link,
		);
		ports[0]?.end();
		await followed;
		expect(ports).toHaveLength(1);
		expect(listener.meetingTabReceived).toHaveBeenCalledWith(
			expect.objectContaining({ state: "lost" }),
		);
	});

	test("asks after silence, and ends if the tab is off although the port is open", async () => {
		const { link, ports } = aLink(() => "off");
		const listener = aListener();
		await followRoom(7, listener, new AbortController().signal, link);
		expect(ports[0]?.port.closed.aborted).toBe(true);
		expect(listener.meetingTabReceived).toHaveBeenCalled();
	});
});
