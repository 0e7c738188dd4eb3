import { describe, expect, test } from "vitest";
import { DEFAULT_HABITS } from "../../../src/core/base/preferences.ts";
import { THRESHOLDS } from "../../../src/core/base/thresholds.ts";
import { attentionOf } from "../../../src/core/participant/booked-time.ts";
import type { ParticipantSignal } from "../../../src/core/participant/participant-signal.ts";
import {
	followSignal,
	followTile,
	historyOf,
	newTrack,
	type ParticipantTrack,
	passTime,
	relearn,
	resumeTrack,
	withHabits,
} from "../../../src/core/participant/participant-track.ts";
import { summariseTrack } from "../../../src/core/participant/summarise-track.ts";
import { aChosenTile, aPose, aSignal } from "../../support/builders.ts";

const START_MS = 1_000_000;
const LIVE = aChosenTile();

/** Sees the same for so long, twice a second. */
function watch(
	track: ParticipantTrack,
	fromMs: number,
	forMs: number,
	signal: Partial<ParticipantSignal> = {},
): ParticipantTrack {
	let next = track;
	for (let atMs = fromMs; atMs <= fromMs + forMs; atMs += 500)
		next = followSignal(next, aSignal({ ...signal, atMs }));
	return next;
}

/** Somebody who has faced the call for long enough to be known. */
const facing = () =>
	watch(newTrack("0:amara", LIVE, START_MS), START_MS, 40_000);
const NOW_MS = START_MS + 40_000;
const LOOKING_DOWN = { headPose: aPose({ pitchDeg: -35 }) };

test("somebody who joins at a second screen and then faces the call is never said to look elsewhere", () => {
	const atScreen = { headPose: aPose({ yawDeg: 40 }) };
	const joins = newTrack("0:amara", LIVE, START_MS);
	let track = watch(joins, START_MS, 200_000, atScreen);
	for (let afterMs = 1_000; afterMs <= 90_000; afterMs += 1_000) {
		track = watch(track, START_MS + 199_500 + afterMs, 500);
		expect(["facing", "cant-tell"]).toContain(track.shown.state);
	}
	expect(track.shown.state).toBe("facing");
});

describe("somebody new", () => {
	test("is unclear until seen for a moment, then counts from when that began", () => {
		const track = newTrack("0:amara", LIVE, START_MS);
		expect(track.shown.state).toBe("cant-tell");
		const seen = watch(track, START_MS + 100, THRESHOLDS.firstDwellMs + 300);
		expect(seen.shown).toMatchObject({
			state: "facing",
			sinceMs: START_MS + 100,
		});
		expect(seen.samples).toBe(3);
	});

	test.each([
		["camera-off", "camera-off"],
		["off-screen", "off-screen"],
		["stalled", "frozen"],
		["unreadable", "cant-tell"],
		["excluded", "excluded"],
	] as const)("whose video is %s is shown as %s at once", (video, state) => {
		const track = newTrack("0:amara", aChosenTile({ video }), START_MS);
		expect(track.shown).toMatchObject({ state, sinceMs: START_MS });
	});
});

describe("the page's word on the tile", () => {
	test("that the camera is off holds at once, and no older frame contradicts it", () => {
		const tile = aChosenTile({ video: "camera-off" });
		const off = followTile(facing(), tile, NOW_MS);
		expect(off.shown).toMatchObject({ state: "camera-off", sinceMs: NOW_MS });
		expect(followSignal(off, aSignal({ atMs: NOW_MS + 100 }))).toBe(off);
	});

	test("that the camera is on again means that the person must be seen again", () => {
		const tile = aChosenTile({ video: "camera-off" });
		const off = followTile(facing(), tile, NOW_MS);
		const on = followTile(off, LIVE, NOW_MS + 1_000);
		expect(on.shown).toMatchObject({ state: "cant-tell", settled: false });
		expect(watch(on, NOW_MS + 1_000, 1_000).shown.state).toBe("facing");
	});

	test("that another stream plays voids what is known of the face now, but neither the time nor how the person sits", () => {
		const known = facing();
		expect(known.baseline).not.toBeNull();
		const swapped = followTile(known, aChosenTile({ streamKey: "2" }), NOW_MS);
		expect([swapped.head, swapped.closure]).toEqual([null, null]);
		expect(swapped.baseline?.places).toEqual(known.baseline?.places);
		expect(swapped.shown.state).toBe("cant-tell");
		expect(swapped.samples).toBe(known.samples);
		expect(swapped.time).toEqual(known.time);
	});

	test("that somebody is called otherwise changes nothing else", () => {
		const known = facing();
		const renamed = followTile(known, aChosenTile({ name: "A." }), NOW_MS);
		expect({ ...renamed, tile: known.tile }).toEqual(known);
	});
});

