import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PARTICIPANT_STATES } from "../../../src/core/base/participant-state.ts";
import { PRESENCES } from "../../../src/core/face/presence.ts";
import {
	attentionOf,
	book,
	nothingBooked,
} from "../../../src/core/participant/booked-time.ts";
import type { TimeKind } from "../../../src/core/participant/time-kind.ts";
import { observe } from "../../../src/core/room/observe-room.ts";
import { emptyRoom, listTiles } from "../../../src/core/room/room.ts";
import { summariseParticipants } from "../../../src/core/room/room-reading.ts";
import { actedSignals, type Scene } from "../../support/acted-signals.ts";
import { aChosenTile, aPose, aSignal } from "../../support/builders.ts";
import { playSignals } from "../../support/play-signals.ts";
import { seededRandom } from "../../support/seeded-random.ts";

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

const SCENES: readonly Scene[] = [
	{ act: "facing", seconds: 60 },
	{ act: "turned-away", seconds: 28 },
	{ act: "facing", seconds: 30 },
	{ act: "looking-down", seconds: 40 },
	{ act: "facing", seconds: 30 },
	{ act: "eyes-closed", seconds: 20 },
	{ act: "facing", seconds: 30 },
];
const LENGTH_MS = SCENES.reduce((sum, { seconds }) => sum + seconds, 0) * 1_000;
/** Longer than any dwell, and than three rare looks, which closed eyes take; after this a scene's state is shown. */
const SETTLED_MS = 16_000;

/** The same examples in every run. */
const RUNS = { seed: 1, numRuns: 12 };

const upTo = (max: number, min = 0) => fc.double({ min, max, noNaN: true });
const perhaps = fc.option(upTo(2));

test("unknown time never lowers attention: it does not count at all", () => {
	const stretch = fc.record({
		kind: fc.constantFrom<TimeKind>("toward", "elsewhere", "away"),
		lastsMs: upTo(2_500, 500),
		gapMs: upTo(1_500),
	});
	fc.assert(
		fc.property(fc.array(stretch, ofLength(12)), (stretches) => {
			const spend = (time: typeof known, kind: TimeKind, ms: number) =>
				book(time, kind, time.untilMs, time.untilMs + ms);
			let known = nothingBooked(0);
			let withGaps = nothingBooked(0);
			for (const { kind, lastsMs, gapMs } of stretches) {
				known = spend(known, kind, lastsMs);
				withGaps = spend(withGaps, kind, lastsMs);
				withGaps = spend(withGaps, "unreadable", gapMs);
			}
			const shareOf = (time: typeof known) =>
				attentionOf(time, true, time.untilMs).towardShare ?? -1;
			expect(shareOf(withGaps)).toBeCloseTo(shareOf(known), 9);
		}),
		RUNS,
	);
});

test("the order in which one sweep's signals arrive does not matter", () => {
	const ids = ["ana", "ben", "cem", "dee"];
	const tiles = ids.map((tileId) => aChosenTile({ tileId, name: tileId }));
	const empty = listTiles(emptyRoom(), 0, tiles, 0);
	const sweep = fc.record({
		yawsDeg: fc.array(upTo(50, -50), ofLength(ids.length)),
		order: fc.shuffledSubarray([0, 1, 2, 3], ofLength(ids.length)),
	});
	fc.assert(
		fc.property(fc.array(sweep, ofLength(100)), (sweeps) => {
			let inOrder = empty;
			let shuffled = empty;
			for (const [i, { yawsDeg, order }] of sweeps.entries()) {
				const signals = ids.map((id, person) =>
					aSignal({
						participantId: `0:${id}`,
						atMs: i * 400,
						headPose: aPose({ yawDeg: yawsDeg[person] ?? 0 }),
					}),
				);
				inOrder = signals.reduce(observe, inOrder);
				shuffled = order
					.flatMap((person) => signals[person] ?? [])
					.reduce(observe, shuffled);
			}
			expect(summariseParticipants(shuffled, 40_000)).toEqual(
				summariseParticipants(inOrder, 40_000),
			);
		}),
		RUNS,
	);
});

test("shares stay in range, whatever is seen", () => {
	const look = fc.record({
		afterMs: upTo(3_000),
		presence: fc.constantFrom(...PRESENCES),
		isAtEdge: fc.boolean(),
		pose: fc.option(
			fc.record({ yawDeg: upTo(180, -180), pitchDeg: upTo(90, -90) }),
		),
		eyeOpenness: perhaps,
		mouthOpenness: perhaps,
	});
	fc.assert(
		fc.property(fc.array(look, ofLength(400)), (looks) => {
			let atMs = 0;
			const wild = looks.map(({ afterMs, pose, ...seen }) => {
				atMs += afterMs;
				return aSignal({ ...seen, atMs, headPose: pose && aPose(pose) });
			});
			for (const { state, attention, trace } of playSignals(wild, atMs)) {
				expect(PARTICIPANT_STATES).toContain(state);
				const shares = [
					attention.readableShare,
					attention.elsewhereShare,
					attention.towardShare ?? 0,
					...trace.map(
						({ toward, elsewhere, away }) => toward + elsewhere + away - 2e-3,
					),
				];
				for (const share of shares) {
					expect(share).toBeGreaterThanOrEqual(-2e-3);
					expect(share).toBeLessThanOrEqual(1);
				}
			}
		}),
		RUNS,
	);
});

/** fast-check prefers short lists. */
function ofLength(length: number) {
	return { minLength: length, maxLength: length };
}

describe.each(SEEDS)("with jitter from seed %d", (seed) => {
	test.each([0.3, 0.6, 0.9])(
		"dropping a share of %d of the samples moves a state only toward can't tell",
		(dropped) => {
			const random = seededRandom(seed);
			const all = actedSignals(SCENES, 5, random);
			const some = all.filter(() => random() >= dropped);
			const full = playSignals(all, LENGTH_MS);
			const thinned = playSignals(some, LENGTH_MS);
			const wrong = full.flatMap(({ state }, i) => {
				const shown = thinned[i]?.state;
				return !isSettled((i + 1) * 1_000) ||
					shown === state ||
					shown === "cant-tell"
					? []
					: [`${i + 1} s: ${shown}, not ${state}`];
			});
			expect(wrong).toEqual([]);
		},
	);

	test.each([5, 2, 1])(
		"sampled %d times a second, the states are those of ten times, but for 2 %% of the time",
		(perSecond) => {
			const all = actedSignals(SCENES, 10, seededRandom(seed));
			const some = all.filter((_, i) => i % (10 / perSecond) === 0);
			const full = playSignals(all, LENGTH_MS);
			const thinned = playSignals(some, LENGTH_MS);
			const differ = full.filter(
				({ state }, i) => thinned[i]?.state !== state,
			).length;
			expect(differ / full.length).toBeLessThanOrEqual(0.02);
		},
	);
});

/** Whether the current scene has lasted so long that its state must be shown. */
function isSettled(atMs: number): boolean {
	let startMs = 0;
	for (const { seconds } of SCENES) {
		const endMs = startMs + seconds * 1_000;
		if (atMs < endMs) return atMs - startMs >= SETTLED_MS;
		startMs = endMs;
	}
	return true;
}
