import { beforeEach, describe, expect, test, vi } from "vitest";
import type { DateMove } from "../../../src/core/base/clock-track.ts";
import { failureOf } from "../../../src/core/base/pipeline-failure.ts";
import { DEFAULT_PREFERENCES } from "../../../src/core/base/preferences.ts";
import { fail, succeed } from "../../../src/core/base/result.ts";
import { NOTHING_TOLD } from "../../../src/core/session/group-bin.ts";
import {
	packGroups,
	unpackGroups,
} from "../../../src/core/session/packed-groups.ts";
import {
	sessionRecorder,
	type WriteSession,
} from "../../../src/offscreen/meeting-tab/session-recorder.ts";
import { ANYWHERE } from "../../support/contexts.ts";
import { aParticipant, aRoom } from "../../support/popup-builders.ts";
import { START_MS } from "../../support/session-builders.ts";

const write = vi.fn<WriteSession>();
const failures = { hold: vi.fn(), clear: vi.fn() };
beforeEach(() => {
	vi.resetAllMocks();
	write.mockResolvedValue(succeed("a"));
});

function aRecorder(told = NOTHING_TOLD) {
	let moves: readonly DateMove[] = [];
	const recorder = sessionRecorder(
		7,
		{ preferences: () => DEFAULT_PREFERENCES, context: () => ANYWHERE },
		failures,
		() => moves,
		write,
		told,
	);
	/** One summary a second. */
	function see(fromS: number, toS: number, room = {}) {
		for (let s = fromS; s <= toS; s++)
			recorder.see(aRoom({ atMs: START_MS + s * 1_000, ...room }));
	}
	function setDateBack(byMs: number, fromMs = 0) {
		moves = [...moves, { fromMs, byMs }];
	}
	return { ...recorder, see, setDateBack };
}

const heardMs = (call: number) =>
	write.mock.calls[call]?.[0].bins.map((bin) => bin.heardMs);

