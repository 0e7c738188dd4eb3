import { neverAccused } from "../accusations.ts";
import type { Chance } from "../chance.ts";
import type { Played, RoomMoment } from "../play-room.ts";
import { ofRoom, type Scenario } from "../scenario.ts";
import {
	type Act,
	aPerson,
	byTurns,
	faces,
	inTurn,
	isGone,
	looksAway,
	looksBeside,
	looksDown,
	type SimulatedPerson,
} from "../simulated-person.ts";

function people(
	count: number,
	actOf: (index: number) => Act,
	tileOf: (index: number) => SimulatedPerson["tile"] = () => () => ({}),
): readonly SimulatedPerson[] {
	return Array.from({ length: count }, (_, i) =>
		aPerson(actOf(i), { name: `Person ${i + 1}`, tile: tileOf(i) }),
	);
}

function from(played: Played, fromS: number): readonly RoomMoment[] {
	return played.room.filter(({ atS }) => atS >= fromS);
}

function neverSays(
	words: string,
	fromS: number,
	is: (moment: RoomMoment) => boolean,
	atMost = 0,
) {
	return ofRoom(`never ${words}`, (played) => {
		const moments = from(played, fromS);
		return moments.filter(is).length <= moments.length * atMost;
	});
}

/** The acts of a mixed class: nine face the call, the others do one thing each. */
function mixedAct(index: number): Act {
	const others: readonly Act[] = [
		inTurn([40, looksDown(-15)], [1, faces({ yawDeg: 0, pitchDeg: 7 })]),
		inTurn([60, faces()], [1, looksBeside(42)]),
		inTurn([60, faces()], [1, looksBeside(42)]),
		byTurns(30, 12, looksAway(44), faces()),
		byTurns(30, 12, looksAway(44), faces()),
		byTurns(40, 2, faces(), looksDown(-30)),
		byTurns(40, 2, faces(), looksDown(-30)),
		inTurn([60, faces()], [1, looksDown(-26)]),
		inTurn([120, faces()], [1, looksDown(-24)], [1, isGone()]),
		inTurn([60, faces()], [1, { doing: "away", words: "asleep", lids: 0.27 }]),
		byTurns(8, 5, faces({ yawDeg: 0, pitchDeg: -9 }, { lids: 0.6 }), faces()),
	];
	return others[index - 9] ?? (() => faces());
}

/** Who truly faces the call at a moment, as a share of everybody. */
function facingShares(played: Played, fromS: number) {
	const everyone = [...played.people.values()];
	const room = from(played, fromS);
	const said = room.map(({ attention }) => attention.toward / attention.total);
	const truth = room.map(
		({ atS }) =>
			everyone.filter(
				(moments) => moments.find((one) => one.atS === atS)?.doing === "toward",
			).length / everyone.length,
	);
	const mean = (values: readonly number[]) =>
		values.reduce((sum, value) => sum + value, 0) / values.length;
	return { said: mean(said), truth: mean(truth) };
}

/** A statement about many people at once. */
export const ROOMS: readonly Scenario[] = [
	{
		id: "40: a room of 12 that writes for ten minutes without the setting",
		truth: "writing",
		durationS: 1_200,
		people: () =>
			people(12, () =>
				inTurn([300, faces()], [600, looksDown(-24)], [1, faces()]),
			),
		checks: [
			neverSays("low", 60, ({ band }) => band === "low"),
			neverSays("falling", 60, ({ cue }) => cue === "falling"),
		],
	},
	{
		id: "41: a room of 12 that turns to a window on their second screens",
		truth: "all turned the same way",
		durationS: 600,
		people: () =>
			people(12, (i) =>
				inTurn([300, faces()], [120, looksBeside(34 + (i % 5))], [1, faces()]),
			),
		checks: [
			neverSays("falling", 60, ({ cue }) => cue === "falling"),
			neverSays(
				"low once the turn is over a minute old",
				360,
				({ band }) => band === "low",
			),
		],
	},
	{
		id: "42: a room of 200, 5 cameras on",
		truth: "unknown",
		durationS: 180,
		people: () =>
			people(
				200,
				() => () => faces(),
				(i) => () => ({ video: i < 5 ? "live" : "camera-off" }),
			),
		checks: [neverSays("a band", 0, ({ band }) => band !== "cant-tell")],
	},
	{
		id: "43: the own camera and 4 others of 30",
		truth: "too few",
		durationS: 180,
		people: () =>
			people(
				30,
				() => () => faces(),
				(i) => () => ({
					video: i < 5 ? "live" : "camera-off",
					isSelf: i === 0,
				}),
			),
		checks: [neverSays("a band", 0, ({ band }) => band !== "cant-tell")],
	},
	{
		id: "44: a room of 2",
		truth: "not shown: under the group size",
		durationS: 180,
		people: () => people(2, () => () => faces()),
		checks: [neverSays("a band", 0, ({ band }) => band !== "cant-tell")],
	},
	{
		id: "45: 5 of 10 turn their backs for good",
		truth: "half",
		durationS: 900,
		people: () =>
			people(10, (i) =>
				i < 5
					? () => faces()
					: inTurn(
							[300, faces()],
							[1, looksAway(50)],
							[1, looksAway(120, { presence: "no-face" })],
						),
			),
		checks: [
			neverSays(
				"high once they are turned",
				330,
				({ band }) => band === "high",
				0.02,
			),
		],
	},
	{
		id: "46: a mixed class of 20",
		truth: "the share that faces the call",
		durationS: 900,
		people: () => people(20, mixedAct),
		checks: [
			ofRoom(
				"the share of all who face the call is right within 0.1",
				(played) => {
					const { said, truth } = facingShares(played, 180);
					return Math.abs(said - truth) <= 0.1;
				},
			),
		],
	},
	{
		id: "48: two hours, 12 people",
		truth: "stable, no growth",
		durationS: 7_200,
		people: (chance: Chance) =>
			people(12, () => {
				const offset = chance.between(0, 100);
				return (atS) => ((atS + offset) % 100 < 10 ? looksDown(-26) : faces());
			}),
		checks: [
			neverAccused(),
			ofRoom(
				"kept tracks stay small",
				({ keptChars }) => keptChars < 12 * 30_000,
			),
		],
	},
];
