import { describe, expect, test, vi } from "vitest";
import { acceptPorts, openPort, type Port } from "../../src/platform/port.ts";
import { fakeBrowser } from "../support/browser/fake-browser.ts";
import {
	EXTENSION_ID,
	EXTENSION_URL,
} from "../support/browser/fake-runtime.ts";

function opened() {
	const port = openPort("tiles");
	const far = fakeBrowser.runtime.ports.at(-1);
	if (!far) throw new Error("No port was opened.");
	return { port, far };
}

describe("a port", () => {
	test("carries what is posted, both ways, in order", () => {
		const { port, far } = opened();
		const heard: unknown[] = [];
		port.listen((message) => heard.push(message));
		port.post(1);
		port.post(2);
		far.say("a");
		far.say("b");
		expect([far.name, far.sent, heard]).toEqual(["tiles", [1, 2], ["a", "b"]]);
	});

	test("loses nothing that came before anybody listened, and says it once", () => {
		const { port, far } = opened();
		far.say("early");
		const heard = vi.fn();
		port.listen(heard);
		far.say("late");
		expect(heard.mock.calls).toEqual([["early"], ["late"]]);
	});

	test("is closed if the other end says a lot to somebody who does not listen yet", () => {
		const { port, far } = opened();
		for (let i = 0; i < 30_000 && !port.closed.aborted; i++) far.say(i);
		expect(port.closed.aborted).toBe(true);
		const heard = vi.fn();
		port.listen(heard);
		expect(heard.mock.calls.length).toBeLessThan(200);
	});

	test("is closed once the other end has gone, and then takes no message", () => {
		const { port, far } = opened();
		expect(port.closed.aborted).toBe(false);
		far.end();
		expect(port.closed.aborted).toBe(true);
		port.post("too late");
		expect(far.sent).toEqual([]);
	});

	test("is closed at the first post after the other end has gone unnoticed", () => {
		const { port, far } = opened();
		far.vanish();
		port.post("too late");
		expect([far.sent, port.closed.aborted]).toEqual([[], true]);
	});

	test("can be closed from this end", () => {
		const { port, far } = opened();
		port.close();
		expect([port.closed.aborted, far.isClosed]).toEqual([true, true]);
		port.post("too late");
		expect(far.sent).toEqual([]);
	});
});

describe("ports that others open", () => {
	function accepted(from: Parameters<typeof fakeBrowser.runtime.open>[1]) {
		const ports: Port[] = [];
		acceptPorts((port) => ports.push(port));
		fakeBrowser.runtime.open("room", from);
		return ports;
	}

	test("say which tab, frame and site a content script is in", () => {
		const url = "https://meet.example/abc?d=1";
		const from = { id: EXTENSION_ID, url, tab: { id: 7 }, frameId: 3 };
		expect(accepted(from)).toMatchObject([
			{
				name: "room",
				tabId: 7,
				frameId: 3,
				origin: "https://meet.example",
				isExtensionPage: false,
			},
		]);
	});

	test("say whose page frame one without an address is, and that a sandboxed one is nobody's", () => {
		const url = "about:srcdoc";
		const from = { id: EXTENSION_ID, url, tab: { id: 7 }, frameId: 3 };
		const origin = "https://meet.example";
		expect(accepted({ ...from, origin })[0]?.origin).toBe(origin);
		expect(accepted({ ...from, origin: "null" })[0]?.origin).toBeNull();
		expect(accepted(from)[0]?.origin).toBeNull();
	});

	test("say that a page is the extension's own, and that the popup is in no tab", () => {
		const from = { id: EXTENSION_ID, url: `${EXTENSION_URL}popup.html` };
		expect(accepted(from)).toMatchObject([
			{ tabId: null, frameId: null, isExtensionPage: true },
		]);
	});

	test("of another extension are not accepted", () => {
		expect(accepted({ id: "someone-else" })).toEqual([]);
	});
});