describe("the recorder of a tab", () => {
	test("writes the bins since the last write into the session it began", async () => {
		const { see, write: writeOut } = aRecorder();
		await writeOut(START_MS);
		expect(write).not.toHaveBeenCalled();
		see(0, 5);
		await writeOut(START_MS + 5_000);
		see(6, 12);
		await writeOut(START_MS + 12_000);
		expect(write.mock.calls.map(([{ id }]) => id)).toEqual([null, "a"]);
		expect([heardMs(0), heardMs(1)]).toEqual([[5_000], [5_000, 2_000]]);
		expect(write.mock.calls[0]?.[0]).toMatchObject({
			tabId: 7,
			meeting: "meet.example/abc",
			settings: {
				reads: "attention-and-expression",
				notesExpected: false,
				groupSize: 5,
			},
		});
	});

	test("loses nothing to a full disk, reports it, and clears the failure when there is room", async () => {
		const { see, write: writeOut } = aRecorder();
		write.mockResolvedValueOnce(fail(failureOf("history-full")));
		see(0, 5);
		await writeOut(START_MS + 5_000);
		expect(failures.hold).toHaveBeenCalledWith({ code: "history-full" });
		see(6, 12);
		await writeOut(START_MS + 12_000);
		expect(heardMs(1)).toEqual([10_000, 2_000]);
		expect(failures.clear).toHaveBeenCalledWith("history-full");
	});

	test("reports only the current storage failure", async () => {
		const { see, write: writeOut } = aRecorder();
		write.mockResolvedValueOnce(fail(failureOf("history-full")));
		see(0, 5);
		await writeOut(START_MS + 5_000);
		expect(failures.clear).not.toHaveBeenCalledWith("history-full");
		failures.clear.mockClear();
		write.mockResolvedValueOnce(fail(failureOf("history-damaged")));
		await writeOut(START_MS + 10_000);
		expect(failures.hold).toHaveBeenLastCalledWith({ code: "history-damaged" });
		expect(failures.clear).toHaveBeenCalledWith("history-full");
		expect(failures.clear).not.toHaveBeenCalledWith("history-damaged");
	});

	test("leaves out the time in which the computer slept, and continues the same session", async () => {
		const { see, write: writeOut } = aRecorder();
		see(0, 5);
		await writeOut(START_MS + 5_000);
		see(7_200, 7_206);
		await writeOut(START_MS + 7_206_000);
		expect(write.mock.calls.map(([{ id }]) => id)).toEqual([null, "a"]);
		expect([heardMs(0), heardMs(1)]).toEqual([[5_000], [6_000]]);
	});

	test("writes dates, and has those corrected that it wrote before the computer's date was set back", async () => {
		const { see, write: writeOut, setDateBack } = aRecorder();
		see(0, 5);
		await writeOut(START_MS + 5_000);
		setDateBack(3_600_000);
		see(6, 12);
		await writeOut(START_MS + 12_000);
		setDateBack(20_000, START_MS + 13_000);
		see(13, 25);
		await writeOut(START_MS + 25_000);
		see(26, 27);
		await writeOut(START_MS + 27_000);
		const news = write.mock.calls.map(([update]) => update);
		expect(news.map(({ moved }) => moved)).toEqual([
			[],
			[{ fromMs: 0, byMs: 3_600_000 }],
			[{ fromMs: START_MS + 13_000 - 3_600_000, byMs: 20_000 }],
			[],
		]);
		expect(news[1]?.bins.map(({ startMs }) => startMs - START_MS)).toEqual([
			-3_600_000, -3_590_000,
		]);
		expect(news[3]).toMatchObject({
			atMs: START_MS + 27_000 - 3_620_000,
			bins: [{ startMs: START_MS + 20_000 - 3_620_000 }],
		});
	});

	test("has dates corrected with the next write that succeeds, and none of a session that it has not begun", async () => {
		const { see, write: writeOut, setDateBack } = aRecorder();
		setDateBack(60_000);
		see(0, 5);
		await writeOut(START_MS + 5_000);
		setDateBack(3_600_000);
		see(6, 8);
		write.mockResolvedValueOnce(fail(failureOf("history-full")));
		await writeOut(START_MS + 8_000);
		await writeOut(START_MS + 9_000);
		const moved = write.mock.calls.map(([update]) => update.moved);
		const hour = [{ fromMs: 0, byMs: 3_600_000 }];
		expect(moved).toEqual([[], hour, hour]);
	});

	test("keeps summaries that arrive while it writes, and never writes twice at once", async () => {
		const { see, write: writeOut } = aRecorder();
		see(0, 3);
		write.mockImplementationOnce(async () => {
			see(4, 6);
			return succeed("a");
		});
		await Promise.all([writeOut(START_MS + 3_000), writeOut(START_MS + 6_000)]);
		const all = [...(heardMs(0) ?? []), ...(heardMs(1) ?? [])];
		expect(all.reduce((sum, ms) => sum + ms, 0)).toBe(6_000);
		expect(write.mock.calls.at(-1)?.[0].id).toBe("a");
	});

	test("waits with at most one write while another does not end, and loses nothing", async () => {
		const { see, write: writeOut } = aRecorder();
		let unlock = () => {};
		write.mockImplementationOnce(
			() =>
				new Promise((resolve) => {
					unlock = () => resolve(fail(failureOf("history-locked")));
				}),
		);
		see(0, 5);
		const written = [writeOut(START_MS + 5_000)];
		for (let s = 10; s <= 60; s += 5) {
			see(s - 4, s);
			written.push(writeOut(START_MS + s * 1_000));
		}
		expect(write).toHaveBeenCalledTimes(1);
		unlock();
		await Promise.all(written);
		expect(failures.hold).toHaveBeenCalledWith({ code: "history-locked" });
		expect(failures.clear).toHaveBeenCalledWith("history-locked");
		expect(write).toHaveBeenCalledTimes(2);
		const all = heardMs(1) ?? [];
		expect(all.reduce((sum, ms) => sum + ms, 0)).toBe(60_000);
	});

	test("goes on trying after the tab's end until its last bins are written", async () => {
		vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
		const { see, finish } = aRecorder();
		write.mockResolvedValueOnce(fail(failureOf("history-locked")));
		write.mockResolvedValueOnce(fail(failureOf("history-locked")));
		see(0, 5);
		await finish(START_MS + 5_000);
		expect(write).toHaveBeenCalledTimes(1);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(write).toHaveBeenCalledTimes(3);
		expect(heardMs(2)).toEqual([5_000]);
		vi.useRealTimers();
	});

	test("tells a group's shares only of as many people as the user set, and never counts the user as one of them", async () => {
		const { see, write: writeOut } = aRecorder();
		const people = ["a", "b", "c", "d", "e"].map((id) => aParticipant({ id }));
		const user = aParticipant({ id: "me", isSelf: true });
		see(0, 10, { participants: [...people.slice(1), user] });
		await writeOut(START_MS + 10_000);
		see(11, 15, { participants: [...people, user] });
		await writeOut(START_MS + 15_000);
		const told = write.mock.calls.map(([{ groupBins }]) =>
			groupBins.map(({ room }) => room.attendingMs),
		);
		expect(told).toEqual([[null], [expect.any(Number)]]);
	});

	test("goes on from what it has told, but not from what could not be written", async () => {
		const { see, write: writeOut } = aRecorder();
		const people = Array.from({ length: 7 }, (_, i) =>
			aParticipant({ id: `p${i}`, doing: i === 0 ? "away" : "toward" }),
		);
		write.mockResolvedValueOnce(fail(failureOf("history-full")));
		see(0, 5, { participants: people });
		await writeOut(START_MS + 5_000);
		await writeOut(START_MS + 6_000);
		see(6, 11, { participants: people.slice(1) });
		await writeOut(START_MS + 11_000);
		const told = write.mock.calls.map(([{ groupBins }]) =>
			groupBins.map(({ room }) => room.attendingMs !== null),
		);
		expect(told).toEqual([[true], [true], [false, false]]);
	});

	test("records a gap while no page is connected", async () => {
		const { see, write: writeOut } = aRecorder();
		see(0, 5, { connectedPageFrames: 0 });
		await writeOut(START_MS + 5_000);
		expect(write).not.toHaveBeenCalled();
	});

	test("erases everything about a person whom the user excludes", async () => {
		const { see, write: writeOut } = aRecorder();
		const [ada, ben] = [aParticipant({ id: "a" }), aParticipant({ id: "b" })];
		see(0, 2, { participants: [ada, ben] });
		const out = { ...ada, state: "excluded" as const };
		see(3, 4, { participants: [out, ben] });
		await writeOut(START_MS + 4_000);
		const [news] = write.mock.calls[0] ?? [];
		expect(news?.leftOut).toEqual(["a"]);
		expect(news?.bins[0]?.people?.map(({ key }) => key)).toEqual(["b"]);
		see(5, 6, { participants: [out, ben] });
		await writeOut(START_MS + 6_000);
		expect(write.mock.calls[1]?.[0].leftOut).toEqual([]);
	});

	test("erases the only person whom it saw, and corrects dates when nobody is seen any more", async () => {
		const { see, write: writeOut, setDateBack } = aRecorder();
		const ada = aParticipant({ id: "a" });
		see(0, 2, { participants: [ada] });
		await writeOut(START_MS + 2_000);
		see(3, 4, { participants: [{ ...ada, state: "excluded" as const }] });
		await writeOut(START_MS + 4_000);
		expect(write.mock.calls[1]?.[0]).toMatchObject({
			id: "a",
			bins: [],
			leftOut: ["a"],
		});
		setDateBack(60_000);
		await writeOut(START_MS + 5_000);
		expect(write.mock.calls[2]?.[0]).toMatchObject({
			bins: [],
			moved: [{ byMs: 60_000 }],
			leftOut: [],
		});
		await writeOut(START_MS + 6_000);
		expect(write).toHaveBeenCalledTimes(3);
	});
});

describe("after a crash of the document", () => {
	const people = (count: number) =>
		Array.from({ length: count }, (_, i) =>
			aParticipant({
				id: `0:${i}`,
				doing: i === 5 ? "away" : "toward",
				samples: 40,
			}),
		);
	/** The share toward the call that is kept of the group, in the last write. */
	const kept = () =>
		write.mock.calls
			.at(-1)?.[0]
			.groupBins.map(({ room }) => room.attendingMs !== null);

	test("nobody's own part follows from the groups before and after it", async () => {
		const before = aRecorder();
		before.see(0, 10, { participants: people(6) });
		await before.write(START_MS + 10_000);
		expect(kept()).toContain(true);

		const forgetful = aRecorder();
		forgetful.see(20, 30, { participants: people(5) });
		await forgetful.write(START_MS + 30_000);
		expect(kept()).toContain(true);

		const packed = packGroups(before.told());
		const restored = aRecorder(unpackGroups(packed));
		restored.see(20, 30, { participants: people(5) });
		await restored.write(START_MS + 30_000);
		expect(kept()).not.toContain(true);
	});
});
