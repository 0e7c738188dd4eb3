import { neverAccused } from "../accusations.ts";
import { type Scenario, says, saysNot } from "../scenario.ts";
import {
	aPerson,
	byTurns,
	faces,
	inTurn,
	looksBeside,
	looksDown,
} from "../simulated-person.ts";

const FACING = ["facing", "talking"] as const;

function cameraAside(yawDeg: number, swayDeg: number): Scenario {
	return {
		id: `3: camera ${yawDeg} aside, sway ${swayDeg}`,
		truth: "facing",
		durationS: 1_200,
		isCameraPlace: true,
		people: () => [aPerson(() => faces({ yawDeg, pitchDeg: 0 }), { swayDeg })],
		checks: [neverAccused(), says("facing", FACING, 0.9, 150)],
	};
}

function callBelow(belowDeg: number): Scenario {
	return {
		id: `4: camera above, the call ${belowDeg} below`,
		truth: "facing",
		durationS: 1_200,
		isCameraPlace: true,
		people: () => [aPerson(() => faces({ yawDeg: 0, pitchDeg: -belowDeg }))],
		checks: [neverAccused(), says("facing", FACING, 0.9, 210)],
	};
}

function laptopOnKnees(upDeg: number): Scenario {
	return {
		id: `5: laptop on the knees, face ${upDeg} up`,
		truth: "facing",
		durationS: 1_200,
		isCameraPlace: true,
		people: () => [aPerson(() => faces({ yawDeg: 0, pitchDeg: upDeg }))],
		checks: [neverAccused(), says("facing", FACING, 0.9, 150)],
	};
}

function restsAside(yawDeg: number, missed: number): Scenario {
	return {
		id: `27: rests ${yawDeg} aside, ${missed * 100} % of looks miss the face`,
		truth: "facing",
		durationS: 1_200,
		isCameraPlace: true,
		people: () => [
			aPerson(inTurn([120, faces()], [1, faces({ yawDeg, pitchDeg: 0 })]), {
				missed,
				swayDeg: 1,
			}),
		],
		checks: [neverAccused(), says("facing", FACING, 0.9)],
	};
}

/** Two directions, and nothing in the picture says which of them is the call's. */
function worksBeside(
	yawDeg: number,
	besideS: number,
	aheadS: number,
): Scenario {
	return {
		id: `13: works at a second screen ${yawDeg} aside for ${besideS} of every ${besideS + aheadS} s`,
		truth: "second screen and facing by turns",
		durationS: 1_200,
		isCameraPlace: true,
		people: () => [
			aPerson(byTurns(besideS + aheadS, besideS, looksBeside(yawDeg), faces())),
		],
		checks: [neverAccused(), saysNot("beside", ["turned-away"], 0.1)],
	};
}

/** Where the camera is, and how people come to rest before it. */
export const CAMERA_PLACES: readonly Scenario[] = [
	...[32, 36, 40, 42, 45, 60].flatMap((yawDeg) =>
		[1, 2.5].map((swayDeg) => cameraAside(yawDeg, swayDeg)),
	),
	...[20, 24, 30].map(callBelow),
	...[15, 21, 24, 27].map(laptopOnKnees),
	{
		id: "6: joins late and writes for a minute",
		truth: "down or nothing, then facing",
		durationS: 600,
		people: () => [aPerson(inTurn([60, looksDown(-28)], [1, faces()]))],
		checks: [
			neverAccused(),
			saysNot("down", FACING, 0.1),
			says("facing", FACING, 0.95),
		],
	},
	{
		id: "7: reads the desk first, sits up for good, then a phone",
		truth: "down, facing, down",
		durationS: 1_200,
		isCameraPlace: true,
		people: () => [
			aPerson(
				inTurn(
					[40, looksDown(-15)],
					[560, faces({ yawDeg: 0, pitchDeg: 7 })],
					[120, looksDown(-32, { words: "phone" })],
					[1, faces({ yawDeg: 0, pitchDeg: 7 })],
				),
			),
		],
		checks: [
			neverAccused(),
			says("facing", FACING, 0.9, 60),
			says("phone", ["looking-down"], 0.8),
		],
	},
	{
		id: "8: slumps for ten minutes, then a phone",
		truth: "facing, then down",
		durationS: 1_200,
		people: () => [
			aPerson(
				inTurn(
					[300, faces()],
					[600, faces({ yawDeg: 0, pitchDeg: -14 })],
					[1, looksDown(-30)],
				),
			),
		],
		checks: [
			neverAccused(),
			says("facing", FACING, 0.9, 60),
			says("down", ["looking-down"], 0.8),
		],
	},
	{
		id: "9: slides aside to 34 within a quarter of an hour and stays",
		truth: "facing, then aside",
		durationS: 1_800,
		people: () => [
			aPerson((atS) =>
				atS < 900
					? faces({ yawDeg: (atS / 900) * 34, pitchDeg: 0 })
					: looksBeside(34),
			),
		],
		checks: [
			neverAccused(0.3),
			says("beside", ["side-screen", "turned-away"], 0.5, 60),
		],
	},
	{
		id: "10: slides down to -18 within a quarter of an hour, then a phone",
		truth: "facing, then down",
		durationS: 1_500,
		people: () => [
			aPerson((atS) =>
				atS < 1_200
					? faces({ yawDeg: 0, pitchDeg: -Math.min(1, atS / 900) * 18 })
					: looksDown(-32),
			),
		],
		checks: [neverAccused(), says("down", ["looking-down"], 0.8)],
	},
	worksBeside(36, 40, 20),
	worksBeside(44, 60, 30),
	...[20, 22, 24].flatMap((yawDeg) =>
		[0, 0.01, 0.03, 0.1].map((missed) => restsAside(yawDeg, missed)),
	),
];
