import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type ListedTiles, tileLink } from "../../src/content/tile-link.ts";
import { failureOf } from "../../src/core/base/pipeline-failure.ts";
import { text } from "../../src/platform/i18n/text.ts";
import { aPageCheck } from "../support/a-page-check.ts";
import { answerMessages } from "../support/answer-messages.ts";
import { fakeBrowser } from "../support/browser/fake-browser.ts";
import type { FakePortEnd } from "../support/browser/fake-runtime.ts";
import { aTile } from "../support/builders.ts";
import { NO_IGNORED_VIDEOS } from "../support/no-ignored-videos.ts";

let life = new AbortController();
let ports: readonly FakePortEnd[] = [];
const setChatWord = vi.fn();
const label = vi.fn();
const send = vi.fn<(name: string, request: unknown) => unknown>();

beforeEach(() => {
	vi.useFakeTimers();
	life = new AbortController();
	({ ports } = fakeBrowser.runtime);
	label.mockReset();
	setChatWord.mockReset();
	send.mockReset().mockReturnValue({ ok: true, value: {} });
	answerMessages(send);
});
afterEach(() => {
	life.abort();
	vi.useRealTimers();
});

function aList(name: string): ListedTiles {
	return {
		meeting: "meet.example/abc",
		tiles: [aTile({ name })],
		ignored: NO_IGNORED_VIDEOS,
		check: aPageCheck(),
		sources: new Map(),
		meetingIframes: [],
	};
}

function newestPort() {
	const newest = ports.at(-1);
	if (!newest) throw new Error("No port was opened.");
	return newest;
}

/** Lists are sent as JSON, answers as objects. */
const listsOn = ({ sent }: { readonly sent: readonly unknown[] }) =>
	sent.flatMap((message): readonly unknown[] =>
		typeof message === "string" ? [JSON.parse(message)] : [],
	);

/** Runs the tasks that are due, without letting time pass. */
const settle = () => vi.advanceTimersByTimeAsync(0);

describe("the list", () => {
	test("is sent at once, and again only when it has changed", () => {
		const link = tileLink(life, label, setChatWord);
		link.list(aList("Ana"));
		link.list(aList("Ana"));
		link.list(aList("Bo"));
		expect(listsOn(newestPort())).toMatchObject([
			{ type: "tiles/listed", tiles: [{ name: "Ana" }] },
			{ type: "tiles/listed", tiles: [{ name: "Bo" }] },
		]);
	});

	test("carries no video elements", () => {
		tileLink(life, label, setChatWord).list(aList("Ana"));
		expect(listsOn(newestPort())[0]).not.toHaveProperty("videos");
	});

	test("is sent again over each new connection, even if it has not changed", async () => {
		tileLink(life, label, setChatWord).list(aList("Ana"));
		newestPort().end();
		await vi.advanceTimersByTimeAsync(250);
		expect(ports).toHaveLength(2);
		expect(listsOn(newestPort())).toMatchObject([{ tiles: [{ name: "Ana" }] }]);
	});

	test("is sent in its latest state on connecting", async () => {
		const link = tileLink(life, label, setChatWord);
		link.list(aList("Ana"));
		newestPort().end();
		await settle();
		link.list(aList("Bo"));
		await vi.advanceTimersByTimeAsync(250);
		expect(listsOn(newestPort())).toMatchObject([{ tiles: [{ name: "Bo" }] }]);
	});
});

describe("a pass that failed", () => {
	const failure = failureOf("page-search-failed", "No member.");
	const failures = () =>
		newestPort().sent.filter((message) => typeof message !== "string");

	test("is reported, also over a new connection, until there is a list again", async () => {
		const link = tileLink(life, label, setChatWord);
		link.failed(failure);
		expect(failures()).toEqual([{ type: "page/search-failed", failure }]);
		newestPort().end();
		await vi.advanceTimersByTimeAsync(250);
		expect(failures()).toEqual([{ type: "page/search-failed", failure }]);
		link.list(aList("Ana"));
		newestPort().end();
		// The pauses between connections double.
		await vi.advanceTimersByTimeAsync(500);
		expect(failures()).toEqual([]);
		expect(listsOn(newestPort())).toHaveLength(1);
	});

	test("is over with the next list, which is sent even if it is the same as before", () => {
		const link = tileLink(life, label, setChatWord);
		link.list(aList("Ana"));
		link.failed(failure);
		link.list(aList("Ana"));
		expect(listsOn(newestPort())).toHaveLength(2);
	});
});

