import { describe, expect, test } from "vitest";
import {
	followSignal,
	newTrack,
	type ParticipantTrack,
} from "../../../src/core/participant/participant-track.ts";
import { summariseTrack } from "../../../src/core/participant/summarise-track.ts";
import {
	accumulate,
	NO_PENDING_BINS,
} from "../../../src/core/session/pending-bins.ts";
import { aChosenTile, aDistribution, aSignal } from "../../support/builders.ts";

const START_MS = 1_000_000;
const NEUTRAL = 0;
const HAPPINESS = 1;
const SURPRISE = 2;
const SADNESS = 3;

/** Two looks a second, the expression read in every other one. */
function look(
	track: ParticipantTrack,
	fromS: number,
	toS: number,
	named: Record<number, number>,
	talks: boolean,
): ParticipantTrack {
	let next = track;
	for (let i = 2 * fromS; i < 2 * toS; i++)
		next = followSignal(
			next,
			aSignal({
				atMs: START_MS + i * 500,
				mouthOpenness: talks && i % 2 === 0 ? 0.3 : 0.02,
				expression: i % 2 === 0 ? aDistribution(named) : null,
			}),
		);
	return next;
}

const at = (track: ParticipantTrack, s: number) =>
	summariseTrack(track, START_MS + s * 1_000);

const happy = look(
	newTrack("0:amara", aChosenTile(), START_MS),
	0,
	40,
	{ [HAPPINESS]: 0.9 },
	false,
);
const talking = look(happy, 40, 60, { [SURPRISE]: 0.9 }, true);

describe("the expression of somebody who talks", () => {
	test("is not read, and the summary says why", () => {
		expect(at(happy, 40)).toMatchObject({
			expression: { label: "happiness" },
			isExpressionWithheld: false,
		});
		expect(at(talking, 60)).toMatchObject({
			expression: null,
			isExpressionWithheld: true,
		});
	});

	test("is read again after it, from what is seen then alone", () => {
		const after = look(talking, 60, 75, { [NEUTRAL]: 0.9 }, false);
		expect(at(after, 75)).toMatchObject({
			expression: { label: "neutral" },
			isExpressionWithheld: false,
		});
		for (let s = 60; s <= 75; s++) {
			const soon = look(talking, 60, s, { [NEUTRAL]: 0.9 }, false);
			const { expression } = at(soon, s);
			expect(expression?.label ?? "neutral").toBe("neutral");
			expect(expression?.probabilities[SURPRISE] ?? 0).toBeLessThan(0.1);
		}
	});

	test("is in no sum that is kept", () => {
		const seen = [at(talking, 60)];
		const first = accumulate(NO_PENDING_BINS, seen, START_MS + 60_000);
		const { bins } = accumulate(first, seen, START_MS + 61_000);
		expect(bins[0]?.room.expressionMs).toBeNull();
		expect(bins[0]?.room.readableMs).toBe(1_000);
	});

	test("teaches nothing of the face at rest", () => {
		const calm = look(talking, 60, 80, { [NEUTRAL]: 0.9 }, true);
		expect(calm.neutralBaseline).toEqual(talking.neutralBaseline);
	});
});

test("no class has more than 98 percent, even after what the face shows at rest is taken off", () => {
	const rest = { [NEUTRAL]: 0.6, [SADNESS]: 0.39 };
	const known = look(
		newTrack("0:amara", aChosenTile(), START_MS),
		0,
		80,
		rest,
		false,
	);
	const sure = { [NEUTRAL]: 0.975, [SADNESS]: 0.024 };
	const track = look(known, 80, 100, sure, false);
	const most = Math.max(...(at(track, 100).expression?.probabilities ?? []));
	expect(most).toBeGreaterThan(0.95);
	expect(most).toBeLessThanOrEqual(0.98);
});
