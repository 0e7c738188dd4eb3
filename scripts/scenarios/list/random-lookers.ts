import { notAccusedLater } from "../accusations.ts";
import { type Scenario, shareWithin } from "../scenario.ts";
import {
	aPerson,
	type CameraPlace,
	faces,
	looksAway,
	randomSpells,
} from "../simulated-person.ts";

/** Where somebody looks who does not face the call, relative to it: 40 to 65 degrees at random to both sides, to that of the camera or the other one, or ever at the same places. */
const LOOKS: Readonly<Record<LooksElsewhere, Looks>> = {
	"to both sides": { sides: [-1, 1], leastDeg: 40, mostDeg: 65 },
	"to the camera's side": { sides: [-1], leastDeg: 40, mostDeg: 65 },
	"to the other side": { sides: [1], leastDeg: 40, mostDeg: 65 },
	"at places 44 to each side": { sides: [-1, 1], leastDeg: 44, mostDeg: 44 },
	"at a place 30 to the other side": { sides: [1], leastDeg: 30, mostDeg: 30 },
};

export type LooksElsewhere =
	| "to both sides"
	| "to the camera's side"
	| "to the other side"
	| "at places 44 to each side"
	| "at a place 30 to the other side";

interface Looks {
	/** -1 is the camera's side. */
	readonly sides: readonly [number, ...number[]];
	readonly leastDeg: number;
	readonly mostDeg: number;
}

/** Up and down, where looks go here and there. */
const PITCH_DEG = 8;

export function randomLooker(
	awayS: number,
	facingS: number,
	place: CameraPlace = { yawDeg: 0, pitchDeg: 0 },
	looks: LooksElsewhere = "to both sides",
): Scenario {
	const { yawDeg, pitchDeg } = place;
	const isAhead = yawDeg === 0 && pitchDeg === 0;
	const where = isAhead ? "" : `, camera at ${yawDeg} / ${pitchDeg}`;
	const isBoth = looks === "to both sides";
	return {
		id: `39: away for ${awayS} s, facing for ${facingS} s on average${where}${isBoth ? "" : `, looks ${looks}`}`,
		truth: "the share as it is",
		durationS: 1_800,
		isRandomLooker: true,
		people: (chance) => [
			aPerson(
				randomSpells(
					chance,
					1_800,
					[facingS, awayS],
					[
						() => faces(place),
						() => {
							const { sides, leastDeg, mostDeg } = LOOKS[looks];
							const side = chance.pick(sides) * (yawDeg < 0 ? -1 : 1);
							const turnDeg = side * chance.between(leastDeg, mostDeg);
							const isFixed = leastDeg === mostDeg;
							return looksAway(yawDeg + turnDeg, {
								pitchDeg: isFixed
									? pitchDeg
									: pitchDeg + chance.between(-PITCH_DEG, PITCH_DEG),
							});
						},
					],
				),
			),
		],
		checks: [shareWithin(), notAccusedLater()],
	};
}

/** People who look here and there for random times. */
export const RANDOM_LOOKERS: readonly Scenario[] = [
	...(
		[
			[3, 6],
			[5, 10],
			[8, 8],
			[15, 15],
			[30, 30],
			[4, 40],
			[12, 8],
			[3, 3],
		] as const
	).map(([awayS, facingS]) => randomLooker(awayS, facingS)),
	randomLooker(8, 12, { yawDeg: 40, pitchDeg: 0 }),
	randomLooker(15, 20, { yawDeg: -30, pitchDeg: -20 }),
	randomLooker(6, 14, { yawDeg: 0, pitchDeg: 25 }),
	randomLooker(12, 8, { yawDeg: 40, pitchDeg: -15 }, "to the camera's side"),
	randomLooker(8, 12, { yawDeg: -50, pitchDeg: 0 }, "to the camera's side"),
	randomLooker(10, 12, { yawDeg: 50, pitchDeg: 0 }),
	randomLooker(8, 12, { yawDeg: -60, pitchDeg: 12 }),
	randomLooker(8, 12, { yawDeg: 40, pitchDeg: 0 }, "to the other side"),
	randomLooker(
		8,
		12,
		{ yawDeg: -50, pitchDeg: 0 },
		"at places 44 to each side",
	),
	randomLooker(
		8,
		14,
		{ yawDeg: 44, pitchDeg: 0 },
		"at a place 30 to the other side",
	),
];
