import { neverAccused } from "../accusations.ts";
import { notHigh, type Scenario, says, saysNot } from "../scenario.ts";
import {
	aPerson,
	byTurns,
	faces,
	inTurn,
	type Posture,
} from "../simulated-person.ts";

const FACING = ["facing", "talking"] as const;
const SHUT = ["eyes-closed"] as const;
/** Lids that sleep; shut eyes' landmarks do not meet. */
const ASLEEP = 0.27;
const SMILE = { smile: 0.75 };

function fallsAsleep(toDeg: number, notesExpected: boolean): Scenario {
	return {
		id: `21: falls asleep, the head sinks to ${toDeg}${notesExpected ? ", where people write" : ""}`,
		truth: "eyes closed, then not attending",
		durationS: 600,
		notesExpected,
		people: () => [
			aPerson(
				inTurn(
					[60, faces()],
					[
						1,
						(atS): Partial<Posture> => ({
							doing: "away",
							words: "asleep",
							lids: ASLEEP,
							pitchDeg: toDeg * Math.min(1, atS / 20),
						}),
					],
				),
				{ swayDeg: 1 },
			),
		],
		checks: [neverAccused(), says("asleep", SHUT, 0.9, 6), notHigh("asleep")],
	};
}

function readsLow(lids: number, isAlways: boolean): Scenario {
	const reads = faces({ yawDeg: 0, pitchDeg: -9 }, { lids, words: "reads" });
	return {
		id: `22: reads low on the screen, lids at ${lids} ${isAlways ? "always" : "5 of 8 s"}`,
		truth: "facing or down",
		durationS: 900,
		isCameraPlace: true,
		people: () => [
			aPerson(isAlways ? () => reads : byTurns(8, 5, reads, faces())),
		],
		checks: [
			neverAccused(),
			saysNot("reads", SHUT, 0.01),
			saysNot("reads", ["turned-away"], 0.01),
		],
	};
}

/** Closed and lowered lids, and what else hides eyes and lips. */
export const EYES: readonly Scenario[] = [
	fallsAsleep(-32, false),
	fallsAsleep(-32, true),
	fallsAsleep(28, false),
	...[0.7, 0.66, 0.63, 0.6, 0.57, 0.5].flatMap((lids) => [
		readsLow(lids, true),
		readsLow(lids, false),
	]),
	{
		id: "23: a broad smile for 30 s with narrow eyes",
		truth: "smiling",
		durationS: 600,
		isCameraPlace: true,
		people: () => [
			aPerson(
				byTurns(90, 30, faces(undefined, { lids: 0.57, ...SMILE }), faces()),
			),
		],
		checks: [neverAccused()],
	},
	{
		id: "23: laughs for 4 s every 20 s with shut eyes",
		truth: "laughing",
		durationS: 600,
		isCameraPlace: true,
		people: () => [
			aPerson(
				byTurns(20, 4, faces(undefined, { lids: ASLEEP, ...SMILE }), faces()),
			),
		],
		checks: [neverAccused()],
	},
	{
		id: "24: glare on glasses",
		truth: "facing",
		durationS: 900,
		people: () => [
			aPerson(() => faces(), { lidNoise: { slow: 0.08, quick: 0.012 } }),
		],
		checks: [neverAccused(0.05), says("facing", FACING, 0.7, 60)],
	},
	{
		id: "24: rolled by 25, shakes the head",
		truth: "facing",
		durationS: 900,
		isCameraPlace: true,
		people: () => [
			aPerson((atS) =>
				faces(
					{ yawDeg: atS % 20 < 3 ? 18 * Math.sin(atS * 9) : 0, pitchDeg: 0 },
					{ rollDeg: 25 },
				),
			),
		],
		checks: [neverAccused(), says("facing", FACING, 0.95)],
	},
	{
		id: "25: a mask",
		truth: "silent",
		durationS: 900,
		isCameraPlace: true,
		people: () => [aPerson(() => faces(), { lipNoise: 0.05 })],
		checks: [neverAccused()],
	},
];
