import { describe, expect, test } from "vitest";
import {
	type CueKind,
	type CueTrack,
	followCues,
	NO_CUES,
	type RoomMoment,
	roomMoment,
	snoozeCues,
} from "../../../src/core/room/cues.ts";
import { aDistribution } from "../../support/builders.ts";
import { aParticipant, aRoom } from "../../support/popup-builders.ts";

const MINUTE = 60_000;
const STEP = 5_000;

/** A clock and a room: plays minutes of one kind, and notes every cue with its time. */
function aMeeting() {
	let atMs = 1_700_000_000_000;
	const startMs = atMs;
	let watch: CueTrack = NO_CUES;
	let isSeen = true;
	const cues: { kind: CueKind; minute: number }[] = [];
	return {
		cues,
		shown: () => watch.shown?.kind ?? null,
		kinds: () => cues.map(({ kind }) => kind),
		jump(ms: number) {
			atMs += ms;
		},
		look(sees: boolean) {
			isSeen = sees;
		},
		snooze() {
			watch = snoozeCues(watch, atMs);
		},
		play(minutes: number, room: Partial<RoomMoment["attention"]>, more = {}) {
			for (const endMs = atMs + minutes * MINUTE; atMs < endMs; atMs += STEP) {
				const before = watch.shown;
				watch = followCues(
					watch,
					{
						atMs,
						attention: {
							total: 20,
							readable: 20,
							turnedTogether: null,
							...of(18),
							...room,
						},
						smiling: 0,
						expressive: 0,
						nodding: 0,
						groupSize: 5,
						...more,
					},
					isSeen,
				);
				if (watch.shown && watch.shown !== before)
					cues.push({
						kind: watch.shown.kind,
						minute: (atMs - startMs) / MINUTE,
					});
			}
		},
	};
}

/** So many people face the call, and the others of so many do not. */
const of = (toward: number, judged = 20) => ({ toward, away: judged - toward });

const HIGH = of(18);
const LOW = of(8);
const LOW_ISH = of(9);

describe("a cue on falling attention", () => {
	test("comes when the room falls and stays down for half a minute, and goes by itself", () => {
		const meeting = aMeeting();
		meeting.play(5, HIGH);
		meeting.play(1, LOW);
		expect(meeting.kinds()).toEqual(["falling"]);
		expect(meeting.cues[0]?.minute).toBeCloseTo(5.5, 0);
		expect(meeting.shown()).toBe("falling");
		meeting.play(1, LOW);
		expect(meeting.shown()).toBeNull();
	});

	test.each<[string, ...[number, ReturnType<typeof of>][]]>([
		["a dip of 20 s", [5, HIGH], [0.33, LOW], [5, HIGH]],
		["a room that was always low", [20, LOW]],
		["a slow room that falls a little", [5, of(11)], [5, LOW_ISH]],
		["a fall that leaves half attending", [5, HIGH], [5, of(10)]],
		["the first minutes of a meeting", [2, HIGH], [0.6, LOW]],
	])("does not come for %s", (_what, ...parts) => {
		const meeting = aMeeting();
		for (const [minutes, room] of parts) meeting.play(minutes, room);
		expect(meeting.cues).toEqual([]);
	});

	test("never comes if fewer than five people, or less than half, can be read", () => {
		const four = { total: 4, readable: 4 };
		const small = aMeeting();
		small.play(5, { ...four, ...of(4, 4) });
		small.play(5, { ...four, ...of(0, 4) });
		const dark = aMeeting();
		dark.play(5, { readable: 9, ...of(9, 9) });
		dark.play(5, { readable: 9, ...of(0, 9) });
		expect([...small.cues, ...dark.cues]).toEqual([]);
	});

	test("never comes because many turn the same way, or look down", () => {
		const turned = aMeeting();
		turned.play(5, HIGH);
		turned.play(5, { ...LOW, turnedTogether: 12 });
		const writing = aMeeting();
		writing.play(5, HIGH);
		writing.play(5, { toward: 2, away: 1 });
		expect([...turned.cues, ...writing.cues]).toEqual([]);
	});

	test("never comes because of one person alone", () => {
		const five = { total: 5, readable: 5 };
		const one = aMeeting();
		one.play(5, { ...five, ...of(3, 5) });
		one.play(5, { ...five, ...of(2, 5) });
		expect(one.cues).toEqual([]);
		const two = aMeeting();
		two.play(5, { ...five, ...of(4, 5) });
		two.play(5, { ...five, ...of(2, 5) });
		expect(two.kinds()).toEqual(["falling"]);
	});

	test("never counts an unreadable person as inattentive", () => {
		const meeting = aMeeting();
		meeting.play(5, { readable: 20, ...of(18) });
		meeting.play(5, { readable: 11, ...of(10, 11) });
		expect(meeting.cues).toEqual([]);
	});
});

