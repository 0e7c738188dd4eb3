import { describe, expect, test } from "vitest";
import { parseTimelineUpdate } from "../../../src/contract/timeline-port.ts";
import type { DateMove } from "../../../src/core/base/clock-track.ts";
import type { ParticipantSummary } from "../../../src/core/participant/participant-summary.ts";
import { tabTimeline } from "../../../src/offscreen/meeting-tab/tab-timeline.ts";
import { aPort } from "../../support/fake-port.ts";
import { aParticipant, aRoom, NOW_MS } from "../../support/popup-builders.ts";

const traced = (id: string, overrides: Partial<ParticipantSummary> = {}) =>
	aParticipant({
		id,
		name: id,
		trace: [0, 5_000, 10_000, 15_000].map((ms) => ({
			startMs: NOW_MS + ms,
			toward: 1,
			elsewhere: 0,
			away: 0,
		})),
		...overrides,
	});

const NO_MOVES: readonly DateMove[] = [];

function aTime(people = [traced("a"), traced("b")]) {
	let participants = people;
	let moves: readonly DateMove[] = [];
	const room = {
		summary: (atMs: number) => aRoom({ atMs, participants }),
		nodding: () => 0,
	};
	return {
		time: tabTimeline(room, () => moves),
		setDateBack(byMs: number, fromMs = 0) {
			moves = [...moves, { fromMs, byMs }];
		},
		seat(next: typeof people) {
			participants = next;
		},
	};
}

describe("a tab's timeline", () => {
	test("is sent whole to a new listener, then only with changes", () => {
		const { time } = aTime();
		time.pass(NOW_MS + 10_000);
		time.mark("topic", "Fractions", NOW_MS + 12_000);
		const { port, sent } = aPort();
		time.addListener(port);
		expect(sent).toMatchObject([
			{
				kind: "whole",
				bins: [
					{
						startMs: NOW_MS,
						parts: [
							[1, 0, 0],
							[1, 0, 0],
						],
					},
				],
				markers: [{ kind: "topic", text: "Fractions" }],
				cue: null,
			},
		]);
		time.pass(NOW_MS + 15_000);
		expect(sent).toHaveLength(1);
		time.pass(NOW_MS + 20_000);
		time.mark("question", "", NOW_MS + 21_000);
		expect(sent.slice(1)).toMatchObject([
			{ kind: "bins", bins: [{ startMs: NOW_MS + 10_000 }] },
			{ kind: "markers", markers: [{ kind: "topic" }, { kind: "question" }] },
		]);
	});

	test("begins with the markers from before a crash", () => {
		const kept = [{ atMs: NOW_MS - 1, kind: "topic", text: "" }] as const;
		const room = { summary: () => aRoom(), nodding: () => 0 };
		const time = tabTimeline(room, () => NO_MOVES, kept);
		time.mark("question", "", NOW_MS);
		expect(time.markers().map(({ kind }) => kind)).toEqual([
			"topic",
			"question",
		]);
	});

	test("sends cues as they come, and that they were snoozed", () => {
		let toward = 9;
		const attention = { total: 10, readable: 10, between: [0, 1] } as const;
		const room = {
			summary: (atMs: number) =>
				aRoom({
					atMs,
					attention: {
						...attention,
						toward,
						away: attention.readable - toward,
						elsewhere: 0,
						turnedTogether: null,
						trend: "unknown",
					},
				}),
			nodding: () => 0,
		};
		const time = tabTimeline(room, () => NO_MOVES);
		const { port, sent } = aPort();
		time.addListener(port);
		for (let second = 0; second <= 360; second += 5) {
			if (second === 300) toward = 3;
			time.pass(NOW_MS + second * 1_000);
		}
		const cues = () =>
			sent.filter((news) => JSON.stringify(news).includes('"cue","cue'));
		expect(cues()).toMatchObject([{ kind: "cue", cue: { kind: "falling" } }]);
		time.snooze(NOW_MS + 361_000);
		expect(cues().at(-1)).toEqual({ kind: "cue", cue: null });
	});

	test("has the computer's dates: it is sent again when they were set back, and so is dated what comes later", () => {
		const { time, setDateBack } = aTime();
		const { port, sent } = aPort();
		time.pass(NOW_MS + 10_000);
		time.mark("topic", "early", NOW_MS + 12_000);
		time.addListener(port);
		setDateBack(3_600_000);
		time.pass(NOW_MS + 15_000);
		const [HOUR, early] = [3_600_000, { text: "early" }];
		expect(sent.at(-1)).toMatchObject({
			kind: "whole",
			bins: [{ startMs: NOW_MS - HOUR }],
			markers: [{ ...early, atMs: NOW_MS + 12_000 - HOUR }],
		});
		time.pass(NOW_MS + 20_000);
		expect(sent.at(-1)).toMatchObject({
			kind: "bins",
			bins: [{ startMs: NOW_MS + 10_000 - HOUR }],
		});
		expect(time.mark("note", "late", NOW_MS + 21_000).atMs).toBe(
			NOW_MS + 21_000 - HOUR,
		);
		expect(time.markers().map(({ atMs }) => atMs)).toEqual([
			NOW_MS + 12_000 - HOUR,
			NOW_MS + 21_000 - HOUR,
		]);
		expect(sent.map(parseTimelineUpdate)).not.toContain(undefined);
	});

	test("has each ten seconds once where a gap of wrong dates has closed again", () => {
		const { time, setDateBack } = aTime([
			traced("a", {
				trace: [0, 5_000, 8_000_000].map((ms) => ({
					startMs: NOW_MS + ms,
					toward: 1,
					elsewhere: 0,
					away: 0,
				})),
			}),
		]);
		time.pass(NOW_MS + 8_010_000);
		setDateBack(7_996_000, NOW_MS + 4_000_000);
		const { port, sent } = aPort();
		time.addListener(port);
		expect(sent).toMatchObject([{ bins: [{ startMs: NOW_MS + 4_000 }] }]);
	});

	test("is sent again without a person whom the user excludes", () => {
		const { time, seat } = aTime();
		time.pass(NOW_MS + 10_000);
		const { port, sent } = aPort();
		time.addListener(port);
		seat([traced("a", { state: "excluded" }), traced("b")]);
		time.pass(NOW_MS + 15_000);
		expect(sent.at(-1)).toMatchObject({
			kind: "whole",
			people: [{ id: "b" }],
			bins: [{ parts: [[1, 0, 0]] }],
		});
		time.pass(NOW_MS + 20_000);
		expect(sent.at(-1)).toMatchObject({ kind: "bins", people: [{ id: "b" }] });
	});

	test("is sent to no listener that has gone, and ends with the tab", () => {
		const { time } = aTime();
		const gone = aPort();
		const there = aPort();
		time.addListener(gone.port);
		time.addListener(there.port);
		gone.end();
		time.mark("note", "x", NOW_MS);
		expect(gone.sent).toHaveLength(1);
		expect(there.sent).toHaveLength(2);
		time.end();
		expect(there.port.closed.aborted).toBe(true);
	});
});
