import { neverAccused } from "../accusations.ts";
import { notHigh, type Scenario, says, saysNot } from "../scenario.ts";
import {
	aPerson,
	byTurns,
	faces,
	inTurn,
	isGone,
	looksAway,
	looksDown,
	type Posture,
} from "../simulated-person.ts";

const FACING = ["facing", "talking"] as const;
const GONE = ["no-face", "cant-tell"] as const;

function leaves(
	id: string,
	truth: string,
	leaving: Partial<Posture>,
): Scenario {
	return {
		id,
		truth,
		durationS: 400,
		people: () => [
			aPerson(inTurn([120, faces()], [1, leaving], [1, isGone()])),
		],
		checks: [
			neverAccused(),
			says("gone", GONE, 0.98, 13),
			notHigh("gone", 0.05, 75),
		],
	};
}

/** Lost faces, gaps, and who is no longer there. */
export const ABSENCE: readonly Scenario[] = [
	leaves(
		"19: stands up, then an empty chair",
		"gone",
		looksDown(-24, { lids: 0.6 }),
	),
	leaves("20: leaves with a turn of 32 over the top", "gone", looksAway(32)),
	...[34, 37, 40].map(
		(faceWidthPx): Scenario => ({
			id: `26: a face of ${faceWidthPx} pixels, 30 % of the looks miss it`,
			truth: "facing",
			durationS: 900,
			isCameraPlace: true,
			people: () => [
				aPerson(
					() =>
						faces(undefined, {
							faceWidthPx,
							presence: faceWidthPx < 36 ? "face-too-small" : "present",
						}),
					{ missed: 0.3 },
				),
			],
			checks: [
				neverAccused(),
				says("facing", [...FACING, "face-too-small"], 0.95),
			],
		}),
	),
	{
		id: "29: a virtual background eats the face 8 of 20 s; off screen for ten minutes",
		truth: "facing with gaps",
		durationS: 1_500,
		isCameraPlace: true,
		people: () => [
			aPerson(
				byTurns(20, 8, faces(undefined, { presence: "no-face" }), faces()),
				{
					tile: (atS) =>
						atS > 300 && atS < 900 ? { video: "off-screen" } : {},
				},
			),
		],
		checks: [neverAccused()],
	},
	{
		id: "30: camera off and on every 20 s",
		truth: "facing with gaps",
		durationS: 900,
		isCameraPlace: true,
		people: () => [
			aPerson(() => faces(), {
				tile: (atS) => ({
					video: atS % 40 < 20 ? "live" : "camera-off",
				}),
			}),
		],
		checks: [
			neverAccused(),
			saysNot("facing", ["turned-away", "looking-down"], 0),
		],
	},
	{
		id: "35: a profile for three minutes, found as one",
		truth: "away",
		durationS: 600,
		people: () => [
			aPerson(
				inTurn(
					[120, faces()],
					[180, looksAway(90, { presence: "profile" })],
					[1, faces()],
				),
			),
		],
		checks: [neverAccused(), says("away", ["turned-away"], 0.95)],
	},
	{
		id: "35: a profile for three minutes, not found at all",
		truth: "away",
		durationS: 600,
		people: () => [
			aPerson(
				inTurn(
					[120, faces()],
					[1, looksAway(50)],
					[180, looksAway(90, { presence: "no-face" })],
					[1, faces()],
				),
			),
		],
		checks: [
			neverAccused(),
			says("away", ["turned-away", "no-face", "cant-tell"], 0.95),
		],
	},
	{
		id: "37: leaves; a portrait on the wall is found instead",
		truth: "gone",
		durationS: 900,
		people: () => [
			aPerson(
				inTurn(
					[180, faces()],
					[4, isGone()],
					[
						1,
						isGone({
							presence: "present",
							faceWidthPx: 60,
							yawDeg: 4,
							isAlive: false,
						}),
					],
				),
			),
		],
		checks: [
			neverAccused(),
			saysNot("gone", [...FACING, "looking-down", "turned-away"], 0.05, 15),
			notHigh("gone", 0.05, 75),
		],
	},
];
