import {
	atMostPerHour,
	neverAccused,
	type Scenario,
	says,
} from "../scenario.ts";
import { aPerson, byTurns, faces } from "../simulated-person.ts";

const FACING = ["facing", "talking"] as const;

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
];
