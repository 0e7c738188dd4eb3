import { describe, expect, test } from "vitest";
import { PARTICIPANT_STATES } from "../../../src/core/base/participant-state.ts";
import { PRESENCES } from "../../../src/core/face/presence.ts";
import type { TimeKind } from "../../../src/core/participant/attending.ts";
import type { ParticipantSignal } from "../../../src/core/participant/participant-signal.ts";
import {
	attentionOf,
	emptyBins,
	spend,
} from "../../../src/core/participant/time-bins.ts";
import { emptyRoom, listTiles, observe } from "../../../src/core/room/room.ts";
import { summariseParticipants } from "../../../src/core/room/room-reading.ts";
import { actedSignals, type Scene } from "../../support/acted-signals.ts";
import { aChosenTile, aPose, aSignal } from "../../support/builders.ts";
import { NO_IGNORED_VIDEOS } from "../../support/no-ignored-videos.ts";
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
/** Longer than any dwell: from then on a scene's state is shown. */
const SETTLED_MS = 13_000;

describe.each(SEEDS)("with random numbers from seed %d", (seed) => {
	test("unknown time never lowers attention: it is as if it had not been", () => {
		const random = seededRandom(seed);
		const kinds: readonly TimeKind[] = Array.from({ length: 12 }, () =>
			random() < 0.5 ? "attending" : "not-attending",
		);
		let known = emptyBins(0);
		let withGaps = emptyBins(0);
		for (const kind of kinds) {
			const lastsMs = 500 + random() * 2_000;
			known = spend(known, kind, known.untilMs + lastsMs);
			withGaps = spend(withGaps, kind, withGaps.untilMs + lastsMs);
			const gapMs = random() * 1_500;
			withGaps = spend(withGaps, "unreadable", withGaps.untilMs + gapMs);
		}
		const plain = attentionOf(known, known.untilMs).attendingShare;
		const gapped = attentionOf(withGaps, withGaps.untilMs).attendingShare;
		expect(gapped).toBeCloseTo(plain ?? Number.NaN, 9);
	});

	test("the order in which one sweep's signals arrive does not matter", () => {
		const random = seededRandom(seed);
		const ids = ["ana", "ben", "cem", "dee"];
		const tiles = ids.map((tileId) => aChosenTile({ tileId, name: tileId }));
		const empty = listTiles(emptyRoom(), 0, tiles, NO_IGNORED_VIDEOS, 0);
		let inOrder = empty;
		let shuffled = empty;
		for (let atMs = 0; atMs < 40_000; atMs += 400) {
			const sweep = ids.map((id) =>
				aSignal({
					participantId: `0:${id}`,
					atMs,
					headPose: aPose({ yawDeg: random() * 100 - 50 }),
				}),
			);
			inOrder = sweep.reduce(observe, inOrder);
			shuffled = sweep.toSorted(() => random() - 0.5).reduce(observe, shuffled);
		}
		expect(summariseParticipants(shuffled, 40_000)).toEqual(
			summariseParticipants(inOrder, 40_000),
		);
	});

	test("scores stay in range, whatever is seen", () => {
		const random = seededRandom(seed);
		const any = <T>(values: readonly T[]): T =>
			values[Math.floor(random() * values.length)] as T;
		let atMs = 0;
		const wild = Array.from({ length: 400 }, (): ParticipantSignal => {
			atMs += random() * 3_000;
			const hasPose = random() < 0.7;
			return aSignal({
				atMs,
				presence: any(PRESENCES),
				isAtEdge: random() < 0.1,
				headPose: hasPose
					? aPose({
							yawDeg: random() * 360 - 180,
							pitchDeg: random() * 180 - 90,
						})
					: null,
				eyeOpenness: random() < 0.5 ? random() * 2 : null,
				mouthOpenness: random() < 0.5 ? random() * 2 : null,
			});
		});
		for (const { state, attention, trace } of playSignals(wild, atMs)) {
			expect(PARTICIPANT_STATES).toContain(state);
			const shares = [
				attention.readableShare,
				attention.attendingShare ?? 0,
				...trace.map(({ attendingShare }) => attendingShare ?? 0),
			];
			for (const share of shares) {
				expect(share).toBeGreaterThanOrEqual(0);
				expect(share).toBeLessThanOrEqual(1);
			}
		}
	});

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

/** Whether the scene that plays has played for so long that its state must be shown. */
function isSettled(atMs: number): boolean {
	let startMs = 0;
	for (const { seconds } of SCENES) {
		const endMs = startMs + seconds * 1_000;
		if (atMs < endMs) return atMs - startMs >= SETTLED_MS;
		startMs = endMs;
	}
	return true;
}
