import { neverAccused } from "../accusations.ts";
import {
	notHigh,
	type Scenario,
	says,
	saysNot,
	shareWithin,
} from "../scenario.ts";
import {
	aPerson,
	byTurns,
	faces,
	inTurn,
	lidsOverGaze,
	looksAway,
	looksBeside,
	looksDown,
	type Posture,
} from "../simulated-person.ts";

const FACING = ["facing", "talking"] as const;
const BESIDE = ["side-screen"] as const;
const AWAY = ["turned-away"] as const;

/** Lips that speak: four syllables a second, of uneven size. */
function speaking(atS: number): number {
	return 0.02 + 0.3 * Math.abs(Math.sin(atS * 12.6) * Math.sin(atS * 3.1));
}

function joinsAtSecondScreen(yawDeg: number, number: number): Scenario {
	return {
		id: `${number}: joins looking at a second screen ${yawDeg} aside`,
		truth: "second screen, then facing",
		durationS: 1_500,
		isCameraPlace: true,
		people: () => [aPerson(inTurn([300, looksBeside(yawDeg)], [1, faces()]))],
		checks: [
			neverAccused(),
			saysNot("beside", AWAY, 0.05),
			says("facing", FACING, 0.8, 60),
		],
	};
}

function looksUp(upS: number): Scenario {
	return {
		id: `14: a phone in the lap, looks up ${upS} s every 40 s`,
		truth: "down",
		durationS: 1_200,
		people: () => [aPerson(byTurns(40, upS, faces(), looksDown(-30)))],
		checks: [
			says("down", ["looking-down"], 0.8, 8, 180),
			notHigh("down", 0.05, 20),
			neverAccused(),
		],
	};
}

function eats(posture: Partial<Posture>, words: string): Scenario {
	return {
		id: `16: eats, ${words}`,
		truth: words === "upright" ? "eating, upright" : "eating, down",
		durationS: 900,
		people: () => [
			aPerson(
				inTurn(
					[60, faces()],
					[
						1,
						(atS) => ({
							...posture,
							words: "eats",
							lips:
								atS % 20 < 14
									? 0.08 - 0.08 * Math.cos(2 * Math.PI * 1.3 * atS)
									: 0.02,
						}),
					],
				),
			),
		],
		checks: [
			neverAccused(),
			saysNot("eats", ["talking"], 0.1),
			...(words === "upright" ? [] : [notHigh("eats")]),
		],
	};
}

/** Second screens, phones, meals and neighbours. */
export const ELSEWHERE: readonly Scenario[] = [
	joinsAtSecondScreen(40, 1),
	joinsAtSecondScreen(30, 2),
	{
		id: "11: television at 42 for ten minutes",
		truth: "elsewhere",
		durationS: 1_200,
		people: () => [
			aPerson(inTurn([300, faces()], [600, looksBeside(42)], [1, faces()])),
		],
		checks: [
			neverAccused(),
			says("beside", BESIDE, 0.9, 40),
			notHigh("beside", 0.05, 90),
		],
	},
	{
		id: "12: talks to a neighbour at 44, 12 s of every 30",
		truth: "40 % away",
		durationS: 1_200,
		isRandomLooker: true,
		people: () => [
			aPerson((atS) =>
				atS < 60 || atS % 30 >= 12
					? faces()
					: looksAway(44, { lips: speaking(atS) }),
			),
		],
		checks: [shareWithin(), saysNot("away", BESIDE, 0.02)],
	},
	{
		id: "13: a second screen at 44, later turned to 75",
		truth: "second screen, then away",
		durationS: 1_200,
		people: () => [
			aPerson(
				inTurn(
					[120, faces()],
					[180, looksBeside(44)],
					[300, faces()],
					[300, looksAway(75)],
					[1, faces()],
				),
			),
		],
		checks: [
			neverAccused(),
			says("beside", BESIDE, 0.9, 40),
			says("away", AWAY, 0.9),
			saysNot("away", BESIDE, 0.05),
		],
	},
	looksUp(2),
	looksUp(1),
	{
		id: "15: a phone held aside: 31 aside, 13 down, still",
		truth: "elsewhere",
		durationS: 900,
		people: () => [
			aPerson(
				inTurn(
					[120, faces()],
					[
						600,
						looksBeside(31, {
							pitchDeg: -13,
							lids: lidsOverGaze(32),
						}),
					],
					[1, faces()],
				),
				{ swayDeg: 1 },
			),
		],
		checks: [
			neverAccused(),
			says("beside", ["side-screen", "looking-down"], 0.8, 40),
			notHigh("beside", 0.05, 90),
		],
	},
	eats({ doing: "toward" }, "upright"),
	eats(looksDown(-26), "the eyes on the plate"),
	{
		id: "17: muted, speaks with the family 20 aside",
		truth: "elsewhere, where the page says that the microphone is off",
		durationS: 600,
		people: () => [
			aPerson(
				(atS) =>
					atS < 120 || atS >= 360
						? faces()
						: {
								doing: "elsewhere",
								words: "speaks with the family",
								yawDeg: 20,
								lips: speaking(atS),
							},
				{ tile: () => ({ isMicrophoneOff: true }) },
			),
		],
		checks: [
			neverAccused(),
			saysNot("speaks with the family", ["turned-away", "eyes-closed"], 0.02),
			saysNot("speaks with the family", ["talking"], 0.5),
		],
	},
	{
		id: "18: presents and looks at another monitor at 38 while speaking",
		truth: "talking",
		durationS: 600,
		isCameraPlace: true,
		people: () => [
			aPerson((atS) =>
				faces(
					{
						yawDeg: atS < 60 || atS % 60 < 20 ? 0 : 38,
						pitchDeg: 0,
					},
					{ lips: speaking(atS), words: "talking" },
				),
			),
		],
		checks: [neverAccused(), says("talking", ["talking"], 0.8, 30)],
	},
];
