import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { parseRoomSummary } from "../../../src/contract/room-schema.ts";
import type { DateMove } from "../../../src/core/base/clock-track.ts";
import { failureOf } from "../../../src/core/base/pipeline-failure.ts";
import {
	DEFAULT_PREFERENCES,
	type Preferences,
} from "../../../src/core/base/preferences.ts";
import { fail, succeed } from "../../../src/core/base/result.ts";
import { THRESHOLDS } from "../../../src/core/base/thresholds.ts";
import type { PersonChoice } from "../../../src/core/page/person-choice.ts";
import type { Tile } from "../../../src/core/page/tile.ts";
import {
	NOBODY_PACKED,
	NOBODY_TOLD,
} from "../../../src/core/room/joined-people.ts";
import { NOTHING_TOLD } from "../../../src/core/session/group-bin.ts";
import { NO_PACKED_GROUPS } from "../../../src/core/session/packed-groups.ts";
import { lookSchedule } from "../../../src/offscreen/meeting-tab/look-schedule.ts";
import type { WriteSession } from "../../../src/offscreen/meeting-tab/session-recorder.ts";
import {
	type RestoredTab,
	startTabReader,
} from "../../../src/offscreen/meeting-tab/tab-reader.ts";
import { aPageCheck } from "../../support/a-page-check.ts";
import { answerMessages } from "../../support/answer-messages.ts";
import { aChoice, aTile } from "../../support/builders.ts";
import { ANYWHERE } from "../../support/contexts.ts";
import { anEngine } from "../../support/fake-engine.ts";
import { toolsThatFindAFace } from "../../support/fake-look-tools.ts";
import { FakePicture } from "../../support/fake-picture.ts";
import { aPort } from "../../support/fake-port.ts";
import { aTabStream } from "../../support/fake-tab-stream.ts";
import { NO_IGNORED_VIDEOS } from "../../support/no-ignored-videos.ts";

const send = vi.fn<(name: string, request: unknown) => unknown>();

beforeEach(() => {
	vi.stubGlobal("ImageBitmap", FakePicture);
	vi.useFakeTimers({ now: 1_700_000_000_000 });
	send.mockReset().mockReturnValue(succeed({ isOn: true }));
	answerMessages(send);
});
afterEach(() => {
	vi.useRealTimers();
});

const NOTHING_BEFORE: RestoredTab = {
	participants: [],
	markers: [],
	told: NOTHING_TOLD,
	toldPeople: NOBODY_TOLD,
};

function aReader(past = NOTHING_BEFORE) {
	let preferences: Preferences = DEFAULT_PREFERENCES;
	let choices: readonly PersonChoice[] = [];
	const nowMs = () => Date.now();
	let moves: readonly DateMove[] = [];
	const tools = toolsThatFindAFace();
	const failures = {
		...tools.failures,
		hold: vi.fn(),
		clear: vi.fn(),
	};
	const writeSession = vi.fn<WriteSession>(async () => succeed("kept"));
	const notOn = vi.fn();
	const stream = aTabStream();
	const reader = startTabReader(7, past, {
		engine: anEngine({ tools: { ...tools, failures } }),
		nowMs,
		dateMoves: () => moves,
		readTab: stream.readTab,
		writeSession,
		looks: lookSchedule(() => preferences.pace, nowMs),
		chosen: {
			preferences: () => preferences,
			context: () => ANYWHERE,
			labelMessages: () => null,
			forPeople: () => choices,
		},
		notOn,
	});
	return {
		reader,
		setDateBack(byMs: number) {
			moves = [...moves, { fromMs: 0, byMs }];
		},
		failures,
		writeSession,
		notOn,
		stream,
		resources: tools.resources,
		prefer(change: Partial<Preferences>) {
			preferences = { ...preferences, ...change };
			reader.preferencesChanged();
		},
		choose(next: readonly PersonChoice[]) {
			choices = next;
			reader.choicesChanged();
		},
		/** A page that lists these tiles. */
		join(...tiles: readonly Tile[]) {
			const page = aPort();
			reader.addContent(page.port, 0);
			page.say({
				type: "tiles/listed",
				meeting: "meet.example/abc",
				tiles,
				ignored: NO_IGNORED_VIDEOS,
				check: aPageCheck(),
			});
			return page;
		},
		listen() {
			const port = aPort();
			reader.addListener(port.port);
			return port;
		},
	};
}

const ana = aTile({ tileId: "ana", name: "Ana" });
const me = aTile({ tileId: "me", name: "Me", isSelf: true });

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000);

/** The messages of this name that the background was sent. */
const sentAs = (name: string) =>
	send.mock.calls.filter(([sent]) => sent === name).map(([, said]) => said);

