import { describe, expect, test, vi } from "vitest";
import { MESSAGE_PORT } from "../../src/contract/messages.ts";
import { succeed } from "../../src/core/base/result.ts";
import { answer, send } from "../../src/platform/messenger.ts";
import { openPort } from "../../src/platform/port.ts";
import { fakeBrowser } from "../support/browser/fake-browser.ts";
import {
	EXTENSION_ID,
	EXTENSION_URL,
} from "../support/browser/fake-runtime.ts";

const A_TAB = { tabId: 7 };
const aContentScript = {
	id: EXTENSION_ID,
	url: "https://meet.example/abc",
	tab: { id: 7 },
	frameId: 0,
};

function answerAsOffscreen(signal?: AbortSignal) {
	const ended = vi.fn(() => succeed({}));
	answer(
		"offscreen",
		{
			"offscreen/agreement-changed": () => succeed({}),
			"offscreen/preferences-changed": () => succeed({}),
			"offscreen/choices-changed": () => succeed({}),
			"offscreen/tab-picture-offered": () => succeed({}),
			"offscreen/joined-told": () => succeed({}),
			"offscreen/relearn-requested": () => succeed({}),
			"offscreen/marker-requested": () =>
				succeed({ atMs: 1, kind: "topic", text: "" }),
			"offscreen/front-changed": () => succeed({ front: "set" }),
			"offscreen/cues-snoozed": () => succeed({}),
			"offscreen/tab-ended": ended,
		},
		signal,
	);
	return ended;
}

describe("send and answer", () => {
	test("a request arrives parsed, and its answer comes back", async () => {
		const ended = answerAsOffscreen();
		expect(await send("offscreen/tab-ended", A_TAB)).toEqual(succeed({}));
		expect(ended).toHaveBeenCalledWith(A_TAB, { tabId: null, frameId: null });
	});

	test("without a receiver, sending fails and does not hang", async () => {
		expect(await send("offscreen/tab-ended", A_TAB)).toMatchObject({
			ok: false,
			error: { code: "offscreen-unavailable" },
		});
	});

	// Chrome refuses messages to a worker that is still ending.
	test.each([1, 2])(
		"a worker that ends before it has answered is asked again: %i times",
		async (ends) => {
			const asked = vi.fn();
			const ended = new Error(
				"A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received",
			);
			fakeBrowser.runtime.api.onMessage.addListener((message) => {
				asked(message);
				return asked.mock.calls.length <= ends
					? Promise.reject(ended)
					: Promise.resolve(succeed({}));
			});
			expect(await send("background/offscreen-idle", {})).toEqual(succeed({}));
			expect(asked).toHaveBeenCalledTimes(ends + 1);
		},
	);

	test("a worker that ends again and again is a failure", async () => {
		const asked = vi.fn(() => Promise.reject(new Error("closed")));
		fakeBrowser.runtime.api.onMessage.addListener(asked);
		expect(await send("background/offscreen-idle", {})).toMatchObject({
			error: { detail: "closed" },
		});
		expect(asked).toHaveBeenCalledTimes(4);
	});

	// Chrome would hand it every message that a content script sends, however many.
	test("the offscreen document listens to no one-off messages", () => {
		answerAsOffscreen();
		const heard = fakeBrowser.runtime.api.onMessage.fire(
			{ name: "offscreen/tab-ended", request: A_TAB },
			{ id: EXTENSION_ID },
		);
		expect(heard).toEqual([]);
	});

	test("a handler that throws still answers", async () => {
		answerAsOffscreen().mockImplementation(() => {
			throw new Error("boom");
		});
		expect(await send("offscreen/tab-ended", A_TAB)).toEqual({
			ok: false,
			error: { code: "internal-error", detail: "boom" },
		});
	});

	test("a malformed request is answered with a failure and not handled", async () => {
		const ended = answerAsOffscreen();
		const message = { name: "offscreen/tab-ended", request: { tabId: "7" } };
		const answered = new Promise((resolve) => {
			const port = openPort(MESSAGE_PORT);
			port.listen(resolve);
			port.post(message);
		});
		expect(await answered).toMatchObject({
			ok: false,
			error: { code: "message-malformed" },
		});
		expect(ended).not.toHaveBeenCalled();
	});

	test("a content script cannot give commands, since it shares its process with the page", async () => {
		const ended = answerAsOffscreen();
		fakeBrowser.runtime.sendAs(aContentScript);
		expect((await send("offscreen/tab-ended", A_TAB)).ok).toBe(false);
		expect(ended).not.toHaveBeenCalled();
	});

	test("a page of ours in a tab is trusted like the popup", async () => {
		const ended = answerAsOffscreen();
		fakeBrowser.runtime.sendAs({
			id: EXTENSION_ID,
			url: `${EXTENSION_URL}popup`,
			tab: { id: 9 },
		});
		expect((await send("offscreen/tab-ended", A_TAB)).ok).toBe(true);
		expect(ended).toHaveBeenCalledOnce();
	});

	test("other extensions are ignored", async () => {
		const ended = answerAsOffscreen();
		fakeBrowser.runtime.sendAs({ id: "someone-else" });
		expect((await send("offscreen/tab-ended", A_TAB)).ok).toBe(false);
		expect(ended).not.toHaveBeenCalled();
	});

	test("after its signal aborts, nothing is answered", async () => {
		const life = new AbortController();
		answerAsOffscreen(life.signal);
		life.abort();
		expect((await send("offscreen/tab-ended", A_TAB)).ok).toBe(false);
	});
});