describe("requests", () => {
	test("are answered over the port that they came by", async () => {
		tileLink(life, label, setChatWord);
		newestPort().say({
			type: "frames/requested",
			requestId: 3,
			tiles: [{ tileId: "gone", part: null, longestSidePx: 384, isNew: false }],
		});
		await settle();
		expect(newestPort().sent).toMatchObject([
			{
				type: "frames/answered",
				requestId: 3,
				frames: [{ type: "refused", tileId: "gone" }],
			},
		]);
	});

	test("that are malformed get no answer and do no harm", async () => {
		tileLink(life, label, setChatWord);
		for (const message of [null, "hi", { type: "frames/requested" }])
			newestPort().say(message);
		await settle();
		expect(newestPort().sent).toEqual([]);
	});
});

describe("labels", () => {
	const labels = [{ tileId: "ana", state: "facing" }];

	test("are passed on as they come, unless they are malformed", () => {
		tileLink(life, label, setChatWord);
		newestPort().say({ type: "labels/shown", labels });
		newestPort().say({ type: "labels/shown", labels: [{ tileId: "ana" }] });
		newestPort().say({ type: "labels/shown", labels: null });
		expect(label.mock.calls).toEqual([[labels], [null]]);
	});

	test("are in the language that the user chose, and are drawn again when it changes", () => {
		tileLink(life, label, setChatWord);
		const messages = [["state_facing", "zum Anruf"]];
		newestPort().say({ type: "language/chosen", messages });
		expect(text("state_facing")).toBe("zum Anruf");
		expect(label.mock.calls).toEqual([[null]]);
		newestPort().say({ type: "language/chosen", messages: null });
		expect(text("state_facing")).not.toBe("zum Anruf");
	});

	test("end with the connection", async () => {
		tileLink(life, label, setChatWord);
		newestPort().say({ type: "labels/shown", labels });
		newestPort().end();
		await settle();
		expect(label).toHaveBeenLastCalledWith(null);
	});
});

test("the chat's word reaches the page, and so does that no chat is read any more", () => {
	tileLink(life, label, setChatWord);
	newestPort().say({ type: "chat/word", word: "#noread" });
	newestPort().say({ type: "chat/word", word: null });
	newestPort().say({ type: "chat/word", word: "no word" });
	expect(setChatWord.mock.calls).toEqual([["#noread"], [null]]);
});

describe("a lost connection", () => {
	test("wakes the background, then is tried again after pauses that double up to 5 s", async () => {
		const { connect } = fakeBrowser.runtime.api;
		vi.spyOn(fakeBrowser.runtime.api, "connect").mockImplementation((named) => {
			const raw = connect(named);
			// Chrome says so after it has handed out the port.
			queueMicrotask(() => newestPort().end());
			return raw;
		});
		tileLink(life, label, setChatWord);
		await settle();
		expect(send).toHaveBeenCalledWith("background/offscreen-missed", {});
		const pauses = [];
		for (let tried = ports.length; pauses.length < 7; tried = ports.length) {
			let pauseMs = 0;
			for (; ports.length === tried; pauseMs += 250)
				await vi.advanceTimersByTimeAsync(250);
			pauses.push(pauseMs);
		}
		expect(pauses).toEqual([250, 500, 1_000, 2_000, 4_000, 5_000, 5_000]);
	});

	test("is tried again soon if it had lasted for a while", async () => {
		tileLink(life, label, setChatWord);
		for (const ended of [1, 2, 3]) {
			newestPort().end();
			await vi.advanceTimersByTimeAsync(5_000);
			expect(ports).toHaveLength(ended + 1);
		}
		await vi.advanceTimersByTimeAsync(10_000);
		newestPort().end();
		await vi.advanceTimersByTimeAsync(250);
		expect(ports).toHaveLength(5);
	});

	test("is tried again even if the background does not answer", async () => {
		send.mockReturnValue({ ok: false, error: { code: "internal-error" } });
		tileLink(life, label, setChatWord);
		newestPort().end();
		await vi.advanceTimersByTimeAsync(250);
		expect(ports).toHaveLength(2);
	});
});

describe("the end of the script's life", () => {
	test("closes the port and tries no more", async () => {
		tileLink(life, label, setChatWord);
		life.abort();
		await vi.advanceTimersByTimeAsync(60_000);
		expect(newestPort().isClosed).toBe(true);
		expect(ports).toHaveLength(1);
		expect(send).not.toHaveBeenCalled();
	});

	test("in a pause ends the pause, and no timer is left", async () => {
		tileLink(life, label, setChatWord);
		newestPort().end();
		await settle();
		life.abort();
		await settle();
		expect(vi.getTimerCount()).toBe(0);
		expect(ports).toHaveLength(1);
	});

	test("comes if the extension is gone and no port can be opened", async () => {
		const openPort = vi.spyOn(fakeBrowser.runtime.api, "connect");
		openPort.mockImplementation(() => {
			throw new Error("Extension context invalidated.");
		});
		tileLink(life, label, setChatWord);
		await settle();
		expect(life.signal.aborted).toBe(true);
		expect(openPort).toHaveBeenCalledTimes(1);
	});
});