/** Ten seconds of speech, in which the person is otherwise seen like this. */
function speaks(
	track: ParticipantTrack,
	fromMs: number,
	seen: Partial<ParticipantSignal> = {},
): ParticipantTrack {
	let next = track;
	for (let i = 0; i < 20; i++)
		next = followSignal(
			next,
			aSignal({
				atMs: fromMs + i * 500,
				mouthOpenness: i % 2 === 0 ? 0.3 : 0.02,
				...seen,
			}),
		);
	return next;
}

test("whoever talks to the call and then looks down, still talking, looks down from the next look on", () => {
	const talks = speaks(facing(), NOW_MS + 500);
	expect(talks.shown.state).toBe("talking");
	const reads = speaks(talks, NOW_MS + 10_500, LOOKING_DOWN);
	expect(reads.shown.state).toBe("looking-down");
	const now = attentionOf(reads.time, true, NOW_MS + 20_000, 9_000);
	expect(now.elsewhereShare).toBeGreaterThan(0.9);
});

test("nobody talks to the call through a microphone that the page shows to be off", () => {
	const on = facing();
	const off = followTile(on, aChosenTile({ isMicrophoneOff: true }), NOW_MS);
	const speaksBeside = speaks(off, NOW_MS + 500);
	expect(speaksBeside.shown.state).toBe("facing");
	const again = followTile(speaksBeside, aChosenTile(), NOW_MS + 10_000);
	expect(speaks(again, NOW_MS + 10_500).shown.state).toBe("talking");
});

test("lids that are low while the lips talk are those of somebody who reads aloud, not closed eyes", () => {
	const known = facing();
	const talks = speaks(known, NOW_MS + 500);
	const low = { eyeOpenness: 0.25 * (aSignal().eyeOpenness ?? 0) };
	const reads = speaks(talks, NOW_MS + 10_500, low);
	expect(reads.closure).toBeNull();
	expect(reads.shown.state).not.toBe("eyes-closed");
	const sleeps = watch(known, NOW_MS + 500, 5_000, low);
	expect(sleeps.shown.state).toBe("eyes-closed");
});

describe("in a broad smile", () => {
	const open = aSignal().eyeOpenness ?? 0;
	const smiles = (share: number) => ({
		smile: 0.75,
		eyeOpenness: share * open,
	});

	test("eyes are closed only while the lids are lower than a smile makes them", () => {
		const known = watch(facing(), NOW_MS + 500, 60_000, smiles(0.8));
		const shut = watch(known, NOW_MS + 61_000, 5_000, smiles(0.2));
		expect(shut.shown.state).toBe("eyes-closed");
		const narrowed = watch(shut, NOW_MS + 66_500, 4_000, smiles(0.65));
		expect(narrowed.closure).toBeNull();
		expect(narrowed.shown.state).toBe("facing");
	});

	test("they are not of somebody who laughs", () => {
		const laughs = watch(facing(), NOW_MS + 500, 5_000, smiles(0.2));
		expect(laughs.closure).toBeNull();
		expect(laughs.shown.state).toBe("facing");
	});
});