describe("cues", () => {
	test("are at least five minutes apart and at most three an hour, whatever happens", () => {
		const meeting = aMeeting();
		for (let round = 0; round < 20; round++) {
			meeting.play(4, HIGH);
			meeting.play(1, LOW);
		}
		const minutes = meeting.cues.map(({ minute }) => minute);
		for (const [i, minute] of minutes.entries()) {
			const before = minutes[i - 1] ?? -Infinity;
			expect(minute - before).toBeGreaterThanOrEqual(5);
			const hour = minutes.filter((m) => m > minute - 60 && m <= minute);
			expect(hour.length).toBeLessThanOrEqual(3);
		}
		expect(minutes.length).toBeGreaterThan(3);
	});

	test("stop for a quarter of an hour when snoozed, the shown one at once", () => {
		const meeting = aMeeting();
		meeting.play(5, HIGH);
		meeting.play(0.75, LOW);
		expect(meeting.shown()).toBe("falling");
		meeting.snooze();
		expect(meeting.shown()).toBeNull();
		meeting.play(8, HIGH);
		meeting.play(6, LOW);
		expect(meeting.cues).toHaveLength(1);
		meeting.play(8, HIGH);
		meeting.play(1, LOW);
		expect(meeting.cues).toHaveLength(2);
	});

	test("are not used up while nothing shows them; one that still applies comes when something does", () => {
		const meeting = aMeeting();
		meeting.look(false);
		meeting.play(5, HIGH);
		meeting.play(1, LOW);
		expect(meeting.cues).toEqual([]);
		meeting.look(true);
		meeting.play(0.25, LOW);
		expect(meeting.kinds()).toEqual(["falling"]);
	});

	test("are made of others, not of whoever runs this", () => {
		const smiling = (isSelf: boolean) =>
			aParticipant({
				isSelf,
				expression: {
					label: "happiness",
					tone: null,
					probabilities: aDistribution({ 1: 0.9 }),
				},
			});
		const moment = roomMoment(
			aRoom({ participants: [smiling(true), smiling(false)] }),
			0,
		);
		expect(moment).toMatchObject({ smiling: 1, expressive: 1 });
	});

	test("report many smiles and many nods, of a group only", () => {
		const smiles = aMeeting();
		smiles.play(1, HIGH, { smiling: 8, expressive: 18 });
		expect(smiles.kinds()).toEqual(["smiles"]);
		const nods = aMeeting();
		nods.play(1, HIGH, { nodding: 9 });
		expect(nods.kinds()).toEqual(["nods"]);
		const few = aMeeting();
		few.play(1, HIGH, { smiling: 4, expressive: 4, nodding: 4 });
		few.play(1, HIGH, { smiling: 6, expressive: 18, nodding: 6 });
		expect(few.cues).toEqual([]);
		few.play(1, HIGH, { smiling: 8, expressive: 18, groupSize: 9 });
		expect(few.cues).toEqual([]);
		few.play(1, HIGH, { smiling: 8, expressive: 18, groupSize: 8 });
		expect(few.kinds()).toEqual(["smiles"]);
	});

	test("compare nothing with the time before a sleep", () => {
		const meeting = aMeeting();
		meeting.play(5, HIGH);
		meeting.jump(3 * 60 * MINUTE);
		meeting.play(3, LOW);
		expect(meeting.cues).toEqual([]);
		meeting.play(5, HIGH);
		meeting.play(1, LOW);
		expect(meeting.kinds()).toEqual(["falling"]);
	});

	test("continue after the clock was set back, neither silent for hours nor more often", () => {
		const meeting = aMeeting();
		meeting.play(5, HIGH);
		meeting.play(1, LOW);
		meeting.snooze();
		meeting.jump(-5 * 60 * MINUTE);
		meeting.play(4, HIGH);
		meeting.play(1, LOW);
		expect(meeting.cues).toHaveLength(1);
		meeting.play(15, HIGH);
		meeting.play(1, LOW);
		expect(meeting.cues).toHaveLength(2);
		const again = aMeeting();
		again.play(5, HIGH);
		again.play(0.75, LOW);
		again.jump(-60 * MINUTE);
		again.play(0.1, HIGH);
		expect(again.shown()).toBeNull();
	});
});
