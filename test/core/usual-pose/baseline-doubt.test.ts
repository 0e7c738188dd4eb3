import { describe, expect, test } from "vitest";
import type { ParticipantState } from "../../../src/core/base/participant-state.ts";
import {
	followSignal,
	newTrack,
} from "../../../src/core/participant/participant-track.ts";
import { aChosenTile, aPose, aSignal } from "../../support/builders.ts";

const LIVE = aChosenTile();
const MINUTE_MS = 60_000;

/** Follows a head that turns as `yawAt` says, with two looks a second for 20 minutes, and returns the states that are shown after four minutes. */
function said(yawAt: (atS: number) => number): readonly ParticipantState[] {
	let track = newTrack("0:amara", LIVE, 0);
	const states: ParticipantState[] = [];
	for (let atMs = 500; atMs <= 20 * MINUTE_MS; atMs += 500) {
		const headPose = aPose({ yawDeg: yawAt(Math.floor(atMs / 1_000)) });
		track = followSignal(track, aSignal({ headPose, atMs }));
		if (atMs > 4 * MINUTE_MS) states.push(track.shown.state);
	}
	return states;
}

describe("two directions of which each may be the call's", () => {
	test.each([
		[36, 40, 20],
		[44, 60, 30],
		[44, 60, 20],
		[-44, 30, 20],
	])(
		"%d degrees aside for %d s and ahead for %d s by turns: neither is away",
		(yawDeg, besideS, aheadS) => {
			const states = said((atS) =>
				atS % (besideS + aheadS) < besideS ? yawDeg : 0,
			);
			expect(states).not.toContain("turned-away");
		},
	);

	test("a neighbour who is talked to for 12 s of every 30 is none of them", () => {
		const states = said((atS) => (atS < 60 || atS % 30 >= 12 ? 0 : 44));
		expect(states).toContain("turned-away");
	});

	test("neither are looks that go here and there for half of the time", () => {
		const states = said((atS) => {
			const spell = Math.floor(atS / 12);
			return atS < 60 || spell % 2 === 0 ? 0 : 35 + ((spell * 7) % 23);
		});
		expect(states).toContain("turned-away");
	});
});

describe("whoever looks here and there before a camera far aside", () => {
	/** Looks elsewhere for 12 s, in directions that change from one to the next, and faces the call for 12. */
	const elsewhere = (n: number) => ((n * 37) % 25) - 12;

	test.each([40, -50])(
		"%d degrees is not accused of facing the call, once it is known",
		(callDeg) => {
			const accused = watchSpells(callDeg, (n) => elsewhere(n));
			expect(accused).toBeLessThan(0.02);
		},
	);

	test("to both sides is not, either", () => {
		const accused = watchSpells(50, (n) =>
			n % 2 === 0 ? elsewhere(n) : 95 + elsewhere(n),
		);
		expect(accused).toBeLessThan(0.02);
	});
});

/** The share of the time of facing the call, from four minutes on and 4 s after a return, in which somebody is said to be away. */
function watchSpells(callDeg: number, elsewhereDeg: (n: number) => number) {
	const side = Math.sign(callDeg);
	const isFacing = (atS: number) => Math.floor(atS / 12) % 2 === 1;
	const yawAt = (atS: number) =>
		isFacing(atS)
			? callDeg
			: Math.min(62, elsewhereDeg(Math.floor(atS / 24))) * side;
	const states = said(yawAt);
	const fromS = 4 * 60;
	const facing = states.filter((_, i) => {
		const atS = fromS + (i + 1) / 2;
		return isFacing(atS) && isFacing(atS - 4);
	});
	return (
		facing.filter((state) => state === "turned-away").length / facing.length
	);
}