describe("a signal", () => {
	test("that is older than the last one is not taken", () => {
		const known = facing();
		const late = aSignal({ ...LOOKING_DOWN, atMs: NOW_MS - 1 });
		expect(followSignal(known, late)).toBe(known);
	});

	test("after a long silence does not bear out what was shown before", () => {
		const atMs = NOW_MS + THRESHOLDS.forgottenMs + 1_000;
		const next = followSignal(facing(), aSignal({ atMs }));
		expect(next.shown).toMatchObject({ state: "cant-tell", settled: false });
	});
});

describe("time without a signal", () => {
	test("leaves what is shown for some seconds, then it is unclear since then", () => {
		const silentFromMs = NOW_MS + THRESHOLDS.silenceMs;
		expect(passTime(facing(), silentFromMs).shown.state).toBe("facing");
		expect(passTime(facing(), silentFromMs + 1).shown).toMatchObject({
			state: "cant-tell",
			sinceMs: silentFromMs,
		});
	});

	test("is told from a face that is hidden", () => {
		const silentFromMs = NOW_MS + THRESHOLDS.silenceMs;
		expect(summariseTrack(facing(), silentFromMs).isSilent).toBe(false);
		expect(summariseTrack(facing(), silentFromMs + 1).isSilent).toBe(true);
		const off = followTile(
			facing(),
			aChosenTile({ video: "camera-off" }),
			NOW_MS,
		);
		expect(summariseTrack(off, NOW_MS + 60_000).isSilent).toBe(false);
	});

	test("counts as readable only as long as what was read may last", () => {
		const later = passTime(facing(), NOW_MS + 20_000);
		const { readableShare } = attentionOf(later.time, true, NOW_MS + 20_000);
		expect(readableShare).toBeCloseTo(44.5 / 60, 1);
	});

	test("changes nothing of a camera that is off", () => {
		const tile = aChosenTile({ video: "camera-off" });
		const off = followTile(facing(), tile, NOW_MS);
		expect(passTime(off, NOW_MS + 60_000).shown).toEqual(off.shown);
	});
});

describe("learning anew how somebody sits", () => {
	test("forgets that alone: samples and time stay", () => {
		const known = facing();
		const anew = relearn(known, NOW_MS);
		expect([anew.baseline, anew.head]).toEqual([null, null]);
		expect(anew.shown.settled).toBe(false);
		expect(anew.samples).toBe(known.samples);
		expect(anew.time).toEqual(known.time);
	});
});

describe("habits", () => {
	test("that change hold from then on, not for the time before", () => {
		const untilMs = NOW_MS + 60_000;
		const down = watch(facing(), NOW_MS, 60_000, LOOKING_DOWN);
		expect(down.shown.state).toBe("looking-down");
		const notesExpected = { ...DEFAULT_HABITS, notesExpected: true };
		const changed = withHabits(down, notesExpected, untilMs);
		expect(changed.time).toEqual(down.time);
		const windowMs = 20_000;
		const shareAfter = (track: ParticipantTrack) => {
			const atMs = untilMs + windowMs;
			const later = watch(track, untilMs, windowMs, LOOKING_DOWN);
			return attentionOf(later.time, true, atMs, windowMs);
		};
		expect(shareAfter(down)).toMatchObject({
			towardShare: null,
			elsewhereShare: 1,
		});
		expect(shareAfter(changed)).toMatchObject({
			towardShare: 1,
			elsewhereShare: 0,
		});
	});
});

describe("the history", () => {
	test("brings back samples and trace, and tells the time between as a gap", () => {
		const history = historyOf(facing());
		expect(history).toMatchObject({ id: "0:amara", name: "Amara Okafor" });
		const laterMs = NOW_MS + 30_000;
		const fresh = newTrack("0:amara", LIVE, laterMs);
		const resumed = resumeTrack(fresh, history);
		expect(historyOf(resumed)).toEqual(history);
		expect(resumed.shown.state).toBe("cant-tell");
		const starts = historyOf(passTime(resumed, laterMs + 5_000)).trace.map(
			({ startMs }) => startMs,
		);
		const { binMs } = THRESHOLDS.trace;
		const gap = starts.filter((ms) => ms > NOW_MS && ms <= laterMs - binMs);
		expect(gap).toEqual([]);
	});
});
