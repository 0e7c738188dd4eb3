import { describe, expect, test } from "vitest";
import type { ParticipantSignal } from "../../../src/core/participant/participant-signal.ts";
import {
	followSignal,
	newTrack,
	type ParticipantTrack,
} from "../../../src/core/participant/participant-track.ts";
import type { MotionLevel } from "../../../src/core/picture/tile-motion.ts";
import { desiredInterval } from "../../../src/core/schedule/desired-interval.ts";
import { aChosenTile, aPose, aSignal } from "../../support/builders.ts";

const STEP_MS = 400;

/** Someone who has sat still and faced the call for the given time. */
function sittingFor(seconds: number): ParticipantTrack {
	return then(newTrack("0:amara", aChosenTile(), 0), seconds, {});
}

/** The same person after giving these signals for the given time. */
function then(
	track: ParticipantTrack,
	seconds: number,
	signal: Partial<ParticipantSignal>,
	change: (i: number) => Partial<ParticipantSignal> = () => ({}),
): ParticipantTrack {
	let next = track;
	for (let i = 1; i <= (seconds * 1_000) / STEP_MS; i++) {
		const atMs = track.lastSignalAtMs + i * STEP_MS;
		next = followSignal(next, aSignal({ ...signal, ...change(i), atMs }));
	}
	return next;
}

const reasonFor = (track: ParticipantTrack, stir: MotionLevel = "unknown") =>
	desiredInterval(track, stir).reason;
const GONE = {
	presence: "no-face",
	headPose: null,
	faceWidthPx: null,
} as const;

describe("somebody is looked at", () => {
	test("soonest while nothing is known, then while learning, then when calm, and last if the picture hardly changes", () => {
		const wishes = [
			desiredInterval(newTrack("0:amara", aChosenTile(), 0), "unknown"),
			desiredInterval(sittingFor(5), "unknown"),
			desiredInterval(sittingFor(40), "as-usual"),
			desiredInterval(sittingFor(40), "unchanged"),
		];
		expect(wishes.map(({ reason }) => reason)).toEqual([
			"unsettled",
			"learning",
			"calm",
			"unchanged",
		]);
		const ms = wishes.map(({ desiredMs }) => desiredMs);
		expect(ms).toEqual([...ms].sort((a, b) => a - b));
		expect(wishes.map(({ isUrgent }) => isUrgent)).toEqual([
			true,
			false,
			false,
			false,
		]);
	});

	test("soon once the observed state differs from the shown one", () => {
		const turned = then(sittingFor(40), 2, { headPose: aPose({ yawDeg: 45 }) });
		expect(turned.shown.state).toBe("facing");
		expect(reasonFor(turned)).toBe("doubted");
	});

	test("soon when the picture changes far more than usual, whoever it is", () => {
		expect(reasonFor(sittingFor(40), "moving")).toBe("moving");
		expect(reasonFor(sittingFor(5), "moving")).toBe("moving");
	});

	test("soon while the head is near a limit, on either side of it", () => {
		const turning = then(sittingFor(40), 3, {
			headPose: aPose({ yawDeg: 26 }),
		});
		expect(turning.shown.state).toBe("facing");
		expect(reasonFor(turning, "unchanged")).toBe("near-limit");
		const away = then(sittingFor(40), 12, { headPose: aPose({ yawDeg: 40 }) });
		expect(reasonFor(away)).not.toBe("near-limit");
		const back = then(away, 3, { headPose: aPose({ yawDeg: 25 }) });
		expect(reasonFor(back)).toBe("near-limit");
		const bent = then(sittingFor(40), 3, {
			headPose: aPose({ pitchDeg: -17 }),
		});
		expect(reasonFor(bent)).toBe("near-limit");
	});

	test("soon while they speak, and already when their lips move as if they may", () => {
		const lips = (i: number) => ({ mouthOpenness: i % 2 === 0 ? 0.02 : 0.25 });
		const begun = then(sittingFor(40), 0.8, {}, lips);
		expect(begun.shown.state).toBe("facing");
		expect(reasonFor(begun, "unchanged")).toBe("speaking");
		const speaks = then(sittingFor(40), 10, {}, lips);
		expect(speaks.shown.state).toBe("talking");
		expect(reasonFor(speaks, "unchanged")).toBe("speaking");
	});

	test("soon while a face that turned is lost: it may come back any time", () => {
		const away = then(sittingFor(40), 12, { headPose: aPose({ yawDeg: 44 }) });
		const lost = then(away, 2, GONE);
		expect(lost.shown.state).toBe("turned-away");
		expect(reasonFor(lost)).toBe("lost");
	});

	test("calmly if nobody is there, with or without a baseline", () => {
		for (const seconds of [5, 40]) {
			const left = then(sittingFor(seconds), 6, { ...GONE, isAtEdge: true });
			expect(left.shown.state).toBe("no-face");
			expect(reasonFor(left, "unchanged")).toBe("unchanged");
			expect(reasonFor(left, "moving")).toBe("moving");
		}
	});
});

test("somebody whose face has left the requested part is searched for soon", () => {
	const wish = desiredInterval(sittingFor(40), "unchanged", true);
	expect(wish).toMatchObject({ reason: "lost", isUrgent: true });
});
