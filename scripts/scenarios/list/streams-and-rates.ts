import { neverAccused } from "../accusations.ts";
import {
	atMostPerHour,
	ofRoom,
	type Scenario,
	says,
	saysNot,
} from "../scenario.ts";
import type { ClockSetting } from "../simulated-clocks.ts";
import {
	aPerson,
	byTurns,
	faces,
	looksDown,
	type Posture,
} from "../simulated-person.ts";

const FACING = ["facing", "talking"] as const;

/** Two people before one camera, each at their side of it, who both face the call. */
function takeTurns(asideDeg: number, found: "one" | "both"): Scenario {
	const seen: Partial<Posture> =
		found === "both" ? { presence: "several-faces" } : {};
	return {
		id: `28: two people ${asideDeg} to each side share a camera and alternate every 15 s, ${found} found at a time`,
		truth: "two people",
		durationS: 900,
		people: () => [
			aPerson(
				byTurns(
					30,
					15,
					faces({ yawDeg: -asideDeg, pitchDeg: 0 }, seen),
					faces(
						{ yawDeg: asideDeg, pitchDeg: -4 },
						{ faceWidthPx: 80, lids: 0.87, ...seen },
					),
				),
			),
		],
		checks: [
			neverAccused(),
			saysNot("facing", ["side-screen"], 0.02),
			...(found === "both"
				? [says("facing", ["several-faces"], 0.95, 0, 10)]
				: []),
		],
	};
}

/** A head that nods at 1.2 Hz by 7 degrees, for 3 of every 15 s. */
function nods(
	words: string,
	lookEveryS: readonly [number, number] | null,
): Scenario {
	const durationS = 600;
	return {
		id: `38: nods at 1.2 Hz by 7 degrees, 3 of 15 s, ${words}`,
		truth: "nods, 4 times a minute",
		durationS,
		isCameraPlace: true,
		people: () => [
			aPerson(
				(atS) =>
					faces({
						yawDeg: 0,
						pitchDeg: atS % 15 < 3 ? 7 * Math.sin(2 * Math.PI * 1.2 * atS) : 0,
					}),
				{ lookEveryS },
			),
		],
		checks: [
			neverAccused(),
			says("facing", FACING, 0.95),
			ofRoom(
				"at least half of the nods are counted, and none that was not",
				(played) => {
					const truth = durationS / 15;
					return played.nods >= truth / 2 && played.nods <= truth;
				},
			),
		],
	};
}

/** Somebody who looks down for a minute in the middle, by clocks that do not agree. */
function byClocks(words: string, clocks: ClockSetting): Scenario {
	return {
		id: `47: ${words}`,
		truth: "facing, down, facing",
		durationS: 600,
		isCameraPlace: true,
		...clocks,
		people: () => [
			aPerson((atS) => (atS >= 240 && atS < 300 ? looksDown(-28) : faces())),
		],
		checks: [
			neverAccused(),
			says("facing", FACING, 0.98, 8, 5),
			says("down", ["looking-down"], 0.95, 8),
			ofRoom(
				"a band is high in all but the first minute and the one after a sleep",
				({ people }) =>
					[...people.values()]
						.flat()
						.every(
							({ atS, attention }) =>
								atS < 60 ||
								(atS >= 240 && atS < 360) ||
								attention.band === "high",
						),
			),
		],
	};
}

/** Other streams, mirrored pictures and rare looks. */
export const STREAMS_AND_RATES: readonly Scenario[] = [
	{
		id: "31: a new track every minute, reads at -14 half of the time",
		truth: "facing or down",
		durationS: 1_200,
		isCameraPlace: true,
		people: () => [
			aPerson(byTurns(40, 20, faces({ yawDeg: 0, pitchDeg: -14 }), faces()), {
				tile: (atS) => ({ streamKey: `stream ${Math.floor(atS / 60)}` }),
			}),
		],
		checks: [neverAccused(), says("facing", [...FACING, "looking-down"], 0.9)],
	},
	{
		id: "36: the self view is mirrored at 120 s, camera 18 aside",
		truth: "facing",
		durationS: 900,
		isCameraPlace: true,
		people: () => [
			aPerson((atS) => faces({ yawDeg: atS < 120 ? 18 : -18, pitchDeg: 0 }), {
				tile: () => ({ isSelf: true }),
			}),
		],
		checks: [neverAccused(), says("facing", FACING, 0.95)],
	},
	takeTurns(12, "one"),
	takeTurns(20, "one"),
	takeTurns(20, "both"),
	{
		id: "34: a child that moves all the time",
		truth: "restless",
		durationS: 900,
		people: (chance) => {
			const poses = Array.from({ length: 600 }, () => ({
				yawDeg: chance.between(-30, 30),
				pitchDeg: chance.between(-20, 20),
				isGone: chance.uniform() < 0.1,
			}));
			return [
				aPerson((atS) => {
					const now = poses[Math.floor(atS / 1.5) % poses.length];
					const posture = faces(now, { words: "restless" });
					return now?.isGone ? { ...posture, presence: "no-face" } : posture;
				}),
			];
		},
		checks: [neverAccused(0.1)],
	},
	...[
		[1.5, 6],
		[4, 9],
	].map(
		([least = 0, most = 0]): Scenario => ({
			id: `32: a look every ${least} to ${most} s`,
			truth: "facing",
			durationS: 1_800,
			isCameraPlace: true,
			people: () => [aPerson(() => faces(), { lookEveryS: [least, most] })],
			checks: [
				neverAccused(),
				says("facing", FACING, least < 2 ? 0.95 : 0.8, 60),
			],
		}),
	),
	...[2.5, 1.67, 1, 0.5].map(
		(everyS): Scenario => ({
			id: `33: a look every ${everyS} s for four hours, only blinks`,
			truth: "eyes open",
			durationS: 14_400,
			people: () => [
				aPerson(() => faces(), {
					lookEveryS: [everyS * 0.95, everyS * 1.05],
				}),
			],
			checks: [atMostPerHour(["eyes-closed"], 1), neverAccused(0.005)],
		}),
	),
	nods(
		"looked at ten times a second, as oneself under the overlay",
		[0.1, 0.1],
	),
	nods("in a tile", null),
	byClocks("the page's clock an hour behind", { pageAheadMs: -3_600_000 }),
	byClocks("the page's clock an hour ahead", { pageAheadMs: 3_600_000 }),
	byClocks("the page's clock 10 s behind", { pageAheadMs: -10_000 }),
	byClocks(
		"the page's clock 10 minutes behind, as after a sleep before the switch-on",
		{ pageAheadMs: -600_000 },
	),
	byClocks("the computer sleeps for 10 minutes", {
		sleep: { afterS: 270, forS: 600 },
	}),
];