const summaries = ({ sent }: { readonly sent: readonly unknown[] }) =>
	sent.flatMap((message) => parseRoomSummary(message) ?? []);

describe("a listener to the room", () => {
	test("gets it at once, then once a second, until it goes", async () => {
		const { listen, join } = aReader();
		join(ana);
		const listener = listen();
		expect(summaries(listener)).toMatchObject([
			{ tabId: 7, participants: [{ name: "Ana" }] },
		]);
		await seconds(3);
		expect(listener.sent).toHaveLength(4);
		listener.end();
		await seconds(3);
		expect(listener.sent).toHaveLength(4);
	});

	test("gets the user's new choices for people at once", () => {
		const { listen, join, choose } = aReader();
		join(ana);
		const listener = listen();
		choose([aChoice({ key: "ana", pageName: "Ana", isExcluded: true })]);
		expect(summaries(listener).at(-1)?.participants).toMatchObject([
			{ state: "excluded" },
		]);
	});

	test("gets the user's new preferences at once", () => {
		const { listen, join, prefer } = aReader();
		join(ana, me);
		const listener = listen();
		prefer({ onlySelf: true, groupSize: 8 });
		expect(summaries(listener).at(-1)).toMatchObject({
			groupSize: 8,
			participants: [{ state: "excluded" }, { state: "cant-tell" }],
		});
	});
});

describe("pages", () => {
	test("are asked for pictures within a twenty-fifth of a second", async () => {
		const { join } = aReader();
		const page = join(ana);
		await vi.advanceTimersByTimeAsync(40);
		expect(page.sent).toMatchObject([
			{ type: "frames/requested", tiles: [{ tileId: "ana" }] },
		]);
	});

	test("have labels from the moment the user switches them on until they switch them off", async () => {
		const { join, prefer } = aReader();
		const page = join({ ...ana, video: "camera-off" });
		const labels = [{ tileId: "ana", state: "camera-off" }];
		prefer({ tileLabels: true });
		expect(page.sent).toEqual([{ type: "labels/shown", labels }]);
		await seconds(1);
		expect(page.sent).toHaveLength(2);
		prefer({ tileLabels: false });
		expect(page.sent.at(-1)).toEqual({ type: "labels/shown", labels: null });
		await seconds(2);
		expect(page.sent).toHaveLength(3);
	});
});

test("a listener to the user's own picture gets observations of the user alone", async () => {
	const { reader, join } = aReader();
	const page = join(me, ana);
	const self = aPort();
	reader.addSelfListener(self.port);
	// The first request leaves.
	await vi.advanceTimersByTimeAsync(30);
	const area = { x: 0, y: 0, width: 640, height: 360 };
	const frames = ["me", "ana"].map((tileId) => ({
		type: "captured",
		tileId,
		picture: new FakePicture(),
		sourceWidthPx: 640,
		sourceHeightPx: 360,
		area,
		ageMs: 20,
		captureMs: 10,
	}));
	await vi.advanceTimersByTimeAsync(30);
	page.say({ type: "frames/answered", requestId: 1, heldMs: 30, frames });
	await vi.advanceTimersByTimeAsync(0);
	expect(self.sent).toMatchObject([
		{ atMs: Date.now() - 20, presence: "present" },
	]);
});

