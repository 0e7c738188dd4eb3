import { type Scenario, shareWithin } from "../scenario.ts";
import {
	aPerson,
	faces,
	looksAway,
	randomSpells,
} from "../simulated-person.ts";

function randomLooker(
	awayS: number,
	facingS: number,
	place = { yawDeg: 0, pitchDeg: 0 },
): Scenario {
	const where =
		place.yawDeg === 0 && place.pitchDeg === 0
			? ""
			: `, camera at ${place.yawDeg} / ${place.pitchDeg}`;
	return {
		id: `39: away for ${awayS} s, facing for ${facingS} s on average${where}`,
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
							const side = chance.pick([-1, 1]);
							return looksAway(place.yawDeg + side * chance.between(40, 65), {
								pitchDeg: place.pitchDeg + chance.between(-8, 8),
							});
						},
					],
				),
			),
		],
		checks: [shareWithin()],
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
];