describe("the checkpoint", () => {
	const HISTORY = { id: "0:ana", name: "Ana", samples: 3, trace: [] };
	const MARKER = { atMs: 5, kind: "note", text: "before" } as const;

	test("is sent to the background every ten seconds, with the data from before a crash", async () => {
		aReader({
			participants: [HISTORY],
			markers: [MARKER],
			told: NOTHING_TOLD,
			toldPeople: NOBODY_TOLD,
		});
		await seconds(9);
		expect(sentAs("background/checkpoint-taken")).toEqual([]);
		await seconds(11);
		const checkpoint = (takenAtMs: number) => ({
			tabId: 7,
			takenAtMs,
			participants: [HISTORY],
			markers: [MARKER],
			told: NO_PACKED_GROUPS,
			toldPeople: NOBODY_PACKED,
		});
		expect(sentAs("background/checkpoint-taken")).toEqual([
			checkpoint(Date.now() - 10_000),
			checkpoint(Date.now()),
		]);
	});

	test("has the computer's dates, which another document can read", () => {
		const bin = { startMs: Date.now(), toward: 1, elsewhere: 0, away: 0 };
		const { reader, setDateBack } = aReader({
			participants: [{ ...HISTORY, trace: [bin] }],
			markers: [],
			told: NOTHING_TOLD,
			toldPeople: NOBODY_TOLD,
		});
		setDateBack(3_600_000);
		const dateMs = Date.now() - 3_600_000;
		expect(reader.mark("topic", "").atMs).toBe(dateMs);
		expect(sentAs("background/checkpoint-taken")).toMatchObject([
			{
				takenAtMs: dateMs,
				participants: [{ trace: [{ startMs: dateMs, toward: 1 }] }],
				markers: [{ atMs: dateMs }],
			},
		]);
	});

	test("is sent at once when the user marks a moment", () => {
		const { reader } = aReader();
		const marker = reader.mark("topic", "Fractions");
		expect(marker).toEqual({
			atMs: Date.now(),
			kind: "topic",
			text: "Fractions",
		});
		expect(sentAs("background/checkpoint-taken")).toMatchObject([
			{ markers: [marker] },
		]);
	});

	test("ends the reader if the tab is switched off", async () => {
		const { notOn } = aReader();
		await seconds(10);
		expect(notOn).not.toHaveBeenCalled();
		send.mockReturnValue(succeed({ isOn: false }));
		await seconds(10);
		expect(notOn).toHaveBeenCalledTimes(1);
	});

	test("is a failure while the storage is full", async () => {
		const { failures, notOn } = aReader();
		send.mockReturnValue(fail(failureOf("storage-full")));
		await seconds(10);
		expect(failures.hold).toHaveBeenCalledWith({ code: "storage-full" });
		expect(failures.clear).not.toHaveBeenCalledWith("storage-full");
		send.mockReturnValue(succeed({ isOn: true }));
		await seconds(10);
		expect(failures.clear).toHaveBeenCalledWith("storage-full");
		expect(notOn).not.toHaveBeenCalled();
	});
});

describe("silence", () => {
	test("is reported after some seconds, and repeatedly while it lasts", async () => {
		const { join } = aReader();
		const silenceS = THRESHOLDS.pageSilenceMs / 1_000;
		await seconds(silenceS - 1);
		expect(sentAs("background/tab-silent")).toEqual([]);
		await seconds(2 * silenceS + 1);
		expect(sentAs("background/tab-silent")).toEqual(
			Array(3).fill({ tabId: 7 }),
		);
		join(ana);
		await seconds(5 * silenceS);
		expect(sentAs("background/tab-silent")).toHaveLength(3);
	});
});

test("the session is written every five seconds, and at the end", async () => {
	const { reader, writeSession, join } = aReader();
	join(ana);
	await seconds(5);
	expect(writeSession).toHaveBeenCalledTimes(1);
	expect(writeSession).toHaveBeenLastCalledWith(
		expect.objectContaining({
			id: null,
			tabId: 7,
			meeting: "meet.example/abc",
		}),
	);
	await seconds(2);
	reader.end();
	await seconds(0);
	expect(writeSession).toHaveBeenCalledTimes(2);
	expect(writeSession.mock.calls[1]?.[0]).toMatchObject({ id: "kept" });
});

describe("the tab's picture", () => {
	const fromTab = { ...ana, fromTab: "canvas" } as const;

	test("is reported when it has started, and its people can be read from then on", async () => {
		const { reader, listen, join } = aReader();
		const page = join(fromTab);
		const listener = listen();
		await vi.advanceTimersByTimeAsync(40);
		expect(page.sent).toEqual([]);
		expect(await reader.startTabPicture("id")).toMatchObject({ ok: true });
		expect(summaries(listener).at(-1)?.access.tabPicture).toMatchObject({
			state: "running",
		});
		await vi.advanceTimersByTimeAsync(40);
		expect(page.sent).toMatchObject([{ tiles: [{ tileId: "ana" }] }]);
	});

	test("is refused if nobody needs it", async () => {
		const { reader, stream, join } = aReader();
		join(ana);
		expect(await reader.startTabPicture("id")).toMatchObject({
			error: { code: "tab-picture-refused" },
		});
		expect(stream.readTab).not.toHaveBeenCalled();
	});
});

test("its end closes everything, and leaves no timer", async () => {
	const { reader, stream, join, listen, resources } = aReader();
	const page = join({ ...ana, fromTab: "canvas" });
	await reader.startTabPicture("id");
	const listener = listen();
	const self = aPort();
	const time = aPort();
	reader.addSelfListener(self.port);
	reader.addTimelineListener(time.port);
	reader.end();
	await seconds(0);
	for (const { port } of [page, listener, self, time])
		expect(port.closed.aborted).toBe(true);
	expect(stream.isStopped()).toBe(true);
	expect(resources.counts()).toMatchObject({ tabStream: 0, tileMemory: 0 });
	expect(vi.getTimerCount()).toBe(0);
});
